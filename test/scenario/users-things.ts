/** What a coordinator does to the workbook in a spreadsheet program, and what a program that is not ours then finds of it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const PYTHON = '/usr/bin/python3';
const run = promisify(execFile);

/** How the user's own sheets are called. */
export const ANALYSIS = '我的分析';
export const PIVOT = '我的樞紐';

const ADD = `
import sys, warnings
import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter as letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import FilterColumn, Filters
from openpyxl.worksheet.table import TableColumn, TableFormula
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
sheet_of = {name: s for s in book.worksheets for name in s.tables}
def red(colour):
    return dict(fill=PatternFill(bgColor=colour), font=Font(color='FF9C0006', b=True))

own = book.create_sheet('${ANALYSIS}', 2)
own.append(['機關', '件數', '=COUNTA(%s!A:A)' % sheet_of['pr_Returns'].title])
for i in range(6):
    own.append(['機關%d' % i, i * 3.5])
for c in own['B'][1:]:
    c.number_format = '0.00"件"'
own['A1'].font = Font(name='Arial', b=True, i=True, color='FFAA0000', sz=15)
own['C2'].comment = Comment('看這裡', 'me')
own.merge_cells('A9:C10')
own.auto_filter.ref = 'A1:B7'
own.auto_filter.add_filter_column(0, ['機關1', '機關2'])
for r in (2, 5, 6, 7):
    own.row_dimensions[r].hidden = True
named = NamedStyle(name='我的樣式')
named.font = Font(b=True, sz=9)
book.add_named_style(named)
own['E5'].style = '我的樣式'
own['E5'] = 'x'
own.conditional_formatting.add('B2:B7', CellIsRule(operator='greaterThan', formula=['5'], **red('FFFFC7CE')))
chart = BarChart()
chart.add_data(Reference(own, min_col=2, min_row=1, max_row=7), titles_from_data=True)
own.add_chart(chart, 'F2')

# pr_Returns: a column that belongs to the table, one beside it, rules, a filter with rows that it hides, a comment.
s = sheet_of['pr_Returns']
table = s.tables['pr_Returns']
width = len(table.tableColumns)
last = s.max_row
inside, beside = width + 1, width + 3
columns = [c.name for c in table.tableColumns]
state = letter(columns.index('填報狀態') + 1)
table.ref = 'A1:%s%d' % (letter(inside), last)
table.autoFilter.ref = table.ref
extra = TableColumn(id=inside, name='待催辦')
extra.calculatedColumnFormula = TableFormula(attr_text='IF(pr_Returns[[#This Row],[填報狀態]]="未填",1,0)')
table.tableColumns.append(extra)
s.cell(1, inside, '待催辦')
s.cell(1, beside, '我的備註')
for r in range(2, last + 1):
    c = s.cell(r, inside, '=IF(%s%d="未填",1,0)' % (state, r))
    c.number_format = '0"項"'
    c.fill = PatternFill('solid', fgColor='FFDDEEFF')
    c = s.cell(r, beside, '備註%d' % r)
    c.font = Font(name='Arial', i=True, color='FF3366CC')
    c.alignment = Alignment(horizontal='right')
s.column_dimensions[letter(beside)].width = 33
s.cell(last + 3, beside, '=SUM(%s2:%s%d)' % (letter(inside), letter(inside), last))
s.conditional_formatting.add('%s2:%s%d' % (state, state, last), CellIsRule(operator='equal', formula=['"未填"'], **red('FFFFE4E1')))
s.conditional_formatting.add('A2:%s%d' % (letter(inside), last), FormulaRule(formula=['$%s2="待補正"' % state], **red('FFFFF0C0')))
v = DataValidation(type='list', formula1='"甲,乙"')
v.add('%s2:%s%d' % (letter(beside), letter(beside), last))
s.add_data_validation(v)
s['B3'].comment = Comment('此列已電話聯絡', 'me')
table.autoFilter.filterColumn.append(FilterColumn(colId=columns.index('機關類別'), filters=Filters(filter=['1 中央機關'])))
for r in range(2, last + 1):
    if s.cell(r, columns.index('機關類別') + 1).value != '1 中央機關':
        s.row_dimensions[r].hidden = True

# pr_Submissions and pr_Findings, which grow.
s = sheet_of['pr_Submissions']
table = s.tables['pr_Submissions']
column = len(table.tableColumns) + 1
table.ref = 'A1:%s%d' % (letter(column), s.max_row)
table.autoFilter.ref = table.ref
table.tableColumns.append(TableColumn(id=column, name='我的編號'))
s.cell(1, column, '我的編號')
s.cell(2, column, '收文第1號').fill = PatternFill('solid', fgColor='FFEEDDFF')
s.conditional_formatting.add('A2:%s%d' % (letter(column), s.max_row), FormulaRule(formula=['$I2="退回"'], **red('FFFFD0D0')))
s = sheet_of['pr_Findings']
s.conditional_formatting.add('A2:A%d' % s.max_row, CellIsRule(operator='equal', formula=['"請修正"'], **red('FFFFD0D0')))

book.defined_names.append(DefinedName('my_total', attr_text="'${ANALYSIS}'!$C$1"))
book.defined_names.append(DefinedName('my_states', attr_text="'%s'!$%s$2:$%s$%d" % (sheet_of['pr_Returns'].title, state, state, last)))
book.defined_names.append(DefinedName('my_local', attr_text="'${ANALYSIS}'!$C$1", localSheetId=book.sheetnames.index(sheet_of['pr_Findings'].title)))
book.active = 2
book.save(sys.argv[2])
`;

