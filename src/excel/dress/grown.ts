/** Further rows of a table: what they take over from the row that they look like, and what becomes of those that were kept. */
import type { Area } from '../../core/index';
import { inTurn } from '../host/in-turn';
import { isAnswered } from '../host/refused';
import type { Part, PartOf } from '../host/parts';

type Grown = PartOf<'grown'>;

/** A validation of the row that new rows look like. */
export type Carried = NonNullable<Grown['carried']>[number];

/** What Excel told of a row; without `carried` it did not. */
export interface RowLook {
  /** Points. */
  readonly height?: number;
  readonly carried?: readonly Carried[];
}

/** Queues the questions; the answer is read after the sync. */
export function queueRowLook(
  context: Excel.RequestContext,
  title: string,
  { top, left, right }: Area,
): () => RowLook {
  const sheet = context.workbook.worksheets.getItem(title);
  const { format } = sheet.getRangeByIndexes(top, left, 1, right - left + 1);
  format.load('rowHeight');
  const validations = Array.from({ length: right - left + 1 }, (_, index) => {
    const { dataValidation } = sheet.getRangeByIndexes(top, left + index, 1, 1);
    dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    return dataValidation;
  });
  return () => ({
    height: heightOf(format),
    carried: validations.flatMap((validation, index) => carriedOf(validation, left + index)),
  });
}

function heightOf({ rowHeight }: Excel.RangeFormat): number {
  return rowHeight;
}

function carriedOf(validation: Excel.DataValidation, column: number): Carried[] {
  const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
  if (type === 'None') return prompt.message === '' ? [] : [{ column, prompt, errorAlert, ignoreBlanks }];
  return [{ column, rule, prompt, errorAlert, ignoreBlanks }];
}

function isGrown(part: Part): part is Extract<Part, { kind: 'grown' }> {
  return part.kind === 'grown';
}

/**
 * Kept parts as they are now: rows as far as their table reaches, and what Excel did not tell of the row that they look like
 * asked once more. `isBare`: asked by itself, and done without where it is refused.
 */
export async function grownNow(
  context: Excel.RequestContext,
  kept: readonly Part[],
  isBare: boolean,
): Promise<readonly Part[]> {
  const asked = kept.filter(isGrown).map((part) => ({ part, body: queueBody(context, part.of) }));
  if (asked.length === 0) return kept;
  const looks = isBare ? [] : asked.map(({ part }) => queueUntold(context, part));
  await context.sync();
  const told = isBare
    ? await inTurn(asked, ({ part }) => lookByItself(context, part))
    : looks.map((look) => look());
  const now = new Map<Part, Part[]>(
    asked.map(({ part, body }, index) => [part, reached(part, body, told[index] ?? {})]),
  );
  return kept.flatMap((part) => now.get(part) ?? [part]);
}

function queueBody(context: Excel.RequestContext, { table }: Grown): Excel.Range {
  const body = context.workbook.tables.getItemOrNullObject(table).getDataBodyRange();
  body.load('rowIndex,rowCount');
  return body;
}

function queueUntold(
  context: Excel.RequestContext,
  { sheet, of }: Part & { readonly of: Grown },
): () => RowLook {
  return of.carried === undefined ? queueRowLook(context, sheet, of.like) : () => ({});
}

async function lookByItself(
  context: Excel.RequestContext,
  part: Part & { readonly of: Grown },
): Promise<RowLook> {
  if (part.of.carried !== undefined) return {};
  const look = queueUntold(context, part);
  return (await isAnswered(context)) ? look() : {};
}

function reached(
  part: Part & { readonly of: Grown; readonly kind: 'grown' },
  body: Excel.Range,
  told: RowLook,
): Part[] {
  if (body.isNullObject) return [];
  const { added } = part.of;
  const bottom = Math.min(added.bottom, body.rowIndex + body.rowCount - 1);
  return bottom < added.top ? [] : [{ ...part, of: { ...part.of, ...told, added: { ...added, bottom } } }];
}

/** The row of the sheet whose look the next new rows of a table take: not one that is itself still to get it. */
export function likeRow(table: string, last: number, kept: readonly Part[]): number {
  const waiting = kept
    .filter(isGrown)
    .find(
      ({ of }) =>
        of.table.toLowerCase() === table.toLowerCase() && of.added.top <= last && last <= of.added.bottom,
    );
  return waiting?.of.like.top ?? last;
}
