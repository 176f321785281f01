/** A row of the crosswalk corrected by the coordinator; every task keeps standing in exactly one row. */
import { taskNumber, type Framework } from '../framework';
import { type TaskRelation } from '../framework/compare';
import { countsFit, type CrosswalkRow } from './crosswalk';

export interface Correction {
  readonly relation: TaskRelation;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Tasks as somebody writes them: numbers (`一-2、一-3`) or ids; words that are none of the edition's come apart. */
export function writtenTasks(
  text: string,
  { tasks }: Framework,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const written = text
    .normalize('NFKC')
    .split(/[\s、,;+]+/u)
    .filter((one) => one !== '');
  const idOf = (one: string): string | undefined =>
    tasks.find(({ id }) => id === one || taskNumber(id) === one.replace(/[–—−－]/gu, '-'))?.id;
  return {
    ids: [...new Set(written.flatMap((one) => idOf(one) ?? []))],
    unknown: written.filter((one) => idOf(one) === undefined),
  };
}

export function correctionFits({ relation, from, to }: Correction): boolean {
  return countsFit(relation, from.length, to.length);
}

/**
 * The rows with one of them corrected, and confirmed. Tasks that it takes are taken out of their rows; those that it lets
 * go stand in a row of their own, as dropped or new. What changed along is to be confirmed again.
 */
export function correctCrosswalk(
  rows: readonly CrosswalkRow[],
  corrected: CrosswalkRow,
  { relation, from, to }: Correction,
  by: { readonly when: string },
): CrosswalkRow[] {
  const mine = ({ fromEdition, toEdition }: CrosswalkRow): boolean =>
    fromEdition === corrected.fromEdition && toEdition === corrected.toEdition;
  const isCorrected = (one: CrosswalkRow): boolean => mine(one) && one.row === corrected.row;
  const others = rows.flatMap((one): CrosswalkRow[] => {
    if (!mine(one)) return [one];
    if (isCorrected(one)) return [{ ...one, relation, from, to, confirmed: true, when: by.when }];
    return lessened(one, from, to);
  });
  const last = Math.max(...rows.filter(mine).map(({ row }) => row));
  const free = [
    ...corrected.from.filter((id) => !from.includes(id)).map((id) => ({ from: [id], to: [] })),
    ...corrected.to.filter((id) => !to.includes(id)).map((id) => ({ from: [], to: [id] })),
  ];
  const fresh = free.map((sides, index): CrosswalkRow => ({
    ...corrected,
    ...sides,
    row: last + index + 1,
    relation: sides.to.length === 0 ? 'dropped' : 'new',
    score: 0,
    reason: '',
    confirmed: false,
    by: '',
    when: '',
    note: '',
  }));
  return [...others, ...fresh];
}

/** A row without the tasks that another one took; nothing where none is left. */
function lessened(one: CrosswalkRow, from: readonly string[], to: readonly string[]): CrosswalkRow[] {
  const left = one.from.filter((id) => !from.includes(id));
  const right = one.to.filter((id) => !to.includes(id));
  if (left.length === one.from.length && right.length === one.to.length) return [one];
  if (left.length + right.length === 0) return [];
  return [{ ...one, from: left, to: right, relation: relationOf(left, right), confirmed: false, when: '' }];
}

/** What so many tasks are to so many, as long as nobody says better. */
function relationOf(from: readonly string[], to: readonly string[]): TaskRelation {
  if (to.length === 0) return 'dropped';
  if (from.length === 0) return 'new';
  if (to.length > 1) return 'split';
  return from.length > 1 ? 'merged' : 'reworded';
}
