/** "Take this file before that one": a decision on every conflict between two files, as `pr_Decisions` keeps it. */
import type { FileResult } from '../consolidation';
import { rocDate } from '../values';
import { word } from '../words';
import type { CellValue } from '../grid';
import { labelOf } from '../tables';
import type { WrittenDecision } from './register';
import type { State } from './state';

/** Fewer digits of a file's hash than these name nothing. */
const FEWEST_DIGITS = 6;

/** The files that a text names: by name, else by the first digits of the SHA-256. Several bear one name in two folders. */
export function filesNamed(files: readonly FileResult[], text: string): FileResult[] {
  const wanted = text.normalize('NFC').trim();
  const named = files.filter(({ names }) => names.some((name) => name.normalize('NFC') === wanted));
  if (named.length > 0) return named;
  const digits = wanted.toLowerCase();
  return digits.length < FEWEST_DIGITS ? [] : files.filter(({ id }) => id.startsWith(digits));
}

type OrderFault = 'same-file' | 'other-body' | 'opposite-order';

/** The row that puts one file before another, or why it cannot; `by` names a role and may be empty, `today` is ISO. */
export function decideOrder(
  [first, second]: readonly [FileResult, FileResult],
  standing: ReadonlyMap<string, WrittenDecision>,
  { language }: Pick<State, 'language'>,
  by: string,
  today: string,
): { readonly decision: WrittenDecision } | { readonly fault: OrderFault } {
  if (first.id === second.id) return { fault: 'same-file' };
  if (first.body !== second.body) return { fault: 'other-body' };
  if (standing.has(orderId(second, first))) return { fault: 'opposite-order' };
  const id = orderId(first, second);
  const decision = labelOf('take', 'take', language);
  const when = rocDate(today);
  const [before, after] = [nameOf(first), nameOf(second)];
  const cells: Readonly<Record<string, CellValue>> = {
    id,
    body: first.body,
    body_name: first.bodyName,
    matter: word(language, 'matter.order', { body: first.bodyName, first: before, second: after }),
    first: before,
    second: after,
    decision,
    by,
    when,
    detail: word(language, 'matter.order-detail'),
  };
  const row = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { value }]));
  return { decision: { id, decision, by, when, row } };
}

/** The row of `pr_Decisions` that puts one file before another. */
export function orderId(first: Pick<FileResult, 'id'>, second: Pick<FileResult, 'id'>): string {
  return `order:${first.id}:${second.id}`;
}

function nameOf({ id, names }: FileResult): string {
  return names[0] ?? id;
}
