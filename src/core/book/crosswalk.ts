/** The crosswalk as it stands in a workbook: which task became which, proposed, confirmed or corrected. */
import { type Framework } from '../framework';
import { type Proposal, type TaskRelation } from '../framework/compare';
import type { Language } from '../words';
import { isoFromRoc, isValidIsoDate, rocDate } from '../values';
import { labelOf, stateKey } from '../tables';
import { optionalRows, textAt, type TableRow, type TableValues } from '../tables';
import type { Snapshot } from '../grid';
import { TABLES } from '../tables';
import { word } from '../words';

export interface CrosswalkRow {
  /** Its number among the rows of its pair of editions, from 1. */
  readonly row: number;
  readonly fromEdition: string;
  readonly toEdition: string;
  /** Undefined where somebody wrote a word that is none of the list. */
  readonly relation: TaskRelation | undefined;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly score: number;
  readonly reason: string;
  readonly confirmed: boolean;
  readonly by: string;
  /** ISO, or as written. */
  readonly when: string;
  readonly note: string;
}

type CrosswalkFault = 'unconfirmed' | 'relation' | 'unknown-task' | 'counts' | 'task-twice' | 'task-missing';

/** A row, or a task of no row, that stands in the way of a period on the new edition. */
export interface CrosswalkOpen {
  readonly row: number | null;
  readonly fault: CrosswalkFault;
  readonly tasks: readonly string[];
}

export const RELATIONS: readonly TaskRelation[] = [
  'same',
  'corrected',
  'reworded',
  'moved',
  'split',
  'merged',
  'dropped',
  'new',
];

/** Rows of `pr_Crosswalk`; none where the workbook has no such table. */
export function readCrosswalk(snapshot: Snapshot): CrosswalkRow[] {
  return optionalRows(snapshot, TABLES.crosswalk).map(rowOf);
}

function rowOf(row: TableRow): CrosswalkRow {
  const ids = (key: string): string[] =>
    textAt(row, key)
      .split(/[\s、，,+＋]+/u)
      .filter((id) => id !== '');
  const key = stateKey('relation', textAt(row, 'relation'));
  const when = textAt(row, 'when');
  const score = row['score']?.value;
  return {
    row: Number(textAt(row, 'row')),
    fromEdition: textAt(row, 'from_edition'),
    toEdition: textAt(row, 'to_edition'),
    relation: RELATIONS.find((one) => one === key),
    from: ids('from'),
    to: ids('to'),
    score: typeof score === 'number' ? score : 0,
    reason: textAt(row, 'reason'),
    confirmed: stateKey('confirmed', textAt(row, 'confirmed')) === 'yes',
    by: textAt(row, 'by'),
    when: isValidIsoDate(when) ? when : (isoFromRoc(when) ?? when),
    note: textAt(row, 'note'),
  };
}

/** Rows for the proposals between two editions, none confirmed. */
export function proposedRows(
  from: Framework,
  to: Framework,
  proposals: readonly Proposal[],
  language: Language,
): CrosswalkRow[] {
  return proposals.map((proposal, index) => ({
    row: index + 1,
    fromEdition: from.edition,
    toEdition: to.edition,
    relation: proposal.relation,
    from: proposal.from,
    to: proposal.to,
    score: proposal.score,
    reason: reasonOf(proposal, language),
    confirmed: false,
    by: '',
    when: '',
    note: '',
  }));
}

/** `文字相近 87%；部會相同；方向相同` */
function reasonOf({ from, to, likeness: { text, bodies, direction } }: Proposal, language: Language): string {
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  if (from.length === 0 || to.length === 0)
    return word(language, 'crosswalk.reason-alone', { text: percent(text) });
  return word(language, 'crosswalk.reason', {
    text: percent(text),
    bodies: percent(bodies),
    direction: percent(direction),
  });
}

/** Rows of `pr_Crosswalk` as the table holds them. */
export function crosswalkRows(
  rows: readonly CrosswalkRow[],
  textOf: (task: string) => string,
  language: Language,
): TableValues[] {
  return rows.map((one) => ({
    row: one.row,
    from_edition: one.fromEdition,
    to_edition: one.toEdition,
    relation: one.relation === undefined ? '' : labelOf('relation', one.relation, language),
    from: one.from.join('、'),
    from_text: one.from.map(textOf).join('\n'),
    to: one.to.join('、'),
    to_text: one.to.map(textOf).join('\n'),
    reason: one.reason,
    score: one.score,
    confirmed: one.confirmed ? labelOf('confirmed', 'yes', language) : '',
    by: one.by,
    when: isValidIsoDate(one.when) ? rocDate(one.when) : one.when,
    note: one.note,
    lineage: one.to.map((task) => lineageOf(rows, task)).join('、'),
  }));
}

