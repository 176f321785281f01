/**
 * Three periods of two bodies, over files and over the stand-in for Excel: a seal that is broken on its way, a row of 分工 that fits
 * nothing, and texts that were copied forward or from another body. Figures are counted anew from what `export` says of the
 * workbook that was saved.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  boardOf,
  readReturn,
  readRows,
  sealChange,
  sealCode,
  TABLES,
  textAt,
  undoneDecision,
  type Change,
  type State,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files';
import { changeWorkbook } from '../../src/files/patch';
import { removeFolders } from '../support/command-line';
import { CONTACT, newCoordination, returnedFile, soundly, tasksOf, workbookOf } from '../support/coordinator';
import { overFiles, overOffice, type Adapter } from './adapters';
import { Desk, exported, tablesOf } from './period-desk';

afterAll(removeFolders);

const [BODY, OTHER] = ['MOEA', 'MOL'] as const;
const NARRATIVES = {
  '115H1': '與十二校合作開設實作課程，辦理職場體驗三場，計一百二十人次參加，並由公會協助認證。',
  '115H2': '完成教材改版與師資培育，媒合廠商提供實習名額 20 名，並逐月追蹤結訓學員就業情形。',
  '116H1': '各校課程全數開辦，設備更新完成驗收，訪視十校並彙整改善建議，提報督導會議討論。',
} as const;

interface Exported {
  readonly period: string;
  readonly body: string;
  readonly state: string;
}

/** How many returns of a period are answered, by body: from what `export` says alone. */
async function answered(adapter: Adapter, period: string): Promise<Readonly<Record<string, number>>> {
  const data = await exported<Exported>(adapter);
  const of = (body: string) =>
    data.filter(
      (one) => one.period === period && one.body === body && !['unfilled', 'waiting'].includes(one.state),
    ).length;
  return { [BODY]: of(BODY), [OTHER]: of(OTHER) };
}

/** Every task of a body with one text, so that it is known again. */
function saying(state: State, body: string, text: string) {
  const told = tasksOf(state, body).map((task, index) => [
    task,
    { ...soundly(state, body)[task], progress_text: `${text}第${index + 1}項。` },
  ]);
  return Object.fromEntries(told) as ReturnType<typeof soundly>;
}

/** As the pane seals it; then, where somebody types on, with other words in the first narrative. */
async function sealedFile(state: State, body: string, retyped?: string) {
  const cover = { ...CONTACT, counter: retyped === undefined ? 1 : 2 };
  const bytes = await returnedFile(state, body, saying(state, body, NARRATIVES['115H1']), cover);
  const reading = readReturn(await readWorkbook(bytes));
  if (!('read' in reading)) throw new Error(reading.refused);
  const sealed = sealChange(reading.read, reading.manifest, '2026-07-20');
  if (sealed === undefined) throw new Error('Sealed already.');
  const place = reading.read.rows[0]?.cells['progress_text']?.place;
  const typed: Change[] =
    retyped === undefined ||
    place?.sheet === undefined ||
    place.row === undefined ||
    place.column === undefined
      ? []
      : [
          {
            kind: 'cells',
            sheet: place.sheet,
            cells: [{ row: place.row, column: place.column, value: retyped }],
          },
        ];
  return { bytes: await changeWorkbook(bytes, [sealed.change, ...typed]), code: sealCode(sealed.seal) };
}