/** Adds a sheet between ours, and to our tables columns, formats, rules, a filter, comments and names. */
export async function addThings(from: string, to: string): Promise<void> {
  await run(PYTHON, ['-c', ADD, from, to]);
}

const FIND = `
import json, sys, warnings
import openpyxl
from openpyxl.utils import get_column_letter as letter
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
def colour(c):
    return c.rgb if c is not None and isinstance(c.rgb, str) else None
def cell(c):
    return [c.value if isinstance(c.value, (str, int, float, bool, type(None))) else str(c.value), c.number_format, c.font.name, c.font.sz,
            bool(c.font.b), bool(c.font.i), colour(c.font.color), c.fill.fill_type, colour(c.fill.fgColor), c.alignment.horizontal, c.style]
def rule(k, r):
    fill, font = r.dxf.fill, r.dxf.font
    return [str(k.sqref), r.type, r.operator, list(r.formula), colour(fill.bgColor) if fill else None,
            colour(font.color) if font else None, bool(font and font.b)]
def table(s, t):
    columns = t.tableColumns
    filters = [[f.colId, list(f.filters.filter) if f.filters else None] for f in (t.autoFilter.filterColumn if t.autoFilter else [])]
    return dict(ref=t.ref, filter=t.autoFilter.ref if t.autoFilter else None, filters=filters, columns=[c.name for c in columns],
                formulas=[c.calculatedColumnFormula.attr_text for c in columns if c.calculatedColumnFormula],
                hidden=[r for r in range(1, s.max_row + 1) if s.row_dimensions[r].hidden])
def sheet(s):
    return dict(state=s.sheet_state, tables={t.displayName: table(s, t) for t in s.tables.values()}, merges=sorted(map(str, s.merged_cells.ranges)),
        cells={c.coordinate: cell(c) for row in s.iter_rows() for c in row if c.value is not None or c.has_style},
        comments={c.coordinate: c.comment.text for row in s.iter_rows() for c in row if c.comment},
        rules=[rule(k, r) for k in s.conditional_formatting for r in k.rules],
        validations=[[v.type, str(v.sqref), v.formula1] for v in s.data_validations.dataValidation],
        widths={k: [d.width, bool(d.hidden)] for k, d in s.column_dimensions.items()},
        charts=[[type(c).__name__, c.ser[0].val.numRef.f] for c in s._charts],
        pivots=[[p.name, p.cache.cacheSource.worksheetSource.name] for p in s._pivots])
names = {n.name: [n.value, None if n.localSheetId is None else book.sheetnames[n.localSheetId]] for n in book.defined_names.definedName
         if not n.name.startswith('_xlnm')}
print(json.dumps(dict(active=book.active.title, order=book.sheetnames, names=names, sheets={s.title: sheet(s) for s in book.worksheets})))
`;

/** A cell as value, format, font, fill, alignment and named style. */
type FoundCell = readonly (string | number | boolean | null)[];

export interface FoundTable {
  readonly ref: string;
  readonly filter: string | null;
  readonly filters: readonly [number, readonly string[] | null][];
  readonly columns: readonly string[];
  readonly formulas: readonly string[];
  /** Rows of the sheet, from 1. */
  readonly hidden: readonly number[];
}

export interface FoundSheet {
  readonly state: string;
  readonly tables: Readonly<Record<string, FoundTable>>;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, FoundCell>>;
  readonly comments: Readonly<Record<string, string>>;
  /** Range, type, operator, formulas, looks. */
  readonly rules: readonly (readonly [string, ...unknown[]])[];
  readonly validations: readonly (readonly unknown[])[];
  readonly widths: Readonly<Record<string, readonly [number, boolean]>>;
  readonly charts: readonly (readonly string[])[];
  readonly pivots: readonly (readonly [string, string])[];
}

export interface Found {
  readonly active: string;
  readonly order: readonly string[];
  /** What a name means, and the sheet that it belongs to. */
  readonly names: Readonly<Record<string, readonly [string, string | null]>>;
  readonly sheets: Readonly<Record<string, FoundSheet>>;
}

/** The workbook as openpyxl finds it, with what a user cares about and the shared model leaves out. */
export async function found(path: string): Promise<Found> {
  const { stdout } = await run(PYTHON, ['-c', FIND, path], { maxBuffer: 512 * 1024 * 1024 });
  return JSON.parse(stdout) as Found;
}
