/** One sheet as a design. */
import {
  type Area,
  type Cell,
  type CellDesign,
  type ColumnDesign,
  type RowDesign,
  type SheetDesign,
  cellName,
  meet,
  parseArea,
} from '../../src/core/index';
import { isTrue } from '../../src/files/parts';
import type { Left } from './left';
import { printOf } from './print';
import { highlightsOf, validationsOf } from './rules';
import type { PrintNames } from './workbook';
import type { OpenedRow, SheetFacts } from './sheet-facts';
import { normalOf, unsizedWidth } from './normal';
import type { BaseFont, OpenedStyles } from './styles';

interface SheetParts {
  readonly name: string;
  readonly state: SheetDesign['state'];
  readonly cells: readonly (readonly Cell[])[];
  readonly facts: SheetFacts;
  readonly unsized: UnsizedCells;
  readonly names: PrintNames;
  /** What pivots cover. */
  readonly blocks: readonly Area[];
}

type SheetBody = Omit<SheetDesign, 'table' | 'pivots'>;

/** Of columns and rows that nobody sized: characters as a file states them, and points. */
export interface UnsizedCells {
  readonly width?: number;
  readonly height?: number;
}

/** Where a sheet says other sizes than the style Normal makes: a design has no place for them. */
export function unsizedOf({ unsized }: SheetFacts, font: BaseFont): UnsizedCells {
  const normal = normalOf(font);
  const { defaultColWidth, baseColWidth, defaultRowHeight, customHeight } = unsized;
  const width =
    defaultColWidth === undefined
      ? unsizedWidth(normal, baseColWidth === undefined ? undefined : Number(baseColWidth))
      : Number(defaultColWidth);
  const isOther = Math.round((width - unsizedWidth(normal)) * normal.digit) !== 0;
  return {
    ...(isOther ? { width } : {}),
    ...(isTrue(customHeight) && defaultRowHeight !== undefined ? { height: Number(defaultRowHeight) } : {}),
  };
}

