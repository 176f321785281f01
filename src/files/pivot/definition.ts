/** The definition of a pivot, item by item as the cells show it. */
import type { CellValue, Crosstab, CrosstabItem, PivotDesign } from '../../core/index';
import { itemKey, areaName, markupText } from '../../core/index';
import { type CacheField, MAIN, XML } from './cache';
import { blockOf } from './cells';
import type { ComputedPivot } from './cells';

/** What the definition says of the workbook around it. */
interface PivotContext {
  readonly cacheId: number;
  readonly fields: readonly CacheField[];
  /** The number of a number format. */
  readonly format: (code: string) => number;
  /** The number of the differential format that centres. */
  readonly center: () => number;
}

export function pivotXml(pivot: ComputedPivot, context: PivotContext): string {
  const { design, crosstab } = pivot;
  const field = (name: string) => context.fields.findIndex((candidate) => candidate.name === name);
  const several = design.values.length > 1;
  const columnFields = [...design.columns.map(field), ...(several ? [-2] : [])];
  const { total, values } = design.words ?? { total: '總計', values: '值' };
  return [
    `${XML}<pivotTableDefinition xmlns="${MAIN}" name="${markupText(design.name)}" cacheId="${context.cacheId}" `,
    'applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" ',
    'applyAlignmentFormats="0" applyWidthHeightFormats="0" ',
    `dataCaption="${markupText(values)}" grandTotalCaption="${markupText(total)}" `,
    'updatedVersion="6" minRefreshableVersion="3" createdVersion="6" itemPrintTitles="1" indent="0" ',
    `compact="0" compactData="0" multipleFieldFilters="0"${design.zeros === true ? ' missingCaption="0"' : ''}>`,
    location(pivot),
    list(
      'pivotFields',
      context.fields.map((one) => pivotField(one, design, crosstab)),
    ),
    list(
      'rowFields',
      design.rows.map((name) => `<field x="${field(name)}"/>`),
    ),
    list('rowItems', rowItems(design, crosstab)),
    columnFields.length === 0
      ? ''
      : list(
          'colFields',
          columnFields.map((place) => `<field x="${place}"/>`),
        ),
    list('colItems', columnItems(design, crosstab)),
    pageFields(design, crosstab, field),
    list(
      'dataFields',
      design.values.map((value) => dataField(value, field(value.field), context)),
    ),
    design.centered === true ? centered(columnFields, context.center()) : '',
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>',
    several && design.columns.length === 0 ? HIDE_VALUES_ROW : '',
    '</pivotTableDefinition>',
  ].join('');
}

/** Else a refresh takes the looks of the cells away: figures, the captions of each column, and that of the total. */
function centered(columnFields: readonly number[], number: number): string {
  const field = columnFields[0];
  const captions =
    field === undefined || field < 0
      ? []
      : [
          `<pivotArea dataOnly="0" labelOnly="1" outline="0" fieldPosition="0"><references count="1"><reference field="${field}" count="0"/></references></pivotArea>`,
          '<pivotArea dataOnly="0" labelOnly="1" grandRow="1" outline="0" fieldPosition="0"/>',
        ];
  const areas = ['<pivotArea outline="0" collapsedLevelsAreSubtotals="1" fieldPosition="0"/>', ...captions];
  return list(
    'formats',
    areas.map((area) => `<format dxfId="${number}">${area}</format>`),
  );
}

/** Without it Excel puts a row above the captions that says no more than that they are values. */
const HIDE_VALUES_ROW =
  '<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:pivotTableDefinition hideValuesRow="1"/></ext></extLst>';

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** The block without its filters. */
function location(pivot: ComputedPivot): string {
  const { design, crosstab } = pivot;
  const block = blockOf(pivot);
  const width = design.rows.length + crosstab.columns.length;
  const area = { ...block, top: block.top + crosstab.headerRow, right: block.left + width - 1 };
  const captionsOnly = design.columns.length === 0 && design.values.length > 1;
  const pages = design.filters.length;
  return (
    `<location ref="${areaName(area)}" firstHeaderRow="${captionsOnly ? 0 : 1}" ` +
    `firstDataRow="${crosstab.bodyRow - crosstab.headerRow}" firstDataCol="${design.rows.length}"` +
    `${pages > 0 ? ` rowPageCount="${pages}" colPageCount="1"` : ''}/>`
  );
}

