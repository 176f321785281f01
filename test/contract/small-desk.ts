/** A coordinator's workbook so small that a batch can be stopped at each of its actions. */
import {
  consolidateWorkbook,
  consolidationChanges,
  coordinatorWorkbook,
  furtherPeriod,
  insertChanges,
  issueTemplates,
  periodChanges,
  periodOf,
  readManifest,
  readReturn,
  readRows,
  readState,
  returnsTable,
  sealChange,
  submissionFrom,
  summaryChanges,
  TABLES,
  templateWorkbook,
  type CellValue,
  type Change,
  type Registered,
  type Snapshot,
  type State,
} from '../../src/core/index';
import { typeInto } from '../../src/cli/demo/officer';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeWorkbook } from '../../src/files/write';
import { overOffice } from './adapters';
import { emptyBytes, firstState, FRAMEWORK, templateBytes, TODAY } from './desk';

const BODIES = ['MOEA', 'MOL'];
const GOALS = { goals: FRAMEWORK.goals.slice(0, 1) };

/** Two tasks of the real edition, two bodies. */
function smallState(): State {
  const state = firstState();
  const assignments = state.assignments.filter(({ body }) => BODIES.includes(body)).slice(0, 4);
  const isKept = ({ task, body }: { readonly task: string; readonly body: string }) =>
    assignments.some((one) => one.task === task && one.body === body);
  return {
    ...state,
    assignments,
    tasks: state.tasks.filter(({ id }) => assignments.some(({ task }) => task === id)),
    bodies: state.bodies.filter(({ id }) => BODIES.includes(id)),
    directions: state.directions.slice(0, 2),
    returns: state.returns.filter(isKept),
  };
}

async function copy(name: string, progress: string): Promise<Registered> {
  const [issued] = issueTemplates(smallState());
  if (issued === undefined) throw new Error('No template.');
  const answers = Object.fromEntries(
    issued.template.tasks.map(({ id }) => [
      id,
      { status: '持續辦理', measure: '開設課程', progress_text: progress, budget: 1200 },
    ]),
  );
  const bytes = await typeInto(await writeWorkbook(templateWorkbook(issued.template)), answers, {
    confirmed: '是',
  });
  const submission = submissionFrom(
    { snapshot: await readWorkbook(bytes) },
    { id: name.padEnd(64, '0'), names: [`${name}.xlsx`], received: TODAY },
  );
  if (submission === 'sending-list') throw new Error(name);
  return { period: '115H1', submission };
}

let small: Promise<Uint8Array> | undefined;

/** The workbook after a first file, with what a coordinator typed into it: a review, and a column of his own. Made once. */
export function smallBytes(): Promise<Uint8Array> {
  return (small ??= makeSmall());
}

async function makeSmall(): Promise<Uint8Array> {
  const state = smallState();
  const bytes = await writeWorkbook(coordinatorWorkbook(state, GOALS, TODAY));
  const changes = consolidated([await copy('a', '辦理研習三場。')])(await readWorkbook(bytes));
  const once = await changeWorkbook(bytes, changes);
  return changeWorkbook(once, [typed(await readWorkbook(once))]);
}

function typed(snapshot: Snapshot): Change {
  const table = snapshot.tables.find(({ name }) => name === 'pr_Returns');
  if (table === undefined) throw new Error('No returns.');
  const keys = returnsTable(smallState().questionnaire).columns.map(({ key }) => key);
  const cells = table.rows.flatMap((_, row) =>
    ['review', 'opinion'].map((key) => ({
      row: table.row + 1 + row,
      column: table.column + keys.indexOf(key),
      value: `${key} ${row}` as CellValue,
    })),
  );
  return { kind: 'cells', sheet: table.sheet, cells };
}

let second: Promise<Registered> | undefined;

/** A second copy that says otherwise: a conflict, a decision to take, rows in every table. Made once. */
export function secondCopy(): Promise<Registered> {
  return (second ??= copy('b', '辦理研習五場，與十二校合作。'));
}

function stateOf(snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

export function consolidated(incoming: readonly Registered[]) {
  return (snapshot: Snapshot): Change[] =>
    consolidationChanges(consolidateWorkbook(stateOf(snapshot), snapshot, incoming), snapshot, TODAY);
}

export interface UseCase {
  readonly title: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** The changes from what was read; none where it is done already. */
  readonly changes: (snapshot: Snapshot) => Promise<readonly Change[]> | readonly Change[];
}

/** Every use case of the core that changes a workbook. */
export const USE_CASES: readonly UseCase[] = [
  {
    title: 'insert the framework',
    bytes: emptyBytes,
    changes: (snapshot) => {
      const plan = insertChanges(smallState(), GOALS, snapshot, TODAY);
      if ('changes' in plan) return plan.changes;
      if (plan.refused === 'coordinator') return [];
      throw new Error(`Refused: ${JSON.stringify(plan)}`);
    },
  },
  {
    title: 'start a further period',
    bytes: smallBytes,
    changes: (snapshot) => {
      const period = periodOf('115H2');
      if (period === undefined) throw new Error('No period.');
      const next = furtherPeriod(stateOf(snapshot), period);
      return 'state' in next ? periodChanges(next.state, snapshot, TODAY) : [];
    },
  },
  {
    title: 'seal a return',
    bytes: templateBytes,
    changes: (snapshot) => {
      const reading = readReturn(snapshot);
      const manifest = readManifest(snapshot);
      if (!('read' in reading) || 'refused' in manifest) throw new Error('No return.');
      const sealed = sealChange(reading.read, manifest);
      return sealed === undefined ? [] : [sealed.change];
    },
  },
  {
    title: 'consolidate',
    bytes: smallBytes,
    changes: async (snapshot) => consolidated([await secondCopy()])(snapshot),
  },
  {
    title: 'consolidate where a first sheet was deleted',
    bytes: async () => {
      const { office, save } = await overOffice(await smallBytes());
      await office.run(async (context) => {
        context.workbook.worksheets.getItem('彙整表').delete();
        await context.sync();
      });
      return save();
    },
    changes: async (snapshot) => consolidated([await secondCopy()])(snapshot),
  },
  {
    title: 'build the summary',
    bytes: smallBytes,
    changes: (snapshot) => summaryChanges(stateOf(snapshot), snapshot, '2026-08-06'),
  },
];

/** The ids of the files that the register holds. */
export function registered(snapshot: Snapshot): string[] {
  return readRows(snapshot, TABLES.submissions).map((row) => String(row['id']?.value));
}
