/** 催辦文字 and 補正通知: who gets one, and what it says. */
import { describe, expect, it } from '@jest/globals';
import {
  boardOf,
  lettersOf,
  stepsOf,
  type FiledFinding,
  type Letter,
  type State,
} from '../../../src/core/index';
import { emptyState, madeUpState } from '../figures/made-up';

const DUE = '2026-07-31';
const LATE = '2026-08-05';

/** Everything filled in, but for the returns that `states` names by body and task. */
function stateWith(states: Readonly<Record<string, string>>, language: State['language'] = 'zh-TW'): State {
  const start = emptyState(language);
  return {
    ...start,
    returns: start.returns.map((row) => ({ ...row, state: states[`${row.body} ${row.task}`] ?? 'filled' })),
  };
}

function finding(body: string, task: string, text: string, more: Partial<FiledFinding> = {}): FiledFinding {
  const place = { sheet: '填報表', row: 6, column: 8, task };
  const parameters = { text, reason: 'not-a-date' };
  return { code: 'value.unreadable-date', severity: 'error', place, parameters, body, fileId: '', ...more };
}

function only(letters: readonly Letter[]): Letter {
  const [letter, ...more] = letters;
  if (letter === undefined || more.length > 0) throw new Error(`${letters.length} letters.`);
  return letter;
}

const settled = (state: State, settings: Readonly<Record<string, string>>) => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

describe('a reminder', () => {
  const state = stateWith({ 'NDC T112-1-01': 'unfilled', 'NDC T112-5-01': 'unfilled' });

  it('comes a week before the due date, not earlier, and names it', () => {
    expect(lettersOf(state, [], '2026-07-23')).toEqual([]);
    const letter = only(lettersOf(state, [], '2026-07-24'));
    expect(letter).toMatchObject({ body: 'NDC', bodyName: '國家發展委員會', kind: 'remind', title: '提醒' });
    expect(letter.text).toContain('期限為 115.07.31，請惠予於 115.07.31 前');
    expect(letter.text).not.toContain('已逾');
    expect(only(lettersOf(state, [], DUE)).title).toBe('提醒');
  });

  it('says afterwards how late it is, and gives a week', () => {
    const letter = only(lettersOf(state, [], LATE));
    expect(letter.title).toBe('催辦');
    expect(letter.subject).toBe(
      '【催辦】「技術及職業教育政策綱領」115年上半年協力事項辦理情形（國家發展委員會，期限 115.07.31）',
    );
    expect(letter.text).toContain('貴機關尚有 2 項協力事項未回復（編號 一-1、五-1）');
    expect(letter.text).toContain(
      '已逾 5 日，請惠予於 115.08.12 前填妥「115H1-國家發展委員會-技職綱領.xlsx」',
    );
    expect(letter.text).toContain('寄回 本信箱');
    expect(letter.text.split('\n')).toHaveLength(3);
  });

  it('comes as many days before, and gives as many, as the settings say; what is no number of days keeps a week', () => {
    const own = settled(state, { remind_days: '10', grace_days: ' 3 ' });
    expect(lettersOf(own, [], '2026-07-20')).toEqual([]);
    expect(only(lettersOf(own, [], '2026-07-21')).title).toBe('提醒');
    expect(stepsOf(own, boardOf(own, '2026-07-21'), '2026-07-21').map(({ leadsTo }) => leadsTo)).toContain(
      'reminders',
    );
    expect(only(lettersOf(own, [], LATE)).text).toContain('請惠予於 115.08.08 前');
    const wrong = settled(state, { remind_days: '一週', grace_days: '-1' });
    expect(lettersOf(wrong, [], '2026-07-23')).toEqual([]);
    expect(only(lettersOf(wrong, [], LATE)).text).toContain('請惠予於 115.08.12 前');
  });

  it('names the return address and whom to ask, where they are set', () => {
    const set = settled(state, { reply_to: 'returns@coordinator.example', help: '承辦人（分機 1）' });
    const { text } = only(lettersOf(set, [], LATE));
    expect(text).toContain('寄回 returns@coordinator.example。');
    expect(text).toContain('如有疑問，請洽 承辦人（分機 1）。');
    expect(text.endsWith('教育部　敬上')).toBe(true);
  });

  it('offers 不適用 only where it can be chosen', () => {
    const roles = (role: 'named' | 'competent') => ({
      ...state,
      assignments: state.assignments.map((one) =>
        one.body === 'NDC' && one.task === 'T112-5-01'
          ? { ...one, role }
          : { ...one, role: 'named' as const },
      ),
    });
    expect(only(lettersOf(roles('competent'), [], LATE)).text).toContain('請選「不適用」擲回');
    expect(only(lettersOf(roles('named'), [], LATE)).text).not.toContain('不適用');
    expect(only(lettersOf(roles('named'), [], LATE)).text).toContain('「本期無協助需求」');
  });

  it('leaves out what waits for the coordinator', () => {
    const waiting = stateWith({ 'NDC T112-1-01': 'waiting', 'NDC T112-5-01': 'unfilled' });
    expect(only(lettersOf(waiting, [], LATE)).text).toContain('1 項協力事項未回復（編號 五-1）');
    expect(lettersOf(stateWith({ 'NDC T112-1-01': 'waiting' }), [], LATE)).toEqual([]);
  });
});

