/**
 * A survey form is one for all bodies and holds nothing of last period: a plan that moved is not asked about while somebody
 * fills it in. It is told beforehand, and the import asks for it by the same rule as a returned file.
 */
import { describe, expect, it } from '@jest/globals';
import { TABLES } from '../../src/core/index';
import { questionItems } from '../../src/survey';
import { asJson, policyReturns } from '../support/command-line';
import { RETURNS, rowsOf } from '../scenario/desk';
import { googleForms, type Answered } from '../survey/shapes';
import { desk, fileOf, first, stateOf, useSurveyDesk, type Imported } from './survey-support';

useSurveyDesk();

const LATER = ['--today', '2027-01-05'];

async function imported(path: string, one: Answered, ...when: string[]): Promise<Imported> {
  const { data } = await asJson<Imported>(
    'survey',
    'import',
    path,
    fileOf('forms.csv', googleForms([one])),
    ...when,
  );
  return data;
}

async function standing(path: string) {
  const rows = await rowsOf(path, RETURNS);
  const row = rows.find(
    (one) => one['period'] === '115H2' && one['body'] === first.body && one['task'] === first.task,
  );
  const codes = (await rowsOf(path, TABLES.findings)).map((finding) => String(finding['code']));
  return { state: row?.['state'], codes: codes.filter((code) => /plan_reason/.test(code)) };
}

describe('a plan that moves, answered in a survey', () => {
  it('is asked for its reason at the import, and is complete with one', async () => {
    const path = desk.workbook();
    await imported(path, first, '--today', '2026-08-05');
    await policyReturns('init', path, '--period', '115H2', ...LATER);
    const moved: Answered = {
      ...first,
      answers: {
        ...first.answers,
        progress_text: '完成教材改版與師資培育，並於各校辦理職場體驗，後續與公會擴大合作之課程數量。',
        due_date: '2029-12-31',
      },
    };
    await imported(path, moved, ...LATER);
    expect(await standing(path)).toEqual({ state: '待補正', codes: ['rule.plan_reason_missing'] });
    const answers = { ...moved.answers, plan_reason: '立法院刪減經費' };
    const again = desk.workbook();
    await imported(again, first, '--today', '2026-08-05');
    await policyReturns('init', again, '--period', '115H2', ...LATER);
    await imported(again, { ...moved, answers }, ...LATER);
    expect(await standing(again)).toEqual({ state: '已填', codes: [] });
  });

  it.each([
    ['zh-TW', '計畫異動原因', '問卷不知道前期的計畫：該填而未填者，於匯入時請您補正。', '沿用前期'],
    [
      'en',
      'Reason for a changed plan',
      'A form does not know last period’s plan: where this is missing, you are asked for it after the import.',
      'Keep last period’s',
    ],
  ] as const)(
    'is told beforehand, and nothing is asked to be kept that did not come along (%s)',
    async (language, asked, said, kept) => {
      const items = questionItems(await stateOf(desk.workbook()), language);
      expect(items.find(({ text }) => text === asked)?.help).toMatch(new RegExp(`${said}$`));
      expect(items.filter(({ help }) => help.includes(said))).toHaveLength(1);
      expect(items.map(({ text }) => text.replaceAll("'", '’'))).not.toContain(kept);
    },
  );
});
