/**
 * Copies of one return that units filled in, merged into the open one by the core's own consolidation: blanks never
 * supersede answers, and two different answers wait for a decision.
 */
import {
  consolidate,
  coverFormOf,
  fileMatterId,
  storeSubmission,
  type CellValue,
  type Change,
  type Consolidation,
  type ConsolidationInput,
  type Decision,
  type FormField,
  type Matter,
  type MergedCell,
  type Submission,
} from '../../core/index';
import { cellValueOf, inputText, scalarText } from './field-text';
import { cellOf, type CellName, type OpenReturn } from './open-return';

/** The open return among the submissions. */
const OWN = 'own';

/** One cell that the merge would fill or replace. */
export interface CopyChange extends CellName {
  /** `四-5`; empty for the cover. */
  readonly number: string;
  readonly formField: FormField;
  readonly value: CellValue;
  /** As it is shown. */
  readonly text: string;
  /** Names of the copies that give it. */
  readonly names: readonly string[];
}

/** Two or more different answers in one cell. */
export interface CopyConflict {
  readonly id: string;
  /** `四-5`; empty for the cover. */
  readonly number: string;
  readonly formField: FormField | undefined;
  readonly options: readonly CopyOption[];
  /** Label of the option that was chosen. */
  readonly chosen: string | undefined;
}

export interface CopyOption {
  readonly label: string;
  readonly text: string;
  /** Names of the copies that say so; empty for what the open return says. */
  readonly names: readonly string[];
}

export interface MergedCopies {
  readonly changes: readonly CopyChange[];
  /** Cells with different answers, open or decided. */
  readonly conflicts: readonly CopyConflict[];
  /** Names of the copies of this very return. */
  readonly taken: readonly string[];
  /** Names of what cannot be taken: other programs' files, other bodies' or periods' returns. */
  readonly refused: readonly string[];
}

/** `choices`: for a conflict's id the label that was chosen. The order of the copies changes nothing. */
export function mergeCopies(
  opened: OpenReturn,
  copies: readonly Submission[],
  choices: ReadonlyMap<string, string>,
): MergedCopies {
  const { template } = opened.read;
  const own: Submission = { id: OWN, names: [], received: '', stored: storeSubmission(opened.read) };
  const mine = copies.filter(
    (copy) =>
      'stored' in copy && copy.stored.token === template.token && copy.stored.digest === opened.read.digest,
  );
  const others = copies.filter((copy) => !mine.includes(copy));
  const decisions: Decision[] = [
    // The coordinator's secret is not here to prove a token; a copy of this file carries this file's token.
    ...[own, ...mine].map(({ id }): Decision => ({ kind: 'matter', id: fileMatterId(id), option: 'take' })),
    ...[...choices].map(([id, option]): Decision => ({ kind: 'matter', id, option })),
  ];
  const merged = consolidate(inputOf(opened, [own, ...mine], decisions));
  return {
    changes: changesOf(opened, merged, mine),
    conflicts: merged.matters
      .filter(({ kind }) => kind === 'cell')
      .map((one) => conflictOf(opened, one, mine)),
    taken: mine.flatMap(({ names }) => names),
    refused: others.flatMap(({ names }) => names),
  };
}

function conflictOf({ read }: OpenReturn, matter: Matter, copies: readonly Submission[]): CopyConflict {
  const { id, task, number, field, decided } = matter;
  const form = task === '' ? coverFormOf(read.template) : read.form;
  const formField = form.fields.find(({ key }) => key === field);
  const options = matter.options.map(({ label, value, files }) => ({
    label,
    text: formField === undefined ? String(value) : scalarText(value, formField),
    names: namesOf(copies, files),
  }));
  return { id, number, formField, options, chosen: decided };
}

function namesOf(copies: readonly Submission[], files: readonly string[]): string[] {
  return copies.filter(({ id }) => files.includes(id)).flatMap(({ names }) => names);
}

function inputOf(
  { read: { template } }: OpenReturn,
  submissions: readonly Submission[],
  decisions: readonly Decision[],
): ConsolidationInput {
  const { language, edition, period, before, questionnaire, settings, body, form } = template;
  return {
    language,
    edition,
    period,
    ...(before === undefined ? {} : { before }),
    questionnaire,
    settings,
    secret: '',
    expected: template.tasks.map(({ id, number, role, previous, first }) => ({
      task: id,
      number,
      body: body.id,
      bodyName: body.name,
      role,
      form,
      previous,
      ...(first === undefined ? {} : { first }),
    })),
    submissions,
    decisions,
  };
}

/** Answers that some copy gives and the open return does not hold, in the sheets' order. */
function changesOf(opened: OpenReturn, merged: Consolidation, copies: readonly Submission[]): CopyChange[] {
  const { form, template } = opened.read;
  const cover = coverFormOf(template);
  const within = (
    at: Pick<CopyChange, 'task' | 'number'>,
    fields: readonly FormField[],
    cells: MergedCells,
  ) =>
    fields.flatMap((formField) =>
      changeOf(opened, { ...at, field: formField.key, formField }, cells[formField.key], copies),
    );
  return [
    ...merged.returns.flatMap(({ task, number, cells }) => within({ task, number }, form.fields, cells)),
    ...merged.covers.flatMap(({ cells }) => within({ number: '' }, cover.fields, cells)),
  ];
}

type MergedCells = Readonly<Record<string, MergedCell>>;

function changeOf(
  opened: OpenReturn,
  place: Pick<CopyChange, 'task' | 'field' | 'number' | 'formField'>,
  cell: MergedCell | undefined,
  copies: readonly Submission[],
): CopyChange[] {
  const now = cellOf(opened, place);
  if (now?.place.row === undefined || cell?.origin !== 'answer' || cell.files.includes(OWN)) return [];
  const text = inputText(cell.value, place.formField);
  const names = namesOf(copies, cell.files);
  return [{ ...place, value: cellValueOf(text, place.formField, now, opened.read.template), text, names }];
}

/** The changes of the sheets, one per sheet. */
export function cellChanges(opened: OpenReturn, changes: readonly CopyChange[]): Change[] {
  const bySheet = new Map<string, { row: number; column: number; value: CellValue }[]>();
  for (const { value, ...place } of changes) {
    const { sheet, row, column } = cellOf(opened, place)?.place ?? {};
    if (sheet === undefined || row === undefined || column === undefined) continue;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { row, column, value }]);
  }
  return [...bySheet].map(([sheet, cells]) => ({ kind: 'cells', sheet, cells }));
}
