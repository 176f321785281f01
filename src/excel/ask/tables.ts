/** Tables, choices, highlights and pivots. */
import { first, outcome, plain, type ProbeAnswer, type Ask, type Scratch } from './probe';

/** Names are of the whole workbook: each run has its own. */
let counter = 0;
function freshName(): string {
  counter += 1;
  return `pr_probe_${Date.now() % 1_000_000}_${counter}`;
}

const ROWS = [
  ['key', 'kind', 'amount'],
  ['a', 'x', 1],
  ['b', 'x', 2],
  ['c', 'y', 4],
];

function addTable({ sheet }: Scratch, values: readonly (readonly (string | number)[])[] = ROWS): Excel.Table {
  const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
  range.values = values.map((row) => [...row]);
  const table = sheet.tables.add(range, true);
  table.name = freshName();
  return table;
}

async function countOf({ context }: Scratch, table: Excel.Table): Promise<number> {
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  return body.rowCount;
}

/** `kind` on rows, `amount` as data, `key` as a filter. */
function addPivot(scratch: Scratch, table: Excel.Table, caption = 'total'): Excel.PivotTable {
  const pivot = scratch.sheet.pivotTables.add(freshName(), table, scratch.sheet.getRange('F4'));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('kind'));
  pivot.filterHierarchies.add(pivot.hierarchies.getItem('key'));
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('amount'));
  data.summarizeBy = 'Sum';
  data.name = caption;
  pivot.layout.layoutType = 'Tabular';
  return pivot;
}

async function figuresOf({ context }: Scratch, pivot: Excel.PivotTable): Promise<ProbeAnswer> {
  const body = pivot.layout.getDataBodyRange().load('values');
  await context.sync();
  return plain(body.values);
}

function filter(pivot: Excel.PivotTable, field: string, item: string): void {
  const { fields } = pivot.hierarchies.getItem(field);
  fields.getItem(field).applyFilter({ manualFilter: { selectedItems: [item] } });
}

const listed =
  (source: string): Ask =>
  (scratch) =>
    outcome(scratch, () => {
      const { dataValidation } = scratch.sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
    });

const prompted =
  (title: string, message: string): Ask =>
  (scratch) =>
    outcome(scratch, () => {
      scratch.sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title, message };
    });

