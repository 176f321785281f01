/** From a return to where its answers were written: file, sheet, cell, and the hash of the file. */
import {
  bodyNameIn,
  answerText,
  fieldLabel,
  numericSettings,
  type Registered,
  type State,
  type StateReturn,
} from '../book';
import { storedColumn, type StoredRow, type StoredSubmission, storedValue } from '../consolidation';
import { cellName } from '../grid';
import { formOf } from '../questionnaire';
import { answerKey, type Scalar } from '../returns';

/** A cell in which an answer was written. */
export interface SourcePlace {
  readonly file: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly id: string;
  readonly sheet: string;
  /** Such as `G7`; empty where the file was not read cell by cell. */
  readonly cell: string;
}

export interface TracedAnswer {
  readonly field: string;
  /** As the form calls it. */
  readonly label: string;
  readonly text: string;
  /** Every cell that says so; none where it was typed into 填報彙總, or its file's content is gone. */
  readonly places: readonly SourcePlace[];
}

export interface TracedReturn {
  readonly key: string;
  readonly body: string;
  readonly bodyName: string;
  /** `四-5` */
  readonly number: string;
  /** The files that the row names. */
  readonly files: readonly Pick<SourcePlace, 'file' | 'id'>[];
  readonly answers: readonly TracedAnswer[];
}

/** The answers of a return as it stands, each with every cell of its files that says the same. */
export function traceReturn(state: State, register: readonly Registered[], row: StateReturn): TracedReturn {
  const names = new Set(row.files.split('\n').filter((name) => name !== ''));
  const files = register.filter(
    ({ period, submission }) => period === row.period && submission.names.some((name) => names.has(name)),
  );
  const copies = files.flatMap(({ submission }) =>
    'stored' in submission && submission.stored.body.id === row.body ? copiesOf(submission, row.task) : [],
  );
  const { fields } = formOf(state.questionnaire, 'standard', numericSettings(state));
  const tasks = [...state.tasks, ...state.otherTasks];
  return {
    key: row.key,
    body: row.body,
    bodyName: bodyNameIn(state, row.body),
    number: tasks.find(({ id }) => id === row.task)?.number ?? row.task,
    files: files.map(
      ({
        submission: {
          id,
          names: [file = id],
        },
      }) => ({ file, id }),
    ),
    answers: fields.flatMap(({ key }): TracedAnswer[] => {
      const value = row.answers[key];
      if (value === undefined || value === '') return [];
      return [
        {
          field: key,
          label: fieldLabel(state, key),
          text: String(answerText(state, key, { value })),
          places: copies.flatMap((copy) => placeOf(copy, key, value)),
        },
      ];
    }),
  };
}

interface Copy {
  readonly file: string;
  readonly id: string;
  readonly stored: StoredSubmission;
  readonly row: StoredRow;
}

function copiesOf(
  {
    id,
    names: [file = id],
    stored,
  }: { readonly id: string; readonly names: readonly string[]; readonly stored: StoredSubmission },
  task: string,
): Copy[] {
  const rows = [...stored.rows, ...(stored.copies ?? [])].filter((row) => row.task === task);
  return rows.map((row) => ({ file, id, stored, row }));
}

function placeOf({ file, id, stored, row }: Copy, field: string, value: Scalar): SourcePlace[] {
  const said = storedValue(row.cells[field]);
  if (answerKey(said) !== answerKey({ state: 'value', value })) return [];
  const column = storedColumn(stored, row, field);
  const cell = row.at === undefined || column === undefined ? '' : cellName(row.at, column);
  return [{ file, id, sheet: stored.sheet, cell }];
}
