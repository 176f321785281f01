/** A whole period of 147 made-up answers through every kind of source: cell for cell the same rows, and again no change. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TABLES, type CellValue, type State } from '../../src/core/index';
import { asJson, policyReturnsIn, removeFolders } from '../support/command-line';
import { random } from '../support/generated-rows';
import { Desk, RETURNS, rowsOf, TODAY, type Row } from '../scenario/desk';
import { Loopback } from '../survey/loopback';
import {
  googleForms,
  koboExcel,
  koboRow,
  microsoftForms,
  odataRow,
  odkZip,
  surveyCake,
  typed,
  type Answer,
  type Answered,
} from '../survey/shapes';
import { answered, fileOf, results, stateOf, versionOf, type Imported } from './survey-support';

let desk: Desk;
let version: string;
let all: readonly Answered[];

const TEXTS = [
  '辦理研習三場，計120人次參加。',
  '1. 課程\n2. 訪視；"五校"',
  '=1+1',
  '+886 2 1234',
  '@公會, 甲;乙',
  '#N/A',
];

/** One answer to each return, different ones; what is asked of a short form only where it is one. */
function madeUp(state: State): Answered[] {
  const next = random(147);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  return state.assignments.map(({ body, task, form }, index) => {
    const answers: Record<string, Answer> = {
      status: pick(['ongoing', 'in_progress', 'planning', 'done']),
      measure: `計畫${index + 1}`,
      progress_text: pick(TEXTS),
      next_step: pick(TEXTS),
      ...(form === 'short'
        ? {}
        : {
            kpi_name_1: '培訓人次',
            kpi_unit_1: '人次',
            kpi_target_1: 200 + index,
            kpi_actual_1: pick([0, 120.5, 33]),
            due_date: pick(['2026-12-31', '2026-06-30']),
            planned_pct: pick([0, 1, 75.5, 100]),
            actual_pct: pick([0, 1, 60.25, 100]),
            budget: pick([0, 25000, 1200.5]),
            executed: pick([0, 1200]),
          }),
    };
    return answered(state, body, task, answers);
  });
}

/** An answer as it stands in the workbook. */
function shown(key: string, answer: Answer): CellValue {
  return key.endsWith('_pct') ? Number(answer) / 100 : typed(key, answer);
}

const placeOf = ({ task, body }: Answered): Row => ({ task, body });

/** A row of `pr_Kpis` by the questions that it answers. */
function kpiAnswers(row: Row | undefined): Row {
  const parts = ['name', 'unit', 'target', 'actual'];
  return row === undefined
    ? {}
    : Object.fromEntries(parts.map((part) => [`kpi_${part}_1`, row[part] ?? null]));
}

beforeAll(async () => {
  desk = await Desk.open('MOEA');
  const state = await stateOf(desk.workbook());
  version = await versionOf(desk.workbook());
  all = madeUp(state);
});
afterAll(removeFolders);

async function pulled(kind: 'odk' | 'kobo'): Promise<string> {
  const path = desk.workbook();
  const server = await Loopback.open(kind);
  server.pageSize = 50;
  server.rows = all.map((one, at) =>
    kind === 'odk'
      ? odataRow(one, version, `uuid:${String(at).padStart(3, '0')}`)
      : koboRow(one, version, at + 1),
  );
  const pull = async () => {
    const argv = ['survey', 'pull', path, '--from', kind, '--url', server.url, '--json', ...TODAY];
    return JSON.parse((await policyReturnsIn({ POLICY_RETURNS_TOKEN: 'good' }, ...argv)).out) as Imported;
  };
  try {
    expect((await pull()).responses).toHaveLength(147);
    expect((await pull()).changed).toBe(false);
    return path;
  } finally {
    await server.close();
  }
}

async function imported(name: string, content: Uint8Array | string, ...options: string[]): Promise<string> {
  const path = desk.workbook();
  const file = fileOf(name, content);
  const run = () => asJson<Imported>('survey', 'import', path, file, ...options, ...TODAY);
  expect((await run()).data.responses).toHaveLength(147);
  expect((await run()).data.changed).toBe(false);
  return path;
}

describe('147 answers', () => {
  let first: Awaited<ReturnType<typeof results>>;

  it('pulled from ODK Central are the rows that were answered', async () => {
    const path = await pulled('odk');
    first = await results(path);
    const about = (row: Row) => [row['task'], row['body']].join('|');
    const rows = new Map((await rowsOf(path, RETURNS)).map((row) => [about(row), row]));
    const kpis = new Map((await rowsOf(path, TABLES.kpis)).map((row) => [about(row), row]));
    expect(rows.size).toBe(147);
    for (const one of all) {
      const standing = { ...kpiAnswers(kpis.get(about(placeOf(one)))), ...rows.get(about(placeOf(one))) };
      for (const [key, answer] of Object.entries(one.answers))
        expect([one.task, one.body, key, standing[key]]).toEqual([
          one.task,
          one.body,
          key,
          shown(key, answer),
        ]);
    }
  });

  it.each([
    ['KoboToolbox, pulled', () => pulled('kobo')],
    ['ODK Central, zipped CSV', () => imported('a.csv.zip', odkZip(all, version), '--from', 'odk')],
    [
      'ODK Central, OData',
      () =>
        imported(
          'a.json',
          JSON.stringify({ value: all.map((one, at) => odataRow(one, version, `uuid:${at}`)) }),
          ...['--from', 'odk'],
        ),
    ],
    [
      'KoboToolbox, JSON',
      () =>
        imported(
          'a.json',
          JSON.stringify({ results: all.map((one, at) => koboRow(one, version, at + 1)) }),
          ...['--from', 'kobo'],
        ),
    ],
    ['KoboToolbox, Excel', async () => imported('a.xlsx', await koboExcel(all, version), '--from', 'kobo')],
    ['Microsoft Forms', async () => imported('a.xlsx', await microsoftForms(all))],
    ['Google Forms', () => imported('a.csv', googleForms(all))],
    ['SurveyCake', () => imported('a.csv', surveyCake(all))],
  ] as const)('%s give the same rows, cell for cell', async (_, run) => {
    expect(await results(await run())).toEqual(first);
  });
});