export const TABLE_PROBES = {
  'tables.header-texts': async (scratch) => {
    const table = addTable(scratch, [
      ['a', 'a', 7],
      [1, 2, 3],
    ]);
    const header = table.getHeaderRowRange().load('values');
    await scratch.context.sync();
    return plain(header.values);
  },
  'tables.grow-by-resize': async (scratch) => {
    const table = addTable(scratch);
    table.resize(scratch.sheet.getRange('A1:C6'));
    return countOf(scratch, table);
  },
  'tables.shrink-by-resize': async (scratch) => {
    const table = addTable(scratch);
    table.resize(scratch.sheet.getRange('A1:C2'));
    const left = scratch.sheet.getRange('A4').load('values');
    return { rows: await countOf(scratch, table), below: first(left.values) };
  },
  'tables.keep-their-header-row': (scratch) => {
    const table = addTable(scratch);
    return outcome(scratch, () => table.resize(scratch.sheet.getRange('A2:C6')));
  },
  'tables.name-twice': (scratch) => {
    const first = addTable(scratch);
    const name = freshName();
    first.name = name;
    return outcome(scratch, () => {
      scratch.sheet.getRange('F1:F2').values = [['h'], [1]];
      scratch.sheet.tables.add('F1:F2', true).name = name;
    });
  },
  'tables.over-merged-cells': (scratch) => {
    scratch.sheet.getRange('A1:B1').merge(false);
    return outcome(scratch, () => scratch.sheet.tables.add('A1:B3', true));
  },
  'tables.on-a-protected-sheet': async (scratch) => {
    const table = addTable(scratch);
    scratch.sheet.protection.protect({ allowFormatCells: true });
    return outcome(scratch, () => table.resize(scratch.sheet.getRange('A1:C6')));
  },
  'tables.told': async (scratch) => {
    const table = addTable(scratch);
    table.showBandedRows = false;
    table.load('showBandedRows,showHeaders,showTotals');
    table.autoFilter.load('isDataFiltered');
    await scratch.context.sync();
    return {
      banded: table.showBandedRows,
      headers: table.showHeaders,
      totals: table.showTotals,
      filtered: table.autoFilter.isDataFiltered,
    };
  },
  'tables.formats-are-copied': async (scratch) => {
    const { context, sheet } = scratch;
    sheet.getRange('A1').numberFormat = [['0%']];
    const added = sheet.getRange('A2:A3');
    added.copyFrom(sheet.getRange('A1'), 'Formats');
    added.load('numberFormat');
    await context.sync();
    return plain(added.numberFormat);
  },
  'validation.list-on-another-place': async ({ context, sheet, title }) => {
    const { dataValidation } = sheet.getRange('B1:B3');
    dataValidation.rule = { list: { inCellDropDown: true, source: `='${title}'!$A$1:$A$3` } };
    dataValidation.load('type,rule');
    await context.sync();
    const { list } = dataValidation.rule;
    const source = String(list?.source ?? '')
      .replaceAll("'", '')
      .replace(title, 'SHEET');
    return { type: dataValidation.type, source };
  },
  'validation.list-of-a-name': async ({ context, sheet }) => {
    const name = freshName();
    const item = context.workbook.names.add(name, sheet.getRange('A1:A3'));
    const { dataValidation } = sheet.getRange('B1');
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${name}` } };
    dataValidation.load('rule');
    await context.sync();
    const source = String(dataValidation.rule.list?.source ?? '').replace(name, 'NAME');
    item.delete();
    await context.sync();
    return source;
  },
  'validation.inline-list-too-long': listed(Array.from({ length: 60 }, () => 'abcd').join(',')),
  'validation.prompt-too-long': prompted('t', 'm'.repeat(256)),
  'validation.prompt-title-too-long': prompted('t'.repeat(33), 'm'),
  'validation.where-cells-differ': async ({ context, sheet }) => {
    sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const { dataValidation } = sheet.getRange('A1:A2');
    dataValidation.load('type');
    await context.sync();
    return dataValidation.type;
  },
  'validation.does-not-stop-a-write': async (scratch) => {
    const cell = scratch.sheet.getRange('A1');
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    return outcome(scratch, () => (cell.values = [['c']]));
  },
  'validation.cleared-is-none': async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    dataValidation.clear();
    dataValidation.load('type');
    await context.sync();
    return dataValidation.type;
  },
  'highlight.read-back': async ({ context, sheet }) => {
    const formats = sheet.getRange('B2:B5').conditionalFormats;
    const added = formats.add('Custom');
    added.custom.rule.formula = '=$A2=1';
    added.custom.format.fill.color = '#FFFF00';
    added.stopIfTrue = true;
    added.custom.rule.load('formula');
    const counted = [formats.getCount()];
    await context.sync();
    return { formula: added.custom.rule.formula, count: counted.map(({ value }) => value) };
  },
  'pivot.figures': async (scratch) => figuresOf(scratch, addPivot(scratch, addTable(scratch))),
  'pivot.caption': async (scratch) => {
    const pivot = addPivot(scratch, addTable(scratch), 'total');
    const data = pivot.dataHierarchies.getItem('total');
    const { context } = scratch;
    data.load('name');
    await context.sync();
    return [data.name];
  },
  'pivot.caption-of-a-field': (scratch) => {
    const table = addTable(scratch);
    return outcome(scratch, () => addPivot(scratch, table, 'amount'));
  },
  'pivot.texts-are-counted': async (scratch) => {
    const { sheet, context } = scratch;
    const pivot = sheet.pivotTables.add(freshName(), addTable(scratch), sheet.getRange('F4'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('kind'));
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('key')).load('summarizeBy');
    await context.sync();
    return data.summarizeBy;
  },
  'pivot.filter-field': async (scratch) => {
    const pivot = addPivot(scratch, addTable(scratch));
    const code = await outcome(scratch, () => filter(pivot, 'key', 'a'));
    return { code, figures: code === 'taken' ? await figuresOf(scratch, pivot) : null };
  },
  'pivot.filter-of-a-row-field': async (scratch) => {
    const pivot = addPivot(scratch, addTable(scratch));
    return outcome(scratch, () => filter(pivot, 'kind', 'x'));
  },
  'pivot.filter-by-a-missing-item': async (scratch) => {
    const pivot = addPivot(scratch, addTable(scratch));
    return outcome(scratch, () => filter(pivot, 'key', 'nobody'));
  },
  'pivot.new-data-after-refresh': async (scratch) => {
    const pivot = addPivot(scratch, addTable(scratch));
    const before = await figuresOf(scratch, pivot);
    scratch.sheet.getRange('C2').values = [[100]];
    const meanwhile = await figuresOf(scratch, pivot);
    pivot.refresh();
    return { before, meanwhile, after: await figuresOf(scratch, pivot) };
  },
  'pivot.takes-no-value': async (scratch) => {
    addPivot(scratch, addTable(scratch));
    await scratch.context.sync();
    return outcome(scratch, () => (scratch.sheet.getRange('F6').values = [['mine']]));
  },
  'pivot.goes-with-clear': async (scratch) => {
    const { context, sheet } = scratch;
    const range = sheet.getRange('A1:C4');
    range.values = ROWS;
    const table = sheet.tables.add(range, true);
    addPivot(scratch, table);
    await context.sync();
    const code = await outcome(scratch, () => sheet.getRange('E:Z').clear());
    sheet.pivotTables.load('items/name');
    await context.sync();
    return { code, left: sheet.pivotTables.items.length };
  },
} satisfies Readonly<Record<string, Ask>>;
