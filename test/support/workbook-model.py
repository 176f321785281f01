"""Says what openpyxl sees in workbooks, as JSON: one flat object of facts for each, by kind and place.

A fact's key is `kind place`, so that two workbooks differ where their facts do. Ranges of validations and conditional
formats are taken apart into cells: programs join and part them as they like.
"""
import json
import posixpath
import sys
import warnings
import xml.etree.ElementTree as tree
import zipfile

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

warnings.simplefilter('ignore')

# Of a workbook whose standard font is the one that ours have.
STANDARD_WIDTH = 9


def color(c):
    if c is None:
        return None
    if c.type == 'rgb':
        return c.rgb[-6:]
    return f'{c.type}:{c.value}'


def side(s):
    return f'{s.style} {color(s.color)}' if s is not None and s.style else None


def look(c):
    f, a, b = c.font, c.alignment, c.border
    return {
        'font': f.name, 'size': f.sz, 'bold': bool(f.b), 'italic': bool(f.i), 'underline': f.u or 'none', 'color': color(f.color),
        'fill': color(c.fill.fgColor) if c.fill.fill_type else None,
        'borders': [side(b.top), side(b.right), side(b.bottom), side(b.left)],
        'horizontal': a.horizontal or 'general', 'vertical': a.vertical or 'bottom', 'wrap': bool(a.wrap_text),
        'indent': a.indent or 0, 'shrink': bool(a.shrink_to_fit), 'locked': c.protection.locked,
    }


def cells(sheet, facts):
    plain = None
    for row in sheet.iter_rows():
        for c in row:
            at = f'{sheet.title}!{c.coordinate}'
            if c.value is not None:
                facts[f'value {at}'] = [c.data_type if c.data_type != 'inlineStr' else 's', str(getattr(c.value, 'text', c.value))]
            if c.hyperlink is not None:
                facts[f'link {at}'] = c.hyperlink.location
            if c.has_style and not isinstance(c, openpyxl.cell.cell.MergedCell):
                if c.number_format != 'General':
                    facts[f'numberformat {at}'] = c.number_format
                facts[f'format {at}'] = look(c)


def columns(sheet):
    widths = {}
    for d in sheet.column_dimensions.values():
        for index in range(d.min or 0, (d.max or 0) + 1):
            if index > 200:
                break
            # A column of the standard width says nothing, whether it is written down or not.
            if (d.customWidth and round(d.width, 1) != STANDARD_WIDTH) or d.hidden:
                widths[get_column_letter(index)] = [round(d.width, 1), bool(d.hidden)]
    return widths


def sheet_facts(sheet, facts):
    t = sheet.title
    for letter, value in columns(sheet).items():
        facts[f'column {t}!{letter}'] = value
    bodies = [CellRange(table.ref) for table in sheet.tables.values()]
    body = {row for area in bodies for row in range(area.min_row + 1, area.max_row + 1)}
    for number, d in sheet.row_dimensions.items():
        if d.ht is not None or d.hidden:
            kind = 'tablerow' if number in body else 'row'
            facts[f'{kind} {t}!{number}'] = [None if d.ht is None else round(d.ht, 2), bool(d.hidden)]
            facts[f'rowfixed {t}!{number}'] = bool(d.customHeight)
        if d.outlineLevel or d.collapsed:
            facts[f'rowgroup {t}!{number}'] = [d.outlineLevel, bool(d.collapsed)]
    for m in sheet.merged_cells.ranges:
        facts[f'merge {t}!{m}'] = True
    p, s = sheet.print_options, sheet.page_setup
    view = sheet.sheet_view
    facts[f'sheet {t}'] = {'state': sheet.sheet_state, 'freeze': sheet.freeze_panes, 'grid': view.showGridLines is not False}
    facts[f'tabcolor {t}'] = color(sheet.sheet_properties.tabColor)
    facts[f'zoom {t}'] = view.zoomScale or 100
    m = sheet.page_margins
    fit = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
    facts[f'print {t}'] = {
        'orientation': s.orientation, 'paper': s.paperSize, 'fit': fit,
        'width': s.fitToWidth if fit else None, 'height': s.fitToHeight if fit else None, 'scale': None if fit else (s.scale or 100),
        'area': str(sheet.print_area or ''), 'rows': sheet.print_title_rows, 'columns': sheet.print_title_cols,
        'breaks': [b.id for b in sheet.col_breaks.brk], 'rowBreaks': [b.id for b in sheet.row_breaks.brk], 'centered': bool(p.horizontalCentered),
        'margins': [round(x, 3) for x in (m.left, m.right, m.top, m.bottom, m.header, m.footer)],
        'header': [sheet.oddHeader.left.text, sheet.oddHeader.center.text, sheet.oddHeader.right.text],
        'footer': [sheet.oddFooter.left.text, sheet.oddFooter.center.text, sheet.oddFooter.right.text],
        'headerSize': [sheet.oddHeader.left.size, sheet.oddHeader.center.size, sheet.oddHeader.right.size],
    }


