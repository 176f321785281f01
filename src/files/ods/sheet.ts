/** One sheet as a table: its columns, its rows, its cells with what they show and what they offer. */
import { greatest } from '../../core/index';
import type {
  Area,
  CellDesign,
  CellValue,
  RowDesign,
  SheetDesign,
  Style,
  Validation,
} from '../../core/index';
import { wakes } from '../xml/text';
import { openArea } from './address';
import { dateValue, isDate, isPercent } from './formats';
import { openFormula } from './formula';
import { element, paragraphs } from './markup';
import type { LineStyles } from './lines';
import type { CellStyles, PlacedHighlight } from './styles';
import type { Validations } from './validations';

/** The styles that the sheets of a workbook share. */
export interface Shared {
  readonly cells: CellStyles;
  readonly lines: LineStyles;
  readonly validations: Validations;
}

const NO_STYLE: Style = {};

/** A table; `style` is the name of the style of its sheet. */
export function tableOf(design: SheetDesign, style: string, shared: Shared): string {
  return new Table(design, style, shared).markup();
}

class Table {
  private readonly rows: ReadonlyMap<number, RowDesign>;
  private readonly highlights: readonly PlacedHighlight[];
  /** By column. */
  private readonly offers = new Map<number, readonly Validation[]>();
  private readonly lastRow: number;
  private readonly lastColumn: number;

  constructor(
    private readonly design: SheetDesign,
    private readonly style: string,
    private readonly shared: Shared,
  ) {
    this.rows = new Map(design.rows.map((row) => [row.row, row]));
    this.highlights = (design.highlights ?? []).map((highlight) => ({ sheet: design.name, highlight }));
    const { validations = [], highlights = [], merges = [] } = design;
    const areas = [...validations, ...highlights].map(({ area }) => area);
    const rows = [...design.rows.map(({ row }) => row), ...areas.map(({ bottom }) => bottom)];
    this.lastRow = greatest(rows, 0);
    const columns = [
      ...design.rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
      ...[...areas, ...merges].map(({ right }) => right),
    ];
    this.lastColumn = greatest(columns, Math.max(0, design.columns.length - 1));
    for (const validation of validations) {
      const { left, right } = validation.area;
      for (let column = left; column <= right; column += 1)
        this.offers.set(column, [...(this.offers.get(column) ?? []), validation]);
    }
  }

  markup(): string {
    const { design } = this;
    const { print } = design;
    return element(
      'table:table',
      {
        'table:name': design.name,
        'table:style-name': this.style,
        'table:protected': design.protected === true ? 'true' : undefined,
        'table:print-ranges': print?.area === undefined ? undefined : openArea(design.name, print.area),
      },
      this.columns() + this.allRows(),
    );
  }

  private columns(): string {
    const { columns, print } = this.design;
    const breaks = new Set(print?.breakAfterColumns?.map((column) => column + 1));
    const markups = Array.from({ length: this.lastColumn + 1 }, (_, column) => {
      const { width, hidden } = columns[column] ?? {};
      return element('table:table-column', {
        'table:style-name': this.shared.lines.column(width, breaks.has(column)),
        'table:visibility': hidden === true ? 'collapse' : undefined,
        'table:default-cell-style-name': 'Default',
      });
    });
    return grouped(markups, 'table:table-header-columns', print?.titleColumns);
  }

  private allRows(): string {
    const { print } = this.design;
    const breaks = new Set(print?.breakAfterRows?.map((row) => row + 1));
    const markups = Array.from({ length: this.lastRow + 1 }, (_, row) => {
      const { height, grows, hidden } = this.rows.get(row) ?? {};
      return element(
        'table:table-row',
        {
          'table:style-name': this.shared.lines.row(height, grows === true, breaks.has(row)),
          'table:visibility': hidden === true ? 'collapse' : undefined,
        },
        this.cells(row),
      );
    });
    return grouped(markups, 'table:table-header-rows', print?.titleRows);
  }

  private cells(row: number): string {
    const designs = new Map(this.rows.get(row)?.cells.map((cell) => [cell.column, cell]));
    return Array.from({ length: this.lastColumn + 1 }, (_, column) =>
      this.cell(row, column, designs.get(column)),
    ).join('');
  }

  private cell(row: number, column: number, cell: CellDesign | undefined): string {
    const merge = this.design.merges?.find((area) => holds(area, row, column));
    const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
    const highlights = this.highlights.filter(({ highlight }) => holds(highlight.area, row, column));
    const style = styleOf(cell);
    const attributes = {
      'table:style-name':
        style === NO_STYLE && highlights.length === 0 ? undefined : this.shared.cells.name(style, highlights),
      'table:content-validation-name': this.offer(row, column),
      ...(merge === undefined || isCovered
        ? {}
        : {
            'table:number-columns-spanned': merge.right - merge.left + 1,
            'table:number-rows-spanned': merge.bottom - merge.top + 1,
          }),
      ...(cell === undefined || isCovered ? {} : valueOf(cell, style)),
    };
    const name = isCovered ? 'table:covered-table-cell' : 'table:table-cell';
    return element(name, attributes, cell === undefined || isCovered ? '' : textOf(cell, style));
  }

  private offer(row: number, column: number): string | undefined {
    const found = this.offers.get(column)?.find(({ area }) => holds(area, row, column));
    return found === undefined ? undefined : this.shared.validations.name(this.design.name, found);
  }
}

/** A run of elements in a group of its own. */
function grouped(
  markups: readonly string[],
  name: string,
  run: readonly [number, number] | undefined,
): string {
  if (run === undefined) return markups.join('');
  const [first, last] = run;
  const group = element(name, {}, markups.slice(first, last + 1).join(''));
  return markups.slice(0, first).join('') + group + markups.slice(last + 1).join('');
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

const TEXT_FORMAT = '@';

/** A text that an edit would wake has the format of texts, as in the other format of files. */
function styleOf(cell: CellDesign | undefined): Style {
  const { value, style = NO_STYLE, formula } = cell ?? { value: null };
  return formula === undefined && typeof value === 'string' && wakes(value)
    ? { ...style, format: TEXT_FORMAT }
    : style;
}

type Attributes = Readonly<Record<string, string | number>>;

function valueOf({ value, formula }: CellDesign, { format }: Style): Attributes {
  // This format knows no error as a value, but a formula that is one.
  const given = typeof value === 'object' && value !== null ? `of:=${value.error}` : undefined;
  const stated = formula === undefined ? given : openFormula(formula);
  const calculated: Attributes = stated === undefined ? {} : { 'table:formula': stated };
  return { ...calculated, ...typed(value, format, formula !== undefined) };
}

function typed(value: CellValue, format: string | undefined, isCalculated: boolean): Attributes {
  if (value === null) return {};
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
    if (isDate(format)) return { 'office:value-type': 'date', 'office:date-value': dateValue(value) };
    return { 'office:value-type': isPercent(format) ? 'percentage' : 'float', 'office:value': value };
  }
  if (typeof value === 'object') return { 'office:value-type': 'float', 'office:value': 0 };
  if (isCalculated && (value === 'TRUE' || value === 'FALSE'))
    return { 'office:value-type': 'boolean', 'office:boolean-value': value.toLowerCase() };
  return { 'office:value-type': 'string' };
}

function textOf({ value, link }: CellDesign, { format }: Style): string {
  if (value === null || value === '') return '';
  if (typeof value === 'object') return paragraphs(value.error);
  const shown = typeof value === 'number' && isPercent(format) ? `${value * 100}%` : String(value);
  return paragraphs(shown, link === undefined ? undefined : `#${link.replace('!', '.')}`);
}
