/**
 * An `.xlsx` that exists, as a design: what `src/files/write` wrote comes back as it was. Of a workbook that somebody
 * else made, what a design cannot state is named in `left`.
 */
import { findSheet, parseReference } from '../../src/core/index';
import type { NameDesign, SheetDesign, TableDesign, WorkbookDesign } from '../../src/core/index';
import {
  vet,
  ReadBudget,
  Package,
  isTrue,
  local,
  readFormats,
  readProperties,
  readRelations,
  readStrings,
  readTable,
  readWorkbookPart,
  type Relation,
  type WorkbookPart,
  readSheetRows,
  type SheetContext,
} from '../../src/files/parts';
import { WORKBOOK_LIMITS, FileError } from '../../src/files';
import { anchorsOf } from './anchors';
import { chartsOf } from './charts';
import { Left, type LeftOut } from './left';
import { pivotsOf } from './pivots';
import { sheetDesign, unsizedOf, type UnsizedCells } from './sheet';
import { isOfSlicers, slicersOf } from './slicers';
import { SheetFacts } from './sheet-facts';
import { openStyles, type BaseFont, type OpenedStyles } from './styles';
import { openBookFacts, type BookFacts } from './workbook';

export type { BaseFont, LeftOut, UnsizedCells };
export { normalOf, unsizedWidth } from './normal';

export interface OpenedWorkbook {
  readonly design: WorkbookDesign;
  /** The typeface and points of the style Normal. */
  readonly font: BaseFont;
  readonly left: readonly LeftOut[];
  /** By sheet, what it says of columns and rows that nobody sized. */
  readonly unsized: ReadonlyMap<string, UnsizedCells>;
}

interface Opening {
  readonly parts: Package;
  readonly workbook: WorkbookPart;
  readonly facts: BookFacts;
  readonly styles: OpenedStyles;
  readonly context: SheetContext;
  readonly left: Left;
  readonly unsized: Map<string, UnsizedCells>;
}

/** Throws a `FileError` for what is no workbook, or no `.xlsx`. */
export function openDesign(bytes: Uint8Array): OpenedWorkbook {
  const { kind, entries } = vet(bytes);
  if (kind !== 'xlsx') throw new FileError('not-a-workbook');
  const budget = new ReadBudget(WORKBOOK_LIMITS);
  const parts = new Package(bytes, entries, budget);
  const root = readRelations(parts, '');
  const part = target(root, 'officeDocument') || 'xl/workbook.xml';
  const relations = readRelations(parts, part);
  const workbook = readWorkbookPart(parts, part);
  const left = new Left();
  const facts = openBookFacts(parts, part);
  facts.left.forEach((what) => left.add(what));
  const opening: Opening = {
    parts,
    workbook,
    facts,
    styles: openStyles(parts, target(relations, 'styles')),
    context: contextOf(parts, relations, workbook, budget),
    left,
    unsized: new Map(),
  };
  const sheets = workbook.sheets.flatMap((_, index) => openSheet(opening, relations, index) ?? []);
  const active = workbook.sheets[facts.activeTab]?.name;
  return {
    design: {
      sheets,
      names: namesOf(workbook, sheets),
      title: readTitle(parts, target(root, 'core-properties')),
      properties: readProperties(parts, target(root, 'custom-properties')),
      ...(active === undefined ? {} : { activeSheet: active }),
    },
    font: opening.styles.font,
    left: left.list(),
    unsized: opening.unsized,
  };
}

function target(relations: readonly Relation[], type: string): string {
  return relations.find((relation) => relation.type === type)?.target ?? '';
}

function contextOf(
  parts: Package,
  relations: readonly Relation[],
  workbook: WorkbookPart,
  budget: ReadBudget,
): SheetContext {
  return {
    strings: readStrings(parts, target(relations, 'sharedStrings')),
    formats: readFormats(parts, target(relations, 'styles')),
    date1904: workbook.date1904,
    budget,
  };
}

/** Parts of a sheet that are read; anything else a sheet points to is named. */
const KNOWN_RELATIONS = ['table', 'pivotTable', 'hyperlink', 'drawing', 'slicer'];