const GOES_ON: readonly (TaskRelation | undefined)[] = ['same', 'corrected', 'reworded', 'moved'];

/** The row that says where a task comes from. */
export function crosswalkRow(rows: readonly CrosswalkRow[], task: string): CrosswalkRow | undefined {
  return rows.find((one) => one.to.includes(task));
}

/** The task that this one goes on from, one to one; undefined for a new line and for what was split or merged. */
export function predecessorOf(rows: readonly CrosswalkRow[], task: string): string | undefined {
  const row = crosswalkRow(rows, task);
  return row !== undefined && GOES_ON.includes(row.relation) ? row.from[0] : undefined;
}

/** The tasks that this one came from, whatever the relation. */
export function originsOf(rows: readonly CrosswalkRow[], task: string): readonly string[] {
  return crosswalkRow(rows, task)?.from ?? [];
}

/** The id of a task's line over editions: the id of the first task on it. */
export function lineageOf(rows: readonly CrosswalkRow[], task: string): string {
  const before = predecessorOf(rows, task);
  return before === undefined || before === task ? task : lineageOf(rows, before);
}

/** What is left before a period may stand on the new edition; nothing where the crosswalk is whole and confirmed. */
export function crosswalkOpen(
  rows: readonly CrosswalkRow[],
  from: Framework,
  to: Framework,
): CrosswalkOpen[] {
  const mine = rows.filter((one) => one.fromEdition === from.edition && one.toEdition === to.edition);
  const faults = mine.flatMap((row): CrosswalkOpen[] => {
    const fault = faultOf(row, from, to);
    return fault === undefined ? [] : [{ row: row.row, fault, tasks: [...row.from, ...row.to] }];
  });
  return [
    ...faults,
    ...uncovered(
      from,
      mine.flatMap((row) => [...row.from]),
    ),
    ...uncovered(
      to,
      mine.flatMap((row) => [...row.to]),
    ),
  ];
}

function faultOf(row: CrosswalkRow, from: Framework, to: Framework): CrosswalkFault | undefined {
  const has =
    (framework: Framework) =>
    (id: string): boolean =>
      framework.tasks.some((task) => task.id === id);
  if (!row.from.every(has(from)) || !row.to.every(has(to))) return 'unknown-task';
  if (row.relation === undefined) return 'relation';
  if (!countsFit(row.relation, row.from.length, row.to.length)) return 'counts';
  return row.confirmed ? undefined : 'unconfirmed';
}

/** Whether a relation may join so many tasks with so many. */
export function countsFit(relation: TaskRelation, from: number, to: number): boolean {
  if (relation === 'dropped') return from > 0 && to === 0;
  if (relation === 'new') return from === 0 && to > 0;
  if (relation === 'split') return from >= 1 && to > 1;
  if (relation === 'merged') return from > 1 && to >= 1;
  return from === 1 && to === 1;
}

function uncovered(framework: Framework, named: readonly string[]): CrosswalkOpen[] {
  return framework.tasks.flatMap(({ id }): CrosswalkOpen[] => {
    const times = named.filter((one) => one === id).length;
    if (times === 1) return [];
    return [{ row: null, fault: times === 0 ? 'task-missing' : 'task-twice', tasks: [id] }];
  });
}

/** The rows as a comparison takes them; rows that are no relation are left out. */
export function compareRows(rows: readonly CrosswalkRow[], from: string, to: string): Proposal[] {
  return rows
    .filter((one) => one.fromEdition === from && one.toEdition === to)
    .flatMap(({ relation, from: before, to: after, score }) =>
      relation === undefined
        ? []
        : [{ relation, from: before, to: after, score, likeness: { text: score, bodies: 0, direction: 0 } }],
    );
}

/** The edition that a task id belongs to: `T112-4-05` → 112. */
export function editionOfTask(id: string): string {
  return /^T(\d+)-/.exec(id)?.[1] ?? '';
}