def each_cell(ranges):
    for area in ranges:
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                yield f'{get_column_letter(column)}{row}'


def rules(sheet, facts):
    t = sheet.title
    for v in sheet.data_validations.dataValidation:
        told = {
            'type': v.type or 'none', 'formula': v.formula1, 'blank': bool(v.allowBlank), 'showPrompt': bool(v.showInputMessage),
            'prompt': [v.promptTitle or '', v.prompt or ''], 'showError': bool(v.showErrorMessage),
            'error': [v.errorStyle or 'stop', v.errorTitle or '', v.error or ''] if v.showErrorMessage else None,
        }
        for at in each_cell(v.sqref.ranges):
            facts[f'validation {t}!{at}'] = told
    found = [(r.priority, str(k.sqref), r) for k in sheet.conditional_formatting for r in k.rules]
    for order, (_, where, r) in enumerate(sorted(found, key=lambda one: one[0])):
        d = r.dxf
        facts[f'highlight {t}!{order}'] = {
            'range': where, 'type': r.type, 'formula': list(r.formula), 'stop': bool(r.stopIfTrue),
            'fill': color(d.fill.bgColor) if d and d.fill else None, 'color': color(d.font.color) if d and d.font else None,
            'bold': bool(d.font.b) if d and d.font else False,
        }


def parts(sheet, facts):
    for x in sheet.tables.values():
        facts[f'table {x.displayName}'] = {
            'sheet': sheet.title, 'ref': x.ref, 'headers': [c.name for c in x.tableColumns], 'filter': x.autoFilter.ref if x.autoFilter else None,
            'style': x.tableStyleInfo.name if x.tableStyleInfo else None,
            'stripes': bool(x.tableStyleInfo.showRowStripes) if x.tableStyleInfo else None, 'totals': x.totalsRowCount or 0,
        }
    for x in sheet._pivots:
        names = [f.name for f in x.cache.cacheFields]
        def items(field):
            shared = x.cache.cacheFields[field].sharedItems._fields
            return [getattr(one, 'v', None) for one in shared]
        filters = []
        for f in x.pageFields:
            chosen = None
            field = x.pivotFields[f.fld]
            if f.item is not None:
                chosen = items(f.fld)[field.items[f.item].x]
            filters.append([names[f.fld], chosen])
        values = '\u0000values'
        facts[f'pivot {x.name}'] = {
            'sheet': sheet.title, 'ref': x.location.ref, 'source': x.cache.cacheSource.worksheetSource.name,
            'rows': [names[f.x] if f.x >= 0 else values for f in x.rowFields],
            'columns': [names[f.x] if f.x >= 0 else values for f in x.colFields], 'filters': filters,
            'values': [[names[d.fld], d.name, d.subtotal] for d in x.dataFields],
            'zeros': x.missingCaption,
            'tabular': all(not f.compact and not f.outline for f in x.pivotFields if f.axis),
        }
        facts[f'pivotwords {x.name}'] = [x.grandTotalCaption, x.dataCaption]
        facts[f'pivotformat {x.name}'] = [d.numFmtId for d in x.dataFields]
    p = sheet.protection
    facts[f'protection {sheet.title}'] = {
        'on': bool(p.sheet), 'password': p.password,
        # True where the act is forbidden.
        **({name: bool(getattr(p, name)) for name in
            ('formatCells', 'formatColumns', 'formatRows', 'autoFilter', 'sort', 'insertRows', 'deleteRows', 'selectLockedCells')} if p.sheet else {}),
    }


def bare(node):
    return node.tag.rsplit('}', 1)[-1]


def every(node, name):
    return [one for one in node.iter() if bare(one) == name]


def told(node, name):
    found = every(node, name)
    return found[0].get('val') if found else None


def targets(archive, part):
    folder, name = posixpath.split(part)
    path = f'{folder}/_rels/{name}.rels'
    if path not in archive.namelist():
        return {}
    root = tree.fromstring(archive.read(path))
    return {one.get('Id'): posixpath.normpath(posixpath.join(folder, one.get('Target'))).lstrip('/') for one in root}


def own(node, name):
    return next((one for one in node if bare(one) == name), None)


def surface(series):
    """The colour that a series is drawn in, and its pattern."""
    drawn = own(series, 'spPr')
    colors = [one.get('val') for one in every(drawn, 'srgbClr')]
    patterns = [one.get('prst') for one in every(drawn, 'pattFill')]
    return colors[0] if colors else None, patterns[0] if patterns else None


