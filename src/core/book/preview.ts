/** What a consolidation will change, for a person's eye before anything is written. */
import { formOf, type FormField } from '../questionnaire';
import { valueTypeOf, type Scalar } from '../returns';
import { writeValue } from '../values';
import type { Change, Snapshot } from '../grid';
import { fieldLabel } from './field-label';
import { TABLES } from '../tables';
import type { WorkbookConsolidation } from './consolidate-workbook';
import { readRegister } from './register';
import { currentPeriod, numericSettings, type State, type StateReturn } from './state';

/** A cell that will read otherwise; an empty text is a blank cell. */
interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A return that will change: filled in for the first time, changed, or emptied. */
export interface ReturnChange {
  readonly key: string;
  /** 四-5 */
  readonly number: string;
  readonly kind: 'new' | 'changed' | 'emptied';
  /** Keys of the state before and after. */
  readonly before: string;
  readonly after: string;
  readonly fields: readonly FieldChange[];
}

export interface BodyChanges {
  readonly body: string;
  readonly bodyName: string;
  readonly returns: readonly ReturnChange[];
}

export interface Preview {
  /** Bodies with something that changes, in the order of bodies. */
  readonly bodies: readonly BodyChanges[];
  /** Returns that change, over all bodies. */
  readonly returns: number;
  /** Files that come into the register. */
  readonly files: number;
  /** Matters that wait for a decision, afterwards. */
  readonly openMatters: number;
  /** Titles of the tables' sheets whose rows will differ, and of the sheets that are made anew. */
  readonly tables: readonly string[];
  readonly sheets: readonly string[];
}

/** Compare a workbook as it was read with what these changes of a consolidation make of it. */
export function previewOf(
  before: State,
  snapshot: Snapshot,
  done: WorkbookConsolidation,
  changes: readonly Change[],
): Preview {
  const late = new Set(done.late.flatMap(({ keys }) => [...keys]));
  const bodies = bodyChanges(before, done.state, late);
  return {
    bodies,
    returns: bodies.reduce((total, { returns }) => total + returns.length, 0),
    files: done.register.length - readRegister(snapshot).length,
    openMatters: done.result.totals.openMatters,
    tables: changes.flatMap((change) => changedTable(change, snapshot)),
    sheets: changes.flatMap((change) => (change.kind === 'sheet' ? [change.sheet.name] : [])),
  };
}

/** `late` are keys of returns of earlier periods that late files say something of. */
function bodyChanges(before: State, after: State, late: ReadonlySet<string>): BodyChanges[] {
  const period = currentPeriod(after).id;
  const known = new Map(before.returns.map((row) => [row.key, row]));
  const words = new ReturnWords(after);
  const current = after.returns.filter((row) => row.period === period || late.has(row.key));
  return after.bodies.flatMap(({ id, name }) => {
    const returns = current
      .filter(({ body }) => body === id)
      .flatMap((row) => words.change(known.get(row.key), row));
    return returns.length === 0 ? [] : [{ body: id, bodyName: name, returns }];
  });
}

class ReturnWords {
  private readonly fields: readonly FormField[];
  private readonly numbers: ReadonlyMap<string, string>;

  constructor(private readonly state: State) {
    this.fields = formOf(state.questionnaire, 'standard', numericSettings(state), { carries: true }).fields;
    this.numbers = new Map(state.tasks.map(({ id, number }) => [id, number]));
  }

  change(before: StateReturn | undefined, after: StateReturn): ReturnChange[] {
    const fields = this.fields.flatMap((field) =>
      this.fieldChange(field, before?.answers[field.key], after.answers[field.key]),
    );
    const from = before?.state ?? 'unfilled';
    if (fields.length === 0 && from === after.state) return [];
    const had = Object.keys(before?.answers ?? {}).length > 0;
    const has = Object.keys(after.answers).length > 0;
    return [
      {
        key: after.key,
        number: this.numbers.get(after.task) ?? after.task,
        // A file that waits gives no answer yet; only the state changes.
        kind: had === has ? 'changed' : has ? 'new' : 'emptied',
        before: from,
        after: after.state,
        fields,
      },
    ];
  }

  private fieldChange(
    field: FormField,
    before: Scalar | undefined,
    after: Scalar | undefined,
  ): FieldChange[] {
    if (before === after) return [];
    const shown = (value: Scalar | undefined) => this.shown(field, value);
    return [
      {
        field: field.key,
        label: fieldLabel(this.state, field.key),
        before: shown(before),
        after: shown(after),
      },
    ];
  }

  /** As the cell reads. */
  private shown(field: FormField, value: Scalar | undefined): string {
    if (value === undefined) return '';
    if (field.type === 'percent' && typeof value === 'number') return `${value}%`;
    const { questionnaire, language } = this.state;
    const written = writeValue({ state: 'value', value }, valueTypeOf(field, questionnaire), language);
    return String(written.value ?? '');
  }
}

function changedTable(change: Change, snapshot: Snapshot): string[] {
  // What the hidden store holds is said by the register.
  if (change.kind !== 'rows' || change.table === TABLES.store.name) return [];
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === change.table.toLowerCase());
  if (table === undefined) return [];
  const columns = change.headers.map((header) => table.headers.indexOf(header));
  // An empty text and a blank cell read the same.
  const texts = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => JSON.stringify(row.map((value) => (value === '' ? null : value)))).join('\n');
  const standing = table.rows.map((cells) => columns.map((at) => cells[at]?.value ?? null));
  return texts(standing) === texts(change.rows) ? [] : [table.sheet];
}
