/** All that a sheet's part says besides the values of its cells. */
import { decodeEscapes } from '../../src/files/parts';
import { parseArea, parseCell } from '../../src/core/index';
import type { Area } from '../../src/core/index';
import { type Attributes, isTrue } from '../../src/files/parts';

export interface RuleFacts {
  readonly areas: readonly Area[];
  readonly attributes: Attributes;
  formula: string;
  more: boolean;
}

export interface OpenedRow {
  readonly height?: number;
  readonly custom: boolean;
  readonly hidden: boolean;
  /** In how many groups of rows it stands. */
  readonly level: number;
}

interface OpenedColumn {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly styled: boolean;
}

/** What may stand in a sheet without being read here: it says nothing that a person would miss. */
const QUIET = new Set(
  (
    'worksheet sheetPr tabColor outlinePr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col ' +
    'sheetData row c v f is t r rPr rPh phoneticPr sheetProtection mergeCells mergeCell conditionalFormatting cfRule formula ' +
    'dataValidations dataValidation formula1 formula2 hyperlinks hyperlink printOptions pageMargins pageSetup headerFooter ' +
    'oddHeader oddFooter colBreaks rowBreaks brk tableParts tablePart ignoredErrors ignoredError sheetCalcPr ' +
    // Runs of a rich text: what they say is read, their looks are named by `rich text`.
    'b i u sz color rFont family charset scheme'
  ).split(' '),
);

export class SheetFacts {
  tabColor: Attributes | undefined;
  fitToPage = false;
  view: Attributes = {};
  pane: Attributes | undefined;
  unsized: Attributes = {};
  readonly columns: OpenedColumn[] = [];
  readonly rows = new Map<number, OpenedRow>();
  /** Style numbers by row and column. */
  readonly styles = new Map<number, Map<number, number>>();
  protection: Attributes | undefined;
  readonly merges: Area[] = [];
  readonly rules: RuleFacts[] = [];
  readonly validations: RuleFacts[] = [];
  readonly links: Attributes[] = [];
  printOptions: Attributes = {};
  margins: Attributes | undefined;
  setup: Attributes | undefined;
  header = '';
  footer = '';
  readonly rowBreaks: number[] = [];
  readonly columnBreaks: number[] = [];
  /** Names of elements that nobody reads. */
  readonly unread = new Set<string>();

  private row = -1;
  private column = -1;
  private areas: Area[] = [];
  private breaks: number[] = this.rowBreaks;
  private target: ((text: string) => void) | undefined;
  private inData = false;

  private readonly handlers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    sheetData: () => void (this.inData = true),
    row: (given) => this.openRow(given),
    c: (given) => this.openCell(given),
    tabColor: (given) => void (this.tabColor = given),
    pageSetUpPr: (given) => void (this.fitToPage = isTrue(given.fitToPage)),
    sheetView: (given) => void (this.view = given),
    pane: (given) => void (this.pane = given),
    sheetFormatPr: (given) => void (this.unsized = given),
    col: (given) => this.openColumn(given),
    sheetProtection: (given) => void (this.protection = given),
    mergeCell: ({ ref }) => this.merges.push(...areasOf(ref)),
    conditionalFormatting: ({ sqref }) => void (this.areas = areasOf(sqref)),
    cfRule: (attributes) => this.rules.push({ areas: this.areas, attributes, formula: '', more: false }),
    formula: () => this.into(this.rules),
    dataValidation: (attributes) =>
      this.validations.push({ areas: areasOf(attributes.sqref), attributes, formula: '', more: false }),
    formula1: () => this.into(this.validations),
    formula2: () => this.more(this.validations),
    hyperlink: (given) => this.links.push(given),
    printOptions: (given) => void (this.printOptions = given),
    pageMargins: (given) => void (this.margins = given),
    pageSetup: (given) => void (this.setup = given),
    oddHeader: () => void (this.target = (text) => (this.header += text)),
    oddFooter: () => void (this.target = (text) => (this.footer += text)),
    rowBreaks: () => void (this.breaks = this.rowBreaks),
    colBreaks: () => void (this.breaks = this.columnBreaks),
    brk: ({ id }) => this.breaks.push(Number(id ?? 0)),
  };

  open(name: string, attributes: Attributes): void {
    this.target = undefined;
    if (!QUIET.has(name)) this.unread.add(name);
    if (Object.hasOwn(this.handlers, name)) this.handlers[name]?.(attributes);
  }

  close(name: string): void {
    this.target = undefined;
    if (name === 'sheetData') this.inData = false;
  }

  text(text: string): void {
    this.target?.(text);
  }

  private openRow({ r, ht, customHeight, hidden, outlineLevel }: Attributes): void {
    if (!this.inData) return;
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    this.rows.set(this.row, {
      ...(ht === undefined ? {} : { height: Number(ht) }),
      custom: isTrue(customHeight),
      hidden: isTrue(hidden),
      level: Number(outlineLevel ?? 0),
    });
  }

  private openCell({ r, s }: Attributes): void {
    const place = r === undefined ? undefined : parseCell(r);
    this.column = place?.column ?? this.column + 1;
    if (place !== undefined) this.row = place.row;
    let cells = this.styles.get(this.row);
    if (cells === undefined) this.styles.set(this.row, (cells = new Map()));
    cells.set(this.column, Number(s ?? 0));
  }

  private openColumn({ min, max, width, hidden, style }: Attributes): void {
    this.columns.push({
      first: Number(min) - 1,
      last: Number(max) - 1,
      width: width === undefined ? undefined : Number(width),
      hidden: isTrue(hidden),
      styled: style !== undefined && style !== '0',
    });
  }

  /** A rule has one formula that can be stated; a second one makes it another kind of rule. */
  private into(rules: readonly RuleFacts[]): void {
    const rule = rules.at(-1);
    if (rule === undefined) return;
    if (rule.formula !== '') rule.more = true;
    this.target = (text) => (rule.formula += decodeEscapes(text));
  }

  private more(rules: readonly RuleFacts[]): void {
    const rule = rules.at(-1);
    if (rule !== undefined) rule.more = true;
  }
}

function areasOf(references: string | undefined): Area[] {
  return (references ?? '').split(' ').flatMap((reference) => parseArea(reference) ?? []);
}
