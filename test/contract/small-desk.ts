/** A coordinator's workbook so small that a batch can be stopped at each of its actions. */
import {
  consolidateWorkbook,
  consolidationChanges,
  coordinatorWorkbook,
  issueTemplates,
  readRows,
  readState,
  returnsTable,
  submissionFrom,
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
import { firstState, FRAMEWORK, TODAY } from './desk';

const BODIES = ['MOEA', 'MOL'];

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

/** The workbook after a first file, with what a coordinator typed into it: a review, and a column of his own. */
export async function smallBytes(): Promise<Uint8Array> {
  const state = smallState();
  const bytes = await writeWorkbook(
    coordinatorWorkbook(state, { goals: FRAMEWORK.goals.slice(0, 1) }, TODAY),
  );
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

/** A second copy that says otherwise: a conflict, a decision to take, rows in every table. */
export function secondCopy(): Promise<Registered> {
  return copy('b', '辦理研習五場，與十二校合作。');
}

export function consolidated(incoming: readonly Registered[]) {
  return (snapshot: Snapshot): Change[] => {
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    return consolidationChanges(consolidateWorkbook(reading.state, snapshot, incoming), snapshot, TODAY);
  };
}

/** The ids of the files that the register holds. */
export function registered(snapshot: Snapshot): string[] {
  return readRows(snapshot, TABLES.submissions).map((row) => String(row['id']?.value));
}