function openSheet(opening: Opening, relations: readonly Relation[], index: number): SheetDesign | undefined {
  const { parts, workbook, left, context, styles } = opening;
  const entry = workbook.sheets[index];
  const relation = relations.find(({ id }) => id === entry?.relation);
  if (entry === undefined) return undefined;
  if (relation === undefined) {
    left.add('sheet without a part', entry.name);
    return undefined;
  }
  if (relation.type !== 'worksheet') {
    left.add(relation.type, entry.name);
    return undefined;
  }
  const part = relation.target;
  const facts = new SheetFacts();
  parts.parse(part, local(facts));
  const unsized = unsizedOf(facts, styles.font);
  opening.unsized.set(entry.name, unsized);
  const related = readRelations(parts, part);
  for (const { type } of related) if (!KNOWN_RELATIONS.includes(type)) left.add(type, entry.name);
  const names = opening.facts.printNames.get(index) ?? {};
  const cells = readSheetRows(parts, part, context);
  const table = tableOf(parts, related, entry.name, left);
  const anchors = anchorsOf(parts, part);
  const charts = chartsOf(parts, anchors, entry.name, left);
  const slicers = slicersOf(parts, part, anchors);
  if (charts.length + slicers.length > 0) facts.unread.delete('drawing');
  if (slicers.length > 0) for (const name of [...facts.unread].filter(isOfSlicers)) facts.unread.delete(name);
  const pivots = pivotsOf(parts, part, entry.name, styles.formats, left).map(({ design, block }) => {
    const own = slicers.filter(({ pivot }) => pivot === design.name).map((one) => one.design);
    return { block, design: own.length === 0 ? design : { ...design, slicers: own } };
  });
  return {
    ...sheetDesign(
      {
        name: entry.name,
        state: entry.state,
        cells,
        facts,
        unsized,
        names,
        blocks: pivots.map(({ block }) => block),
      },
      styles,
      left,
    ),
    ...(table === undefined ? {} : { table }),
    ...(pivots.length === 0 ? {} : { pivots: pivots.map(({ design }) => design) }),
    ...(charts.length === 0 ? {} : { charts }),
  };
}

/** A design has one table on a sheet, without a totals row, in our own style. */
function tableOf(
  parts: Package,
  related: readonly Relation[],
  sheet: string,
  left: Left,
): TableDesign | undefined {
  const tables = related.filter(({ type }) => type === 'table');
  if (tables.length > 1) left.add('second table', sheet);
  const part = tables[0]?.target;
  const table = part === undefined ? undefined : readTable(parts, part);
  if (part === undefined || table === undefined) return undefined;
  const other = otherTableFacts(parts, part);
  other.forEach((what) => left.add(what, sheet));
  if (table.headerRows !== 1 || table.totalsRows !== 0) {
    left.add('table rows', sheet);
    return undefined;
  }
  const { top, left: column, bottom } = table.area;
  return { name: table.name, row: top, column, headers: table.headers, rowCount: bottom - top };
}

function otherTableFacts(parts: Package, part: string): string[] {
  const found = new Set<string>();
  parts.parse(
    part,
    local({
      open(name, given) {
        if (name === 'tableStyleInfo') {
          if (given.name !== 'TableStyleLight1' || isTrue(given.showRowStripes)) found.add('table style');
        } else if (name === 'filterColumn') found.add('table filter');
        else if (name.endsWith('Formula')) found.add('table formula');
      },
    }),
  );
  return [...found];
}

function namesOf(workbook: WorkbookPart, sheets: readonly SheetDesign[]): NameDesign[] {
  return workbook.names.flatMap(({ name, text }) => {
    const place = parseReference(text);
    const sheet = place && findSheet(sheets, place.sheet);
    if (!place || !sheet) return [];
    const { top, left, bottom, right } = place;
    return [{ name, sheet: sheet.name, area: { top, left, bottom, right } }];
  });
}

function readTitle(parts: Package, part: string): string {
  let title = '';
  let open = false;
  parts.parse(part, {
    open: (name) => {
      open = name.endsWith(':title');
    },
    close: () => {
      open = false;
    },
    text: (text) => {
      if (open) title += text;
    },
  });
  return title;
}
