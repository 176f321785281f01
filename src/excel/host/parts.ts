/**
 * The parts of a sheet's dress: what Excel may refuse without harm to the data. A part is plain data, so that one that was
 * refused can be kept in the workbook and tried again; it may be put twice, and the second time changes nothing.
 */
import * as v from 'valibot';

const flag = v.exactOptional(v.boolean());
const number = v.exactOptional(v.number());
const text = v.exactOptional(v.string());
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const object = <T extends v.ObjectEntries>(entries: T) => v.pipe(v.object(entries), v.readonly());
/** The first and the last of some rows or columns, zero-based. */
const span = v.pipe(v.tuple([v.number(), v.number()]), v.readonly());

const area = object({ top: v.number(), left: v.number(), bottom: v.number(), right: v.number() });

const style = object({
  bold: flag,
  italic: flag,
  underline: flag,
  size: number,
  color: text,
  fill: text,
  border: text,
  borderBottom: text,
  horizontal: v.exactOptional(v.picklist(['left', 'center', 'right'])),
  vertical: v.exactOptional(v.picklist(['top', 'center', 'bottom'])),
  wrap: flag,
  indent: number,
  unlocked: flag,
  shrink: flag,
});

/** Rectangles that look alike. */
const styled = list(object({ areas: list(area), style }));

/** Points of rows, characters of columns, and which ones have them. */
const sizes = list(object({ size: v.number(), spans: list(span) }));

const print = object({
  orientation: v.exactOptional(v.picklist(['portrait', 'landscape'])),
  area: v.exactOptional(area),
  titleRows: v.exactOptional(span),
  titleColumns: v.exactOptional(span),
  fitWidth: number,
  fitHeight: number,
  scale: number,
  breakAfterColumns: v.exactOptional(list(v.number())),
  breakAfterRows: v.exactOptional(list(v.number())),
  footer: text,
  header: text,
  centered: flag,
});

const pivot = object({
  name: v.string(),
  anchor: object({ row: v.number(), column: v.number() }),
  table: v.string(),
  rows: list(v.string()),
  columns: list(v.string()),
  filters: list(v.string()),
  values: list(
    object({ field: v.string(), summary: v.picklist(['count', 'sum']), caption: v.string(), format: text }),
  ),
  zeros: flag,
  /** The shown item of each field that is filtered by a single one. */
  only: v.record(v.string(), v.string()),
});

const chart = object({
  name: v.string(),
  kind: v.picklist(['bar', 'column', 'line']),
  stacked: v.exactOptional(v.picklist(['sums', 'shares'])),
  title: v.string(),
  place: area,
  source: v.union([area, object({ pivot: v.string() })]),
  /** Over a pivot none: it says itself which there are. */
  series: list(object({ fill: v.string(), line: flag, labelled: flag })),
  format: v.string(),
});

const slicer = object({
  name: v.string(),
  pivot: v.string(),
  field: v.string(),
  caption: v.string(),
  /** Across in characters of columns, down in points. */
  place: object({ left: v.number(), width: v.number(), top: v.number(), height: v.number() }),
});

/** A validation as Excel itself told it, to be carried on to further rows of a table. */
const carried = object({
  /** The column of the sheet. */
  column: v.number(),
  rule: v.exactOptional(v.custom<Excel.DataValidationRule>((value) => typeof value === 'object')),
  prompt: v.custom<Excel.DataValidationPrompt>((value) => typeof value === 'object'),
  errorAlert: v.custom<Excel.DataValidationErrorAlert>((value) => typeof value === 'object'),
  ignoreBlanks: v.boolean(),
});