# openpyxl forgets the names of charts, so that their parts are read here.
def charts(path, facts):
    relation = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
    with zipfile.ZipFile(path) as archive:
        sheets = targets(archive, 'xl/workbook.xml')
        for sheet in every(tree.fromstring(archive.read('xl/workbook.xml')), 'sheet'):
            part = sheets[sheet.get(relation)]
            for drawing in [one for one in targets(archive, part).values() if '/drawings/drawing' in one]:
                parts_of = targets(archive, drawing)
                for anchor in tree.fromstring(archive.read(drawing)):
                    shape, frame = every(anchor, 'cNvPr')[0], every(anchor, 'chart')
                    at = f'{sheet.get("name")}!{shape.get("name")}'
                    corners = [[int(one.text) for one in every(anchor, name)] for name in ('col', 'row')]
                    if not frame:
                        facts[f'drawn {at}'] = corners
                        if every(anchor, 'Fallback'):
                            facts[f'slicerelse {at}'] = ''.join(one.text or '' for one in every(anchor, 't'))
                        continue
                    chart_facts(tree.fromstring(archive.read(parts_of[frame[0].get(relation)])), at, corners, facts)
                    facts[f'chartalt {at}'] = shape.get('descr')


def chart_facts(root, at, corners, facts):
    series, patterns, figures = [], [], []
    for plot in [one for one in root.iter() if bare(one) in ('barChart', 'lineChart')]:
        for one in every(plot, 'ser'):
            color, pattern = surface(one)
            labels = own(one, 'dLbls')
            series.append({
                'plot': bare(plot), 'direction': told(plot, 'barDir'), 'grouping': told(plot, 'grouping'), 'color': color,
                'references': [f.text for f in every(one, 'f')], 'shown': told(labels, 'showVal') if labels is not None else None,
                'format': [f.get('formatCode') for f in every(labels, 'numFmt')] if labels is not None else None,
            })
            patterns.append(pattern)
            figures.append([[p.get('idx'), ''.join(p.itertext())] for p in every(own(one, 'val'), 'pt')])
    title = own(own(root, 'chart'), 'title')
    facts[f'chart {at}'] = {
        'place': corners, 'title': ''.join(t.text or '' for t in every(title, 't')) if title is not None else None, 'series': series,
        'legend': told(root, 'legendPos'), 'hidden': told(root, 'plotVisOnly'),
        'pivot': [one.text for found in every(root, 'pivotSource') for one in every(found, 'name')],
    }
    facts[f'chartfigures {at}'] = figures
    facts[f'chartpattern {at}'] = patterns


def slicers(path, facts):
    """Each slicer with what it filters: the words of its buttons, and which are pressed."""
    relation = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
    with zipfile.ZipFile(path) as archive:
        book = tree.fromstring(archive.read('xl/workbook.xml'))
        places = targets(archive, 'xl/workbook.xml')
        tabs = {one.get('sheetId'): one for one in every(book, 'sheet')}
        caches, pivots = {}, {}
        for one in every(book, 'slicerCache'):
            root = tree.fromstring(archive.read(places[one.get(relation)]))
            caches[root.get('name')] = root
        for one in every(own(book, 'pivotCaches'), 'pivotCache') if own(book, 'pivotCaches') is not None else []:
            root = tree.fromstring(archive.read(places[one.get(relation)]))
            for number in [x.get('pivotCacheId') for x in every(root, 'pivotCacheDefinition') if x.get('pivotCacheId')]:
                pivots[number] = root
        for sheet in every(book, 'sheet'):
            part = places[sheet.get(relation)]
            known = targets(archive, part)
            for entry in every(tree.fromstring(archive.read(part)), 'slicer'):
                for one in tree.fromstring(archive.read(known[entry.get(relation)])):
                    at = f'{sheet.get("name")}!{one.get("name")}'
                    facts[f'slicer {at}'] = slicer_facts(one, caches[one.get('cache')], tabs, pivots)


def slicer_facts(one, cache, tabs, pivots):
    field = next(x for x in every(pivots[every(cache, 'tabular')[0].get('pivotCacheId')], 'cacheField') if x.get('name') == cache.get('sourceName'))
    words = [x.get('v') for x in own(field, 'sharedItems')]
    return {
        'caption': one.get('caption'), 'field': cache.get('sourceName'),
        'pivots': [[tabs[x.get('tabId')].get('name'), x.get('name')] for x in every(cache, 'pivotTable')],
        'buttons': [[words[int(x.get('x'))], x.get('s') == '1'] for x in every(cache, 'i')],
    }


def model(path):
    book = openpyxl.load_workbook(path)
    facts = {'order': [s.title for s in book.worksheets]}
    defined = book.defined_names
    for name in (defined.definedName if hasattr(defined, 'definedName') else defined.values()):
        if name.localSheetId is None:
            facts[f'name {name.name}'] = name.value
    for sheet in book.worksheets:
        cells(sheet, facts)
        sheet_facts(sheet, facts)
        rules(sheet, facts)
        parts(sheet, facts)
    charts(path, facts)
    slicers(path, facts)
    return facts


print(json.dumps([model(path) for path in sys.argv[1:]]))