export function sheetDesign(parts: SheetParts, styles: OpenedStyles, left: Left): SheetBody {
  const { name, state, facts, unsized } = parts;
  for (const what of Object.keys(unsized)) left.add(`${what} of unsized cells`, name);
  for (const element of facts.unread) left.add(element, name);
  const { showGridLines, zoomScale } = facts.view;
  const highlights = highlightsOf(facts, styles, (what) => left.add(what, name));
  const validations = validationsOf(facts, (what) => left.add(what, name));
  const print = printOf(facts, parts.names, (what) => left.add(what, name));
  const freeze = freezeOf(facts, name, left);
  return {
    name,
    state,
    columns: columnsOf(facts, unsized.width ?? unsizedWidth(normalOf(styles.font)), name, left),
    rows: rowsOf(parts, styles, left),
    ...(facts.merges.length > 0 ? { merges: facts.merges } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(highlights.length > 0 ? { highlights } : {}),
    ...(freeze === undefined ? {} : { freeze }),
    ...(isProtected(facts, name, left) ? { protected: true } : {}),
    ...(print === undefined ? {} : { print }),
    ...(showGridLines !== undefined && !isTrue(showGridLines) ? { gridLines: false } : {}),
    ...(facts.tabColor?.rgb !== undefined ? { tabColor: facts.tabColor.rgb.slice(-6).toUpperCase() } : {}),
    ...(zoomScale !== undefined ? { zoom: Number(zoomScale) } : {}),
  };
}

function columnsOf(facts: SheetFacts, width: number, name: string, left: Left): ColumnDesign[] {
  const columns: ColumnDesign[] = [];
  for (const column of facts.columns) {
    if (column.styled) left.add('column style', name);
    // To the end of the sheet: what is said of columns that nobody uses.
    if (column.last - column.first > 1000) {
      left.add('column run', name);
      continue;
    }
    for (let index = column.first; index <= column.last; index++) {
      while (columns.length < index) columns.push({ width });
      columns[index] = { width: column.width ?? width, ...(column.hidden ? { hidden: true } : {}) };
    }
  }
  return columns;
}

function rowsOf({ name, cells, facts, blocks }: SheetParts, styles: OpenedStyles, left: Left): RowDesign[] {
  const links = linksOf(facts, name, left);
  const rows: RowDesign[] = [];
  const all = new Set([...facts.rows.keys(), ...facts.styles.keys(), ...cells.keys()]);
  for (const row of [...all].sort((a, b) => a - b)) {
    const own = rowCells(row, cells[row] ?? [], facts.styles.get(row), styles, links, (what) =>
      left.add(what, name),
    );
    const made = own.flatMap((cell) => (isCovered(blocks, row, cell.column) ? bare(cell) : [cell]));
    const { height, custom, hidden, level } = facts.rows.get(row) ?? UNSAID;
    if (level > (hidden ? 1 : 0)) left.add('open group of rows', name);
    if (made.length === 0 && height === undefined && !hidden) continue;
    // A row that only a pivot fills, at the height that its text needs.
    if (made.length === 0 && !custom && blocks.some(({ top, bottom }) => row >= top && row <= bottom))
      continue;
    rows.push({
      row,
      ...(height === undefined ? {} : { height, ...(custom ? {} : { grows: true }) }),
      ...seen(hidden, level),
      cells: made,
    });
  }
  return rows;
}

/** Of a row about which the file says nothing itself. */
const UNSAID: OpenedRow = { custom: true, hidden: false, level: 0 };

function seen(hidden: boolean, level: number): Pick<RowDesign, 'hidden' | 'folded'> {
  if (!hidden) return {};
  return level === 1 ? { folded: true } : { hidden: true };
}

function isCovered(blocks: readonly Area[], row: number, column: number): boolean {
  return blocks.some((block) => meet(block, { top: row, left: column, bottom: row, right: column }));
}

/** Of a pivot's cell only a look of the sheet's own is left; the number format is the pivot's. */
function bare({ column, style }: CellDesign): CellDesign[] {
  const look = Object.fromEntries(Object.entries(style ?? {}).filter(([fact]) => fact !== 'format'));
  return Object.keys(look).length > 0 ? [{ column, value: null, style: look }] : [];
}

function rowCells(
  row: number,
  values: readonly Cell[],
  numbers: ReadonlyMap<number, number> | undefined,
  styles: OpenedStyles,
  links: ReadonlyMap<string, string>,
  leave: (what: string) => void,
): CellDesign[] {
  const columns = new Set([...values.keys(), ...(numbers?.keys() ?? [])]);
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const { value, formula } = values[column] ?? { value: null };
      const opened = styles.cells[numbers?.get(column) ?? 0];
      opened?.left.forEach(leave);
      const link = links.get(cellName(row, column));
      const style = opened?.style;
      if (value === null && formula === undefined && style === undefined && link === undefined) return [];
      return [
        {
          column,
          value,
          ...(style === undefined ? {} : { style }),
          ...(formula === undefined ? {} : { formula }),
          ...(link === undefined ? {} : { link }),
        },
      ];
    });
}

/** Links inside the workbook, by cell. */
function linksOf(facts: SheetFacts, name: string, left: Left): Map<string, string> {
  const links = new Map<string, string>();
  for (const { ref, location } of facts.links) {
    const area = parseArea(ref ?? '');
    if (area === undefined) continue;
    if (location === undefined) {
      left.add('outside link', name);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) links.set(cellName(row, column), location);
    }
  }
  return links;
}

function freezeOf(facts: SheetFacts, name: string, left: Left): SheetDesign['freeze'] {
  const { pane } = facts;
  if (pane === undefined) return undefined;
  if (pane.state !== 'frozen' && pane.state !== 'frozenSplit') {
    left.add('split panes', name);
    return undefined;
  }
  return { rows: Number(pane.ySplit ?? 0), columns: Number(pane.xSplit ?? 0) };
}

/** What our own protection allows; in a file an allowed thing is `0`. */
const ALLOWED = ['formatCells', 'formatColumns', 'formatRows', 'autoFilter'];
const FORBIDDEN = [
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'pivotTables',
];

function isProtected({ protection }: SheetFacts, name: string, left: Left): boolean {
  if (protection === undefined || !isTrue(protection.sheet)) return false;
  const isFree = (option: string) => protection[option] !== undefined && !isTrue(protection[option]);
  const other =
    !ALLOWED.every(isFree) ||
    FORBIDDEN.some(isFree) ||
    isTrue(protection.selectLockedCells) ||
    isTrue(protection.selectUnlockedCells) ||
    protection.password !== undefined ||
    protection.hashValue !== undefined;
  if (other) left.add('protection', name);
  return true;
}
