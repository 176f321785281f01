/** A coordinator's workbook in memory, with the templates it issues filled in and sent back. */
import {
  builtinEdition,
  chooseBodies,
  coordinatorWorkbook,
  issueTemplates,
  newState,
  periodOf,
  templateWorkbook,
  type Language,
  type State,
} from '../../src/core/index';
import { typeInto } from '../../src/cli/demo/officer';
import type { Typed } from '../../src/cli/demo/answers';
import { writeWorkbook } from '../../src/files/write';

const SECRET = '0123456789abcdef'.repeat(4);

export function framework112() {
  const framework = builtinEdition('112');
  if (framework === undefined) throw new Error('No edition 112.');
  return framework;
}

/** The state of a new workbook for 115H1, asking these bodies, or all. */
export function newCoordination(bodies?: readonly string[], language: Language = 'zh-TW'): State {
  const period = periodOf('115H1');
  if (period === undefined) throw new Error('No period.');
  const state = newState({ framework: framework112(), period, language, secret: SECRET });
  return bodies === undefined ? state : chooseBodies(state, new Set(bodies));
}

export function workbookOf(state: State): Promise<Uint8Array> {
  return writeWorkbook(coordinatorWorkbook(state, framework112(), '2026-07-01'));
}

/** Ids of the tasks that a body is asked for. */
export function tasksOf(state: State, body: string): string[] {
  return issueTemplates(state, [body]).flatMap(({ template }) => template.tasks.map(({ id }) => id));
}

/** A body's template, filled in as an officer does. */
export async function returnedFile(
  state: State,
  body: string,
  answers: Typed,
  cover: Typed[string] = {},
): Promise<Uint8Array> {
  const [issued] = issueTemplates(state, [body]);
  if (issued === undefined) throw new Error(body);
  return typeInto(await writeWorkbook(templateWorkbook(issued.template)), answers, {
    confirmed: '是',
    filled_date: '115.07.20',
    ...cover,
  });
}

/** Whom a body names on its cover: a role, never a person. */
export const CONTACT = {
  contact_name: '承辦人',
  contact_phone: '02-0000-0000',
  contact_email: 'officer@body.example',
} as const;

/** What a body answers, in words that nothing is to be corrected in. */
export const SOUND = {
  status: '持續辦理',
  measure: '人才培訓計畫',
  progress_text: '辦理研習三場，與十二校合作開設課程。',
} as const;

/** The same answer to every task of a body. */
export function soundly(state: State, body: string): Typed {
  return Object.fromEntries(tasksOf(state, body).map((task) => [task, SOUND]));
}
