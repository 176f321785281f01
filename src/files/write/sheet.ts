import type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  TableDefinition,
  WriteSheet,
} from 'hucre/xlsx';
import type {
  Area,
  CellDesign,
  Highlight,
  PrintDesign,
  SheetDesign,
  Style,
  TableDesign,
  Validation,
} from '../../core/index';
import { fitText, MARGINS, rangeName, TABLE_STYLE } from '../../core/index';
import { toHighlightStyle, toStyle } from './styles';
import { cellText, wakes } from '../xml/text';

/** Makes the writer's sheet of ours. Styles are shared between sheets: the same object is turned once. */
export function toSheet(design: SheetDesign, styles: Map<Style, CellStyle>): WriteSheet {
  return {
    name: design.name,
    columns: design.columns.map(({ width, hidden }) => ({ width, ...(hidden === true ? { hidden } : {}) })),
    cells: cells(design, styles),
    rowDefs: rowDefs(design),
    view: {
      ...(design.gridLines === false ? { showGridLines: false } : {}),
      ...(design.zoom !== undefined ? { zoomScale: design.zoom } : {}),
      ...(design.tabColor !== undefined ? { tabColor: { rgb: design.tabColor } } : {}),
    },
    ...(design.state === 'hidden' ? { hidden: true } : {}),
    ...(design.state === 'veryHidden' ? { veryHidden: true } : {}),
    ...(design.merges !== undefined ? { merges: design.merges.map(merge) } : {}),
    ...(design.validations !== undefined ? { dataValidations: design.validations.map(validation) } : {}),
    ...(design.highlights !== undefined ? { conditionalRules: design.highlights.map(highlight) } : {}),
    ...freeze(design),
    ...(design.protected === true ? { protection: PROTECTION } : {}),
    ...(design.table !== undefined ? { tables: [table(design.table)] } : {}),
    ...(design.print !== undefined ? print(design.print) : {}),
  };
}

/** No password; who fills in may still make cells readable. Sorting is not promised: locked cells forbid it. */
const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

function cells(design: SheetDesign, styles: Map<Style, CellStyle>): Map<string, Partial<Cell>> {
  const made = new Map<string, Partial<Cell>>();
  for (const row of design.rows) {
    // A row that has a height but no cells would be dropped without one.
    if (row.cells.length === 0) made.set(`${row.row},0`, { value: null });
    for (const cell of row.cells) {
      made.set(`${row.row},${cell.column}`, toCell(cell, sharedStyle(styleOf(cell), styles)));
    }
  }
  return made;
}

const TEXT_FORMAT = '@';
const NO_STYLE: Style = {};
const asTexts = new WeakMap<Style, Style>();

/** Of a text that an edit would wake: its own, with the format of texts. */
function styleOf({ value, style = NO_STYLE, formula }: CellDesign): Style | undefined {
  if (formula !== undefined || typeof value !== 'string' || !wakes(value))
    return style === NO_STYLE ? undefined : style;
  const made = asTexts.get(style) ?? { ...style, format: TEXT_FORMAT };
  asTexts.set(style, made);
  return made;
}

function sharedStyle(style: Style | undefined, styles: Map<Style, CellStyle>): CellStyle | undefined {
  if (style === undefined) return undefined;
  const known = styles.get(style);
  if (known !== undefined) return known;
  const made = toStyle(style);
  styles.set(style, made);
  return made;
}

function toCell(cell: CellDesign, style: CellStyle | undefined): Partial<Cell> {
  const value = writtenValue(cell.value);
  const made: Partial<Cell> =
    cell.formula !== undefined ? { formula: cell.formula, formulaResult: cachedResult(cell) } : { value };
  if (style !== undefined) made.style = style;
  if (cell.link !== undefined) made.hyperlink = { target: '', location: cell.link };
  return made;
}

/** What a formula gave is plain text in the file; a text that spells an error needs no protection there. */
function cachedResult(cell: CellDesign): string | number | null {
  if (typeof cell.value === 'string') return cellText(fitText(cell.value));
  return writtenValue(cell.value);
}

