/** What a consolidation writes down on its way: history, open matters, findings, and what became of each file. */
import type { Finding, Parameter, Place } from '../grid';
import { BY_HAND, compareTexts, shownValue, sorted, unreadableMark } from './answers';
import type { AnswerGroup, Lost } from './merge-cell';
import { cellOptions, optionLabel, settledBy, type ChosenOption } from './matters';
import type { HistoryReason, HistoryRow, Matter } from './types';

/** Where a cell belongs. */
export interface CellPlace {
  /** Key of the return, or of the cover. */
  readonly key: string;
  readonly body: string;
  readonly bodyName: string;
  /** Empty on the cover. */
  readonly task: string;
  readonly number: string;
  readonly field: string;
}

/** What became of a file's answers in the returns. */
export interface Fate {
  contributed: number;
  lost: number;
  conflicts: number;
  /** Files whose answers stand instead. */
  readonly by: Set<string>;
}

interface Noted {
  readonly body: string;
  readonly finding: Finding;
}

export class Ledger {
  readonly matters: Matter[] = [];
  readonly notes: Noted[] = [];
  private readonly rows = new Map<string, Omit<HistoryRow, 'files'> & { readonly files: Set<string> }>();
  private readonly fates = new Map<string, Fate>();

  /** An answer that does not stand in the result. */
  past(key: string, field: string, group: AnswerGroup, reason: HistoryReason): void {
    const { counter } = group.first.rank;
    const id = JSON.stringify([key, field, group.key, counter, reason]);
    const before = this.rows.get(id);
    // Put in order when they are handed out: thousands of files may say the same.
    const files = before?.files ?? new Set<string>();
    for (const { file } of group.versions) if (file !== BY_HAND) files.add(file);
    this.rows.set(id, {
      key,
      field,
      value: before?.value ?? shownValue(group.first.value),
      ...unreadableMark(group.first.value),
      counter,
      reason,
      files,
    });
  }

  lose(key: string, field: string, lost: readonly Lost[]): void {
    for (const { group, reason } of lost) this.past(key, field, group, reason);
  }

  /** Takes over what was written down apart from it. What it takes is not changed by what comes. */
  absorb(other: Ledger): void {
    this.matters.push(...other.matters);
    this.notes.push(...other.notes);
    for (const [id, row] of other.rows) this.rows.set(id, { ...row, files: new Set(row.files) });
    for (const [file, fate] of other.fates) this.fates.set(file, { ...fate, by: new Set(fate.by) });
  }

  history(): HistoryRow[] {
    return [...this.rows]
      .sort(([left], [right]) => compareTexts(left, right))
      .map(([, row]) => ({ ...row, files: sorted(row.files) }));
  }

  fate(file: string): Fate {
    const known = this.fates.get(file);
    if (known !== undefined) return known;
    const fate = { contributed: 0, lost: 0, conflicts: 0, by: new Set<string>() };
    this.fates.set(file, fate);
    return fate;
  }

  note(
    body: string,
    code: string,
    severity: Finding['severity'],
    place: Place,
    parameters: Readonly<{ [name: string]: Parameter }> = {},
  ): void {
    this.notes.push({ body, finding: { code, severity, place, parameters } });
  }

  /** A conflict, open or decided, with what is to be said of it. */
  conflict(cell: CellPlace, options: readonly AnswerGroup[], choice: ChosenOption): void {
    this.choice('consolidation.conflict', cell, options, choice);
  }

  /** What the coordinator typed over an answer, beside what the files say. */
  typedOver(cell: CellPlace, options: readonly AnswerGroup[], choice: ChosenOption): void {
    this.choice('consolidation.typed-over', cell, options, choice);
  }

  private choice(code: string, cell: CellPlace, options: readonly AnswerGroup[], choice: ChosenOption): void {
    const { body, bodyName, task, number, field } = cell;
    const chosen = options.findIndex((option) => option === choice.chosen);
    this.matters.push({
      id: choice.matterId,
      kind: 'cell',
      body,
      bodyName,
      task,
      number,
      field,
      options: cellOptions(options),
      reasons: [],
      ...settledBy(chosen < 0 ? undefined : optionLabel(chosen)),
    });
    if (chosen >= 0) return;
    const place = { task, ...options[0]?.first.place };
    const [first, second] = options.map((option) => shownValue(option.first.value));
    const facts = { first: first ?? '', second: second ?? '', count: options.length, id: choice.matterId };
    this.note(body, code, 'warning', place, facts);
    if (choice.fault !== undefined)
      this.note(body, `consolidation.decision-${choice.fault}`, 'warning', place, { id: choice.matterId });
  }
}