async function story(adapter: Adapter): Promise<unknown> {
  const desk = new Desk(adapter);
  const rows = async (table: (typeof TABLES)['findings']) => readRows((await desk.read()).snapshot, table);
  const codes = async () => (await rows(TABLES.findings)).map((row) => textAt(row, 'code'));
  const { state: first } = await desk.read();
  const mine = tasksOf(first, BODY).length;

  // 115H1: a seal that holds is in the register with its code; one that was broken on its way waits for the coordinator.
  const whole = await sealedFile(first, BODY);
  await desk.take([await desk.arrived(first, BODY, whole.bytes)]);
  expect((await rows(TABLES.submissions)).map((row) => textAt(row, 'seal_code'))).toEqual([whole.code]);
  expect(await answered(adapter, '115H1')).toEqual({ [BODY]: mine, [OTHER]: 0 });
  const broken = await sealedFile(first, BODY, '封存後另外補寫的辦理情形。');
  await desk.take([await desk.arrived(first, BODY, broken.bytes, 2)]);
  expect((await rows(TABLES.submissions)).map((row) => textAt(row, 'outcome'))).toContain('待確認');
  const [matter] = (await rows(TABLES.decisions)).filter((row) => textAt(row, 'decision') === '');
  if (matter === undefined) throw new Error('No matter.');
  await desk.take([], [{ ...undoneDecision(textAt(matter, 'id')), decision: 'take', by: '科長' }]);
  expect((await rows(TABLES.submissions)).map((row) => textAt(row, 'outcome'))).not.toContain('待確認');
  expect(await answered(adapter, '115H1')).toEqual({ [BODY]: mine, [OTHER]: 0 });

  // 115H2: a row of 分工 of a body that the workbook lacks is told with its cell, asks nobody, and stays.
  const second = await desk.begin('115H2', '2027-02-05');
  await desk.write((_, { tables }) => {
    const table = tables.find(({ name }) => name === 'pr_Assignments');
    if (table === undefined) throw new Error('No 分工.');
    const at = table.rows.findIndex((cells) =>
      ['115H2', OTHER].every((one) => cells.some(({ value }) => value === one)),
    );
    const column = (table.rows[at] ?? []).findIndex(({ value }) => value === OTHER);
    const cells = [{ row: table.row + 1 + at, column: table.column + column, value: 'MOLL' }];
    return [{ kind: 'cells', sheet: table.sheet, cells }];
  });
  const { state: assigned } = await desk.read();
  const theirs = tasksOf(second, OTHER).length;
  expect((assigned.findings ?? []).map(({ code }) => code)).toEqual(['assignment.body']);
  expect(tasksOf(assigned, OTHER)).toHaveLength(theirs - 1);
  const texts = saying(assigned, BODY, NARRATIVES['115H2']);
  await desk.take([await desk.returned(assigned, BODY, texts, { kept_all: '沿用', counter: 3 })]);
  expect(await codes()).not.toContain('consolidation.alike');
  expect(await answered(adapter, '115H2')).toEqual({ [BODY]: mine, [OTHER]: 0 });

  // 116H1: what is last period's but for a figure, and what another body says too, is told with what is alike.
  const third = await desk.begin('116H1', '2027-08-05');
  const copied = saying(third, BODY, NARRATIVES['115H2'].replace('20', '35'));
  const same = saying(third, OTHER, NARRATIVES['116H1']);
  const again = { ...copied, ...shared(third) };
  await desk.take([
    await desk.returned(third, BODY, again, { kept_all: '沿用' }),
    await desk.returned(third, OTHER, same),
  ]);
  expect(await codes()).toEqual(expect.arrayContaining(['text.alike-before', 'consolidation.alike']));
  const { state, snapshot } = await desk.read();
  const counts = await answered(adapter, '116H1');
  const board = boardOf(state, desk.today).rows.filter(({ body }) => body === BODY || body === OTHER);
  expect(Object.fromEntries(board.map(({ body, filled }) => [body, filled]))).toEqual(counts);
  return { counts, tables: tablesOf(snapshot), codes: await codes() };
}

/** The first task of a body with the other's words. */
function shared(state: State) {
  const [task = ''] = tasksOf(state, BODY);
  const answers = soundly(state, BODY);
  return { [task]: { ...answers[task], progress_text: `${NARRATIVES['116H1']}第1項。` } };
}

describe('three periods of what others must see', () => {
  it('are told the same over files and over the stand-in', async () => {
    const bytes = await workbookOf(newCoordination([BODY, OTHER]));
    const files = await story(overFiles(bytes));
    const office = await story(await overOffice(bytes));
    expect(office).toEqual(files);
  }, 300_000);
});