function writtenValue(given: CellDesign['value']): string | number | null {
  const value = typeof given === 'string' ? fitText(given) : given;
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
    return value;
  }
  if (typeof value === 'object') return value.error;
  // The writer makes an error of a text that spells one; this spelling stays text, and `finish` makes it plain again.
  return value.startsWith('#') ? `_x0023_${cellText(value.slice(1))}` : cellText(value);
}

function rowDefs(design: SheetDesign): NonNullable<WriteSheet['rowDefs']> {
  const made: NonNullable<WriteSheet['rowDefs']> = new Map();
  const folded = new Set(design.rows.flatMap((one) => (one.folded === true ? [one.row] : [])));
  for (const { row, height, hidden } of design.rows) {
    made.set(row, {
      ...(height !== undefined ? { height } : {}),
      ...(hidden === true ? { hidden } : {}),
      ...(folded.has(row) ? { hidden: true, outlineLevel: 1 } : {}),
      // The row below a group has the sign that opens it.
      ...(folded.has(row - 1) && !folded.has(row) ? { collapsed: true } : {}),
    });
  }
  return made;
}

function merge(area: Area): NonNullable<WriteSheet['merges']>[number] {
  return { startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right };
}

/** The writer knows no validation that only prompts; `finish` takes the type `custom` away again. */
function validation(design: Validation): DataValidation {
  const strict = design.list !== undefined && design.strict === true;
  return {
    type: design.list !== undefined ? 'list' : 'custom',
    range: rangeName(design.area),
    allowBlank: true,
    ...(design.list !== undefined ? { formula1: design.list } : {}),
    ...(strict ? { showErrorMessage: true, errorStyle: 'stop' as const } : {}),
    ...(design.prompt !== undefined || design.promptTitle !== undefined ? { showInputMessage: true } : {}),
    ...(design.promptTitle !== undefined ? { inputTitle: design.promptTitle } : {}),
    ...(design.prompt !== undefined ? { inputMessage: design.prompt } : {}),
    ...(strict && design.errorTitle !== undefined ? { errorTitle: design.errorTitle } : {}),
    ...(strict && design.error !== undefined ? { errorMessage: design.error } : {}),
  };
}

function highlight(design: Highlight, order: number): ConditionalRule {
  return {
    type: 'expression',
    priority: order + 1,
    stopIfTrue: true,
    range: rangeName(design.area),
    formula: design.formula,
    style: toHighlightStyle(design.style),
  };
}

function freeze(design: SheetDesign): Partial<WriteSheet> {
  const { rows = 0, columns = 0 } = design.freeze ?? {};
  return rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {};
}

function table(design: TableDesign): TableDefinition {
  return {
    name: design.name,
    displayName: design.name,
    range: rangeName({
      top: design.row,
      left: design.column,
      bottom: design.row + design.rowCount,
      right: design.column + design.headers.length - 1,
    }),
    columns: design.headers.map((name) => ({ name })),
    style: TABLE_STYLE,
    showRowStripes: false,
  };
}

function print(design: PrintDesign): Partial<WriteSheet> {
  const fits = design.fitWidth !== undefined || design.fitHeight !== undefined;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: design.orientation,
      margins: MARGINS,
      // Nought means: as many pages as it takes.
      ...(fits
        ? { fitToPage: true, fitToWidth: design.fitWidth ?? 0, fitToHeight: design.fitHeight ?? 0 }
        : {}),
      ...(!fits && design.scale !== undefined ? { scale: design.scale } : {}),
      ...(design.centered === true ? { horizontalCentered: true } : {}),
    },
    ...(design.breakAfterColumns !== undefined ? { colBreaks: [...design.breakAfterColumns] } : {}),
    ...(design.breakAfterRows !== undefined ? { rowBreaks: [...design.breakAfterRows] } : {}),
    ...(design.header !== undefined || design.footer !== undefined
      ? {
          headerFooter: {
            ...(design.header !== undefined ? { oddHeader: design.header } : {}),
            ...(design.footer !== undefined ? { oddFooter: design.footer } : {}),
          },
        }
      : {}),
  };
}