/** What each kind of part says, in the order in which the parts are put. */
export const PARTS = {
  position: v.number(),
  /** The table's name. */
  'table-style': v.string(),
  /** First of all, as Excel lays out the columns when it adds one. */
  pivot,
  'pivot-figures': pivot,
  'pivot-layout': pivot,
  'pivot-filters': pivot,
  /** Before the fonts: Excel gives a cell with a link looks of its own. */
  links: list(object({ row: v.number(), column: v.number(), link: v.string(), shown: text })),
  merges: list(area),
  fonts: styled,
  fills: styled,
  alignment: styled,
  borders: styled,
  unlocked: styled,
  /**
   * Further rows of a table look like a row that it had before and offer the same choices. Without `carried` Excel did not
   * tell these, and is to be asked again.
   */
  grown: object({
    table: v.string(),
    like: area,
    added: area,
    height: number,
    carried: v.exactOptional(list(carried)),
  }),
  widths: sizes,
  heights: sizes,
  /** Rows of a table that were written, behind the widths that wrap their texts. */
  fitted: area,
  highlights: list(
    object({ area, formula: v.string(), style: object({ fill: text, color: text, bold: flag }) }),
  ),
  validations: list(
    object({
      area,
      list: text,
      strict: flag,
      promptTitle: text,
      prompt: text,
      errorTitle: text,
      error: text,
    }),
  ),
  /** When the cells below have their sizes, and the pivot that one stands over is filtered. */
  chart,
  'chart-look': chart,
  /** When its pivot is filtered: it shows what is let through. */
  slicer,
  page: print,
  scale: print,
  'print-area': print,
  breaks: print,
  'margin-texts': print,
  /** Before anything is hidden: frozen panes count from what is seen. */
  freeze: object({ rows: v.number(), columns: v.number() }),
  'grid-lines': v.boolean(),
  'tab-color': v.string(),
  hidden: object({ rows: list(span), columns: list(span) }),
  /** Behind what is hidden, which shows all rows first. */
  folded: list(span),
  visibility: v.picklist(['Visible', 'Hidden', 'VeryHidden']),
  /** Last: a protected sheet takes no other part. */
  protection: v.null(),
} as const;

export type PartKind = keyof typeof PARTS;
export type PartOf<K extends PartKind> = v.InferOutput<(typeof PARTS)[K]>;

/** A part of the sheet of this title. */
export type Part = {
  [K in PartKind]: { readonly kind: K; readonly sheet: string; readonly of: PartOf<K> };
}[PartKind];

export const KINDS = Object.keys(PARTS) as readonly PartKind[];

function isPartKind(kind: string): kind is PartKind {
  return Object.hasOwn(PARTS, kind);
}

/**
 * In the order in which they are put. Of one kind, those of sheets that stand in `refused` come last, in its order: Excel has
 * refused these before. All others keep their order.
 */
export function inOrder(parts: readonly Part[], refused: readonly Part[] = []): readonly Part[] {
  const turns = new Map(refused.map((part, turn) => [turnKey(part), turn]));
  const turnOf = (part: Part) => turns.get(turnKey(part)) ?? -1;
  return [...parts].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || turnOf(a) - turnOf(b));
}

function turnKey({ kind, sheet }: Part): string {
  return `${kind} ${sheet}`;
}

/**
 * Parts that another changes when it is put: new rows are as high as the one that they look like, a link colours its cell, a PivotTable sizes its columns and has no slicers and no chart yet, a new chart has Excel's looks. Where the other was
 * refused and is put later, they are put once more behind it.
 */
const FOLLOWERS: { readonly [K in PartKind]?: readonly PartKind[] } = {
  links: ['fonts'],
  grown: ['fitted'],
  pivot: ['widths', 'slicer', 'chart', 'chart-look'],
  chart: ['chart-look'],
  'pivot-filters': ['widths'],
};

/** Those of `all` that are to be put again once `refused` are. */
export function followersOf(refused: ReadonlySet<Part>, all: readonly Part[]): readonly Part[] {
  const wanted = new Set(
    [...refused].flatMap(({ kind, sheet }) => (FOLLOWERS[kind] ?? []).map((one) => `${one} ${sheet}`)),
  );
  return all.filter((part) => wanted.has(turnKey(part)) && !refused.has(part));
}

/** The part that a kept text says; undefined if it says none. */
export function partFrom(kind: string, sheet: string, text: string): Part | undefined {
  if (!isPartKind(kind)) return undefined;
  try {
    const read = v.safeParse(PARTS[kind], JSON.parse(text));
    return read.success ? ({ kind, sheet, of: read.output } as Part) : undefined;
  } catch {
    return undefined;
  }
}