function pivotField(field: CacheField, design: PivotDesign, crosstab: Crosstab): string {
  const data = design.values.some((value) => value.field === field.name) ? ' dataField="1"' : '';
  const axis = design.rows.includes(field.name)
    ? 'axisRow'
    : design.columns.includes(field.name)
      ? 'axisCol'
      : design.filters.includes(field.name)
        ? 'axisPage'
        : undefined;
  const onAxis = axis === undefined ? '' : ` axis="${axis}"`;
  // What only a slicer asks for lists its items too, and stands on no axis.
  const known = crosstab.axes[field.name];
  if (known === undefined) return `<pivotField${data} compact="0" outline="0" showAll="0"/>`;
  const items = known.map((item) => `<item x="${field.places.get(itemKey(item)) ?? 0}"/>`);
  return (
    `<pivotField${onAxis}${data} compact="0" outline="0" showAll="0" sortType="ascending">` +
    `${list('items', [...items, '<item t="default"/>'])}</pivotField>`
  );
}

/** Where each item of an axis stands, by its key; made once for each. */
const placesOf = new WeakMap<readonly CellValue[], ReadonlyMap<string, number>>();

/** Where an item stands among those of its field. */
function placeOf(crosstab: Crosstab, field: string | undefined, value: CellValue | undefined): number {
  const items = crosstab.axes[field ?? ''] ?? [];
  const places = placesOf.get(items) ?? new Map(items.map((item, place) => [itemKey(item), place]));
  placesOf.set(items, places);
  return places.get(itemKey(value)) ?? -1;
}

function x(place: number): string {
  return place === 0 ? '<x/>' : `<x v="${place}"/>`;
}

/** Of a row that begins as the one before only what is new is said. */
function rowItems({ rows }: PivotDesign, crosstab: Crosstab): string[] {
  return crosstab.rows.map((row, index) => {
    if (row.kind === 'total') return '<i t="grand"><x/></i>';
    const places = row.path.map((value, depth) => placeOf(crosstab, rows[depth], value));
    if (row.kind === 'subtotal') return `<i t="default">${places.map(x).join('')}</i>`;
    const before = crosstab.rows[index - 1];
    const repeated = before?.kind === 'item' ? row.path.length - 1 : 0;
    return `<i${repeated > 0 ? ` r="${repeated}"` : ''}>${places.slice(repeated).map(x).join('')}</i>`;
  });
}

function columnItems(design: PivotDesign, crosstab: Crosstab): string[] {
  const several = design.values.length > 1;
  return crosstab.columns.map((column) => columnItem(column, several, crosstab, design.columns[0]));
}

function columnItem(
  { kind, path, value }: CrosstabItem,
  several: boolean,
  crosstab: Crosstab,
  field: string | undefined,
): string {
  const data = value > 0 ? ` i="${value}"` : '';
  if (kind === 'total') return `<i t="grand"${data}><x/></i>`;
  if (path.length === 0) return several ? `<i${data}>${x(value)}</i>` : '<i/>';
  const place = placeOf(crosstab, field, path[0]);
  if (!several) return `<i>${x(place)}</i>`;
  return value > 0 ? `<i r="1"${data}>${x(value)}</i>` : `<i>${x(place)}<x/></i>`;
}

/**
 * LibreOffice shows `- all -` for a filter whose field has no other item than the one let through (a first period), whatever
 * stands here: it names an item only where another one is hidden. The figures are the same.
 */
function pageFields(design: PivotDesign, crosstab: Crosstab, field: (name: string) => number): string {
  return list(
    'pageFields',
    design.filters.map((name) => {
      const only = design.only?.[name];
      const item = only === undefined ? '' : ` item="${placeOf(crosstab, name, only)}"`;
      return `<pageField fld="${field(name)}"${item} hier="-1"/>`;
    }),
  );
}

function dataField(value: PivotDesign['values'][number], place: number, context: PivotContext): string {
  const summary = value.summary === 'sum' ? '' : ` subtotal="${value.summary}"`;
  const format = value.format === undefined ? '' : ` numFmtId="${context.format(value.format)}"`;
  return `<dataField name="${markupText(value.caption)}" fld="${place}"${summary} baseField="0" baseItem="0"${format}/>`;
}