describe('a request to correct', () => {
  const [FIRST, SECOND] = ['T112-1-01', 'T112-5-01'];
  const state = stateWith({ [`NDC ${FIRST}`]: 'toCorrect', [`NDC ${SECOND}`]: 'toCorrect' });
  const findings = [
    finding('NDC', FIRST, '只是提醒', { severity: 'warning' }),
    finding('MOEA', FIRST, '別機關'),
    finding('NDC', FIRST, '第一處'),
    finding('NDC', FIRST, '第二處'),
  ];

  it('comes at any time, with the first error of each return: where, what, and what to do', () => {
    const letter = only(lettersOf(state, findings, '2026-07-01'));
    expect(letter).toMatchObject({ kind: 'correct', title: '補正' });
    const lines = letter.text.split('\n');
    expect(lines[1]).toContain('下列 2 項請惠予補正，於 115.07.31 前');
    expect(lines[2]).toBe(
      '1. 〈填報表〉I7（一-1）：「第一處」不是日期。請改填日期，例：115.06.30；尚無確定日期請留空。（同項另有 1 處，請見該列）',
    );
    expect(lines[3]).toBe('2. 五-1：請依該列「檢核」欄改正。');
    expect(lines[4]).toContain('「第幾次填報」加 1');
    expect(letter.text).not.toMatch(/別機關|只是提醒|第二處/);
  });

  it('goes together with a reminder: one letter per body, reminders first', () => {
    const both = stateWith({
      [`MOEA T112-4-01`]: 'toCorrect',
      [`NDC ${FIRST}`]: 'toCorrect',
      [`NDC ${SECOND}`]: 'unfilled',
    });
    const letters = lettersOf(both, findings, LATE);
    expect(letters.map(({ body, title }) => [body, title])).toEqual([
      ['NDC', '催辦及補正'],
      ['MOEA', '補正'],
    ]);
    expect(letters[0]?.text).toContain('未回復（編號 五-1）');
    expect(letters[0]?.text).toContain('下列 1 項請惠予補正');
  });
});

describe('all letters', () => {
  it.each(['zh-TW', 'en'] as const)(
    'name every missing return once, in %s, every word filled in',
    (language) => {
      const state = settled(madeUpState(7, language), { help: 'x' });
      const letters = lettersOf(state, [], LATE);
      expect(new Set(letters.map(({ kind }) => kind)).size).toBeGreaterThan(1);
      for (const row of boardOf(state, LATE).rows) {
        const mine = letters.filter(({ body }) => body === row.body);
        expect(mine).toHaveLength(row.unfilled.length + row.toCorrect > 0 ? 1 : 0);
        const list = row.unfilled.join(language === 'en' ? ', ' : '、');
        if (row.unfilled.length > 0) expect(mine[0]?.text).toContain(list);
      }
      for (const { subject, text } of letters) expect(subject + text).not.toMatch(/\{\w+\}|undefined|NaN/);
    },
  );
});

describe('今天要做', () => {
  const steps = (state: State, today: string) => stepsOf(state, boardOf(state, today), today);

  it('leads to the letters', () => {
    const state = stateWith({ 'NDC T112-1-01': 'unfilled', 'MOEA T112-4-01': 'toCorrect' });
    expect(steps(state, LATE).map(({ leadsTo }) => leadsTo)).toEqual(['reminders', 'corrections']);
    expect(steps(state, LATE)[0]?.text).toBe('催辦：國家發展委員會（1項），已逾期 5 日　→催辦文字');
  });

  it('waits while nobody is to be reminded, and does not call everything in', () => {
    const state = stateWith({ 'NDC T112-1-01': 'unfilled' });
    expect(steps(state, '2026-07-10')).toEqual([
      { text: '等候回復：1 個機關尚未回復完整（期限 115.07.31），目前沒有待辦事項', leadsTo: 'board' },
    ]);
    expect(steps(stateWith({}), LATE).map(({ text }) => text)).toEqual(['全部收齊，沒有待辦事項']);
  });

  it('reminds nobody of what waits for the coordinator', () => {
    const [step, ...more] = steps(stateWith({ 'NDC T112-1-01': 'waiting' }), LATE);
    expect([step?.leadsTo, more]).toEqual(['decisions', []]);
  });

  it('asks to issue as long as nobody has answered, and near the due date to remind too', () => {
    expect(steps(emptyState(), '2026-07-01').map(({ leadsTo }) => leadsTo)).toEqual(['assignments']);
    expect(steps(emptyState(), '2026-07-30').map(({ leadsTo }) => leadsTo)).toEqual([
      'assignments',
      'reminders',
    ]);
  });
});
