/** Coordinator's workbooks whose figures are judged: the demo's, and a made-up one with 10,000 returns. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtinEdition,
  coordinatorWorkbook,
  newState,
  periodOf,
  type Period,
  type State,
  type StateReturn,
} from '../../../src/core/index';
import { returnedFiles } from '../../../src/cli/demo/returned';
import { writeWorkbook } from '../../../src/files/write';
import { consolidate } from '../../scenario/desk';
import { folder } from '../../support/command-line';
import { random } from '../../support/generated-rows';

const RECORDED = join('assets', 'demo');
const TODAY = '2026-07-01';

function framework112() {
  const framework = builtinEdition('112');
  if (framework === undefined) throw new Error('No edition 112.');
  return framework;
}

function period(id: string): Period {
  const found = periodOf(id);
  if (found === undefined) throw new Error(`No period ${id}.`);
  return found;
}

/** The secret is the demo's: the recorded file was issued under it. */
function start(): State {
  return newState({
    framework: framework112(),
    period: period('115H1'),
    language: 'zh-TW',
    secret: 'd3'.repeat(32),
  });
}

/** The demo's workbook, without its page and pictures. */
export async function demoWorkbook(): Promise<string> {
  const state = start();
  const made = join(folder(), '彙整.xlsx');
  writeFileSync(made, await writeWorkbook(coordinatorWorkbook(state, framework112(), TODAY)));
  const inbox = join(folder(), '收回');
  mkdirSync(inbox);
  for (const { name, bytes } of await returnedFiles(state, framework112(), 1120))
    writeFileSync(join(inbox, name), bytes);
  for (const name of readdirSync(RECORDED).filter((file) => file.endsWith('.ods')))
    writeFileSync(join(inbox, name), readFileSync(join(RECORDED, name)));
  await consolidate(made, inbox);
  return made;
}

/** Every task asked of 134 bodies in three periods: 10,050 returns. */
export async function manyWorkbook(): Promise<string> {
  const made = join(folder(), '萬列.xlsx');
  writeFileSync(made, await writeWorkbook(coordinatorWorkbook(manyReturns(), framework112(), TODAY)));
  return made;
}

const BODIES = 134;
const PERIODS = ['114H2', '115H1', '115H2'] as const;

function manyReturns(): State {
  const first = start();
  const made = Array.from({ length: BODIES - first.bodies.length }, (_, index) => ({
    id: `MADE_UP_${index + 1}`,
    name: `虛構機關${index + 1}`,
    kind: index % 3 === 0 ? ('local' as const) : ('central' as const),
  }));
  const bodies = [...first.bodies, ...made];
  const next = random(1120);
  const asked = PERIODS.flatMap((id) =>
    first.tasks.flatMap((task) => bodies.map((body) => ({ id, task: task.id, body: body.id }))),
  );
  return {
    ...first,
    bodies,
    periods: PERIODS.map((id) => ({ ...period(id), edition: '112' })),
    assignments: asked.map(({ id, task, body }) => ({
      period: id,
      task,
      body,
      role: 'named',
      form: 'standard',
      send: true,
    })),
    returns: asked.map(({ id, task, body }): StateReturn => ({
      key: ['112', id, task, body].join('|'),
      period: id,
      task,
      body,
      files: '',
      review: '',
      opinion: '',
      ...answered(next),
    })),
  };
}

type Answered = Pick<StateReturn, 'state' | 'light' | 'answers'>;

/** Every state and every light. */
function answered(next: () => number): Answered {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const thrown = next();
  if (thrown < 0.1) return { state: 'unfilled', light: 'unfilled', answers: {} };
  if (thrown < 0.14) return { state: 'waiting', light: pick(['', 'behind']), answers: {} };
  if (thrown < 0.2)
    return { state: 'notApplicable', light: 'not_applicable', answers: { status: 'not_applicable' } };
  if (thrown < 0.24) return { state: 'noRequest', light: 'no_request', answers: { status: 'no_request' } };
  const light = pick(LIGHTS);
  return {
    state: pick(['filled', 'filled', 'filled', 'toCorrect']),
    light,
    answers: {
      status: STATUS_OF[light] ?? pick(['in_progress', 'planning', 'not_started']),
      measure: '人才培訓計畫',
      ...(light === 'behind' || light === 'attention' ? { delay_reason: pick(REASONS) } : {}),
      ...amounts(next, pick),
      ...indicators(next, pick),
    },
  };
}

const LIGHTS = ['behind', 'attention', 'normal', 'done', 'ongoing', 'ongoing'];
const STATUS_OF: Readonly<Record<string, string>> = { done: 'done', ongoing: 'ongoing' };
/** The same reason is written with other spaces; some give none. */
const REASONS = ['招標流標', '經費遭刪減 未能執行', ' 經費遭刪減  未能執行 ', '人力異動', '場地整修', ''];

/** With decimals: sums of them end in noise, which no figure shows. Some give the one amount without the other. */
function amounts(next: () => number, pick: <T>(list: readonly T[]) => T): StateReturn['answers'] {
  const budget = Math.floor(next() * 5_000_000) / 100;
  const executed = Math.floor(next() * 3_000_000) / 100;
  return pick([{}, { budget }, { executed }, { budget, executed }, { budget, executed }]);
}

function indicators(next: () => number, pick: <T>(list: readonly T[]) => T): StateReturn['answers'] {
  const count = Math.floor(next() * 3);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => index + 1).flatMap((no) => [
      [`kpi_name_${no}`, '參與'],
      [`kpi_unit_${no}`, pick(['人次', '場次', '%', '', '公頃'])],
      ...(next() < 0.9 ? [[`kpi_target_${no}`, Math.floor(next() * 100_000) / 10]] : []),
      ...(next() < 0.9 ? [[`kpi_actual_${no}`, Math.floor(next() * 90_000) / 10]] : []),
    ]),
  ) as StateReturn['answers'];
}
