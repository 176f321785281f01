/** A desk for survey tests: a workbook, whose tasks are whose, and what stands in it afterwards. */
import { afterAll, beforeAll } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readState, TABLES, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { formIdentity } from '../../src/survey';
import { asJson, folder, removeFolders } from '../support/command-line';
import { Desk, RETURNS, rowsOf, TODAY, type Row } from '../scenario/desk';
import type { Answer, Answered } from '../survey/shapes';

export interface Imported {
  readonly responses: readonly {
    readonly path: string;
    readonly body: string | null;
    readonly outcome: string;
    readonly reason: string;
    readonly reviewState: string | null;
    readonly findings: readonly {
      readonly code: string;
      readonly cell: string | null;
      readonly message: string;
    }[];
  }[];
  readonly totals: Readonly<Record<string, number>>;
  readonly changed: boolean;
}

export function survey(...argv: readonly string[]): Promise<{ exitCode: number; data: Imported }> {
  return asJson<Imported>('survey', ...argv, ...TODAY);
}

/** Write bytes or a text to a file of this name in a folder of its own. */
export function fileOf(name: string, content: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

export async function stateOf(workbook: string): Promise<State> {
  const reading = readState(await readWorkbook(readFileSync(workbook)));
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

export async function versionOf(workbook: string): Promise<string> {
  return formIdentity(await stateOf(workbook)).version;
}

/** Answers of a body to one of its tasks. */
export function answered(
  state: State,
  body: string,
  task: string,
  answers: Readonly<Record<string, Answer>>,
): Answered {
  const bodyName = state.bodies.find(({ id }) => id === body)?.name ?? body;
  const number = state.tasks.find(({ id }) => id === task)?.number ?? task;
  return { body, bodyName, task, number, answers };
}

/** Rows of `pr_Returns` and `pr_Kpis` without the files that they come from. */
export async function results(workbook: string): Promise<readonly Row[]> {
  const returns = await rowsOf(workbook, RETURNS);
  const kpis = await rowsOf(workbook, TABLES.kpis);
  return [...returns.map((row) => ({ ...row, files: null })), ...kpis];
}

export const registerOf = (workbook: string): Promise<Row[]> => rowsOf(workbook, TABLES.submissions);
export const historyOf = (workbook: string): Promise<Row[]> => rowsOf(workbook, TABLES.history);

interface SurveyDesk {
  readonly desk: Desk;
  /** Of the form of its workbook. */
  readonly version: string;
  /** Answers to the body's first two tasks: a running plan and a finished one. */
  readonly first: Answered;
  readonly second: Answered;
  /** A task that is not the body's. */
  readonly otherTask: string;
}

async function openSurveyDesk(): Promise<SurveyDesk> {
  const desk = await Desk.open('MOEA');
  const state = await stateOf(desk.workbook());
  const [one = '', two = ''] = desk.tasks('MOEA');
  const first = answered(state, 'MOEA', one, {
    status: 'in_progress',
    measure: '產業人才培訓計畫',
    progress_text: '1. 辦理研習三場，計120人次參加。\n2. 與產業公會合作，"開設"課程；並訪視五校。',
    kpi_name_1: '培訓人次',
    kpi_unit_1: '人次',
    kpi_target_1: 200,
    kpi_actual_1: 120,
    due_date: '2026-12-31',
    planned_pct: 1,
    actual_pct: 1,
    budget: 25000,
    executed: 1200.5,
  });
  const second = answered(state, 'MOEA', two, {
    status: 'done',
    measure: '=實務課程計畫',
    progress_text: '全部完成，成效良好，已提供資訊。',
    due_date: '2026-06-30',
    done_date: '2026-06-29',
    planned_pct: 100,
    actual_pct: 100,
  });
  const mine = new Set(desk.tasks('MOEA'));
  const otherTask = state.tasks.find(({ id }) => !mine.has(id))?.id ?? '';
  return { desk, version: formIdentity(state).version, first, second, otherTask };
}

/** What {@link useSurveyDesk} opened, for the tests of a file. */
export let desk: Desk;
export let version: string;
export let first: Answered;
export let second: Answered;
export let both: readonly Answered[];
export let otherTask: string;

/** One desk for all tests of a file, its folders removed behind them. */
export function useSurveyDesk(): void {
  beforeAll(async () => {
    ({ desk, version, first, second, otherTask } = await openSurveyDesk());
    both = [first, second];
  });
  afterAll(removeFolders);
}

let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** A text in Big5: the platform decodes it only, so its table is read backwards. */
export function big5(text: string): Uint8Array {
  codes ??= big5Codes();
  const bytes = [...text].map((character) => {
    const code = character < '\u0080' ? [character.charCodeAt(0)] : codes?.get(character);
    if (code === undefined) throw new Error(`Big5 has no ${character}.`);
    return code;
  });
  return Uint8Array.from(bytes.flat());
}

function big5Codes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('big5');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && !found.has(text)) found.set(text, [lead, trail]);
    }
  return found;
}
