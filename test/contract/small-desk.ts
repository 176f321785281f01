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
import { frameworkAtRest, parseFramework, type Framework } from '../../src/core/framework';
import { typeInto } from '../../src/cli/demo/officer';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeWorkbook } from '../../src/files/write';
import type { User } from '../../workbench/host/user';
import { overOffice } from './adapters';
import { emptyBytes, everything, firstState, FRAMEWORK, templateBytes, TODAY } from './desk';

const BODIES = ['MOEA', 'MOL'];
const DIRECTIONS = 2;
const TASKS = ['T112-1-02', 'T112-1-03', 'T112-1-05'];

/** Of the real edition: the first goal and the first directions, some tasks, and a document that still fills two pages. */
function smallFramework(): Framework {
  const { document, overview, directions, tasks, assignments, bodies } = FRAMEWORK;
  const isFirst = ({ no }: { readonly no: number }) => no <= DIRECTIONS;
  const given = assignments.filter(({ task }) => TASKS.includes(task));
  const seen = { goal: 0, direction: 0 };
  return parseFramework({
    ...frameworkAtRest({ ...FRAMEWORK, directions: directions.filter(isFirst) }),
    document: document.filter(({ kind }) => {
      if (kind === 'section' || kind === 'chapter') Object.assign(seen, { goal: 0, direction: 0 });
      if (kind === 'goal' || kind === 'direction') seen[kind] += 1;
      return seen.goal <= 1 && seen.direction <= DIRECTIONS && kind !== 'numbered';
    }),
    overview: {
      ...overview,
      goals: overview.goals.slice(0, 1),
      directions: overview.directions.filter(isFirst),
    },
    tasks: tasks.filter(({ id }) => TASKS.includes(id)),
    assignments: given,
    bodies: bodies.filter(({ id }) => given.some(({ body }) => body === id)),
  });
}

const SMALL = smallFramework();

/** Three tasks of the real edition, two bodies. */
function smallState(): State {
  const state = firstState(SMALL);
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
  const bytes = await writeWorkbook(coordinatorWorkbook(state, SMALL, TODAY));
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
  return (snapshot: Snapshot): Change[] => [
    ...consolidationChanges(consolidateWorkbook(stateOf(snapshot), snapshot, incoming), snapshot, TODAY),
  ];
}

export interface UseCase {
  readonly title: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** What a person does in that workbook first. */
  readonly prepare?: (user: User) => void;
  /** The changes from what was read; none where it is done already. */
  readonly changes: (snapshot: Snapshot) => Promise<readonly Change[]> | readonly Change[];
}

export const CONSOLIDATIONS: readonly UseCase[] = [
  {
    title: 'consolidate',
    bytes: smallBytes,
    changes: async (snapshot) => consolidated([await secondCopy()])(snapshot),
  },
  {
    title: 'consolidate where a first sheet was deleted and a table is filtered',
    bytes: async () => {
      const { office, save } = await overOffice(await smallBytes());
      await office.run(async (context) => {
        context.workbook.worksheets.getItem('彙整表').delete();
        await context.sync();
      });
      return save();
    },
    prepare: (user) => user.filter('pr_Returns', 0, ['']),
    changes: async (snapshot) => consolidated([await secondCopy()])(snapshot),
  },
];

export const SEAL: UseCase = {
  title: 'seal a return',
  bytes: templateBytes,
  changes: (snapshot) => {
    const reading = readReturn(snapshot);
    const manifest = readManifest(snapshot);
    if (!('read' in reading) || 'refused' in manifest) throw new Error('No return.');
    const sealed = sealChange(reading.read, manifest);
    return sealed === undefined ? [] : [sealed.change];
  },
};

/** Every use case of the core that changes a workbook. */
export const USE_CASES: readonly UseCase[] = [
  {
    title: 'insert the framework',
    bytes: emptyBytes,
    changes: (snapshot) => {
      const plan = insertChanges(smallState(), SMALL, snapshot, TODAY);
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
  SEAL,
  ...CONSOLIDATIONS,
  {
    title: 'build the summary',
    bytes: smallBytes,
    changes: (snapshot) => [...summaryChanges(stateOf(snapshot), snapshot, '2026-08-06')],
  },
];

const COLUMNS_FROZEN: Change = {
  kind: 'sheet',
  sheet: {
    name: '凍結欄',
    state: 'visible',
    columns: [{ width: 12 }],
    rows: [{ row: 0, cells: [{ column: 0, value: '一' }] }],
    freeze: { rows: 0, columns: 1 },
  },
};

/** Sheets with whatever a design can ask for, where one of their names stands already. */
export const PUT_EVERYTHING: UseCase = {
  title: 'put sheets with everything',
  bytes: async () => {
    const { office, save } = await overOffice(await emptyBytes());
    const [first] = everything().flatMap((change) => (change.kind === 'sheet' ? (change.names ?? []) : []));
    await office.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add(first?.name ?? '', worksheets.getFirst().getRange('A1'));
      await context.sync();
    });
    return save();
  },
  changes: ({ tables }) => (tables.length > 0 ? [] : [...everything(), COLUMNS_FROZEN]),
};

/** The ids of the files that the register holds. */
export function registered(snapshot: Snapshot): string[] {
  return readRows(snapshot, TABLES.submissions).map((row) => String(row['id']?.value));
}
