/** A period with made-up answers: the same seed gives the same state. */
import {
  builtinEdition,
  formOf,
  newState,
  periodOf,
  type State,
  type StateReturn,
} from '../../../src/core/index';
import { Evaluation } from '../../../src/core/questionnaire/evaluate';
import { SECRET } from '../../support/sample-template';

/** Nobody has answered yet. */
export function emptyState(language: State['language'] = 'zh-TW'): State {
  const framework = builtinEdition('112');
  const period = periodOf('115H1');
  if (framework === undefined || period === undefined) throw new Error('No edition 112, no period 115H1.');
  return newState({ framework, period, language, secret: SECRET });
}

/** Numbers from 0 to 1 out of a seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DONE = [
  '與12所技專校院合作開設實務課程，邀請業師協同教學，計120人次參加。',
  '辦理說明會3場次，彙整各校意見後修正作業要點，並於網站公告。',
  '完成人才需求調查報告初稿，並召開跨部會研商會議2次；結論已函送各相關機關參考。',
  '補助設備更新及維護，並辦理成果發表與媒合活動，媒合成功率達八成以上。',
];

/** A state in which most returns came back. */
export function madeUpState(seed: number, language: State['language'] = 'zh-TW'): State {
  const next = dice(seed);
  const start = emptyState(language);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const kinds = new Map(start.bodies.map(({ id, kind }) => [id, kind]));
  const answered = (row: StateReturn): StateReturn => {
    const local = kinds.get(row.body) === 'local';
    const throwing = next();
    if (throwing < 0.05) return row;
    if (throwing < 0.07) return { ...row, state: 'waiting' };
    if (throwing < 0.2)
      return {
        ...row,
        state: 'notApplicable',
        light: 'not_applicable',
        answers: { status: 'not_applicable' },
      };
    if (throwing < 0.24)
      return { ...row, state: 'noRequest', light: 'no_request', answers: { status: 'no_request' } };
    const count = 1 + Math.floor(next() * 3);
    const text = Array.from({ length: count }, (_, at) => `${at + 1}. ${pick(DONE)}`).join('\n');
    const common = {
      measure: pick(['產業人才培訓計畫', '職業試探暨體驗教育計畫', '青年就業接軌方案']),
      progress_text: next() < 0.04 ? `${text}\n`.repeat(14).trim() : text,
    };
    if (local || next() < 0.6)
      return {
        ...row,
        state: next() < 0.05 ? 'toCorrect' : 'filled',
        light: 'ongoing',
        answers: {
          ...common,
          status: 'ongoing',
          kpi_name_1: '參與人次',
          kpi_unit_1: '人次',
          kpi_actual_1: 1200,
          kpi_target_1: 3000,
        },
        review: next() < 0.3 ? '備查' : '',
      };
    return scheduled(start, row, common, next);
  };
  return { ...start, returns: start.returns.map(answered) };
}

function scheduled(
  state: State,
  row: StateReturn,
  common: StateReturn['answers'],
  next: () => number,
): StateReturn {
  const form = formOf(state.questionnaire, 'standard');
  const behind = next() < 0.3;
  const planned = 50 + Math.floor(next() * 40);
  const gap = behind ? 10 + Math.floor(next() * 30) : Math.floor(next() * 8);
  const answers: StateReturn['answers'] = {
    ...common,
    status: next() < 0.15 ? 'done' : 'in_progress',
    due_date: behind && next() < 0.4 ? '2026-03-31' : '2026-12-31',
    planned_pct: planned,
    actual_pct: planned - gap,
    budget: Math.floor(next() * 50000),
    executed: Math.floor(next() * 20000),
    ...(behind
      ? {
          delay_reason: '設備採購案兩次流標，廠商報價均高於預算，且場地整修延誤，致課程無法如期開設。',
          remedy: '已調整規格並併案招標，預定七月底決標；場地改借鄰近學校，八月起密集辦理補足進度。',
        }
      : {}),
  };
  const light = new Evaluation(form, answers, {
    period: { end: '2026-06-30', year_end: 0, same_year: 0 },
    return: { role: 'named' },
    previous: {},
    first: {},
    prefill: {},
    keptForAll: false,
  }).light();
  return {
    ...row,
    state: 'filled',
    light,
    answers,
    review: '請持續辦理',
    opinion: behind ? '請儘速趕辦，並於下期說明改善情形。' : '',
  };
}
