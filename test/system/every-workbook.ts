/** Every kind of workbook that the program creates, from the built-in edition. */
import {
  addPeriod,
  builtinEdition,
  coordinatorWorkbook,
  issueTemplates,
  newState,
  periodOf,
  sendingList,
  sendingWorkbook,
  templateWorkbook,
  type Language,
  type State,
  type Template,
  type WorkbookDesign,
} from '../../src/core/index';
import { SECRET } from '../support/sample-template';

const TODAY = '2026-08-05';

interface Made {
  readonly name: string;
  readonly design: WorkbookDesign;
  /** For templates. */
  readonly template?: Template;
}

function stateOf(language: Language): State {
  const framework = builtinEdition('112');
  const period = periodOf('115H1');
  if (framework === undefined || period === undefined) throw new Error('No edition.');
  return newState({ framework, period, language, secret: SECRET });
}

/** A further period: most rows with a past, one 不適用, every second one with an opinion. */
function secondPeriod(state: State): State {
  const next = periodOf('115H2');
  if (next === undefined) throw new Error('No period.');
  const answers = {
    measure: '產業人才培訓及實務課程連結計畫',
    progress_text: '1. 辦理研習三場，計 120 人次參加。\n2. 與十二所技專校院合作開設課程。',
    kpi_name_1: '受訓人次',
    kpi_unit_1: '人次',
    kpi_target_1: 1200,
    kpi_actual_1: 600,
    due_date: '2026-12-31',
    planned_pct: 50,
    actual_pct: 48,
    sub_unit: '產業發展署',
  };
  const returns = state.returns.map((row, index) => {
    if (row.body !== 'MOEA') return row;
    const status = row.task.endsWith('2-01') ? 'not_applicable' : 'in_progress';
    return { ...row, answers: { ...answers, status }, opinion: index % 2 === 0 ? '請補充量化成果。' : '' };
  });
  return addPeriod({ ...state, returns }, next);
}

function everyWorkbook(): Made[] {
  const framework = builtinEdition('112');
  if (framework === undefined) throw new Error('No edition.');
  const [chinese, english] = [stateOf('zh-TW'), stateOf('en')];
  const template = (name: string, state: State, body: string): Made => {
    const [one] = issueTemplates(state, [body]);
    if (one === undefined) throw new Error(`No template for ${body}.`);
    return { name, design: templateWorkbook(one.template), template: one.template };
  };
  const threeKpis = { ...chinese, settings: { ...chinese.settings, kpis: '3' } };
  return [
    { name: 'coordinator', design: coordinatorWorkbook(chinese, framework, TODAY) },
    { name: 'coordinator-en', design: coordinatorWorkbook(english, framework, TODAY) },
    { name: 'coordinator-second', design: coordinatorWorkbook(secondPeriod(chinese), framework, TODAY) },
    template('standard', chinese, 'MOEA'),
    template('both-roles', chinese, 'MOL'),
    template('short', chinese, 'LG-TPE'),
    template('standard-en', english, 'MOEA'),
    template('second', secondPeriod(chinese), 'MOEA'),
    template('three-kpis', threeKpis, 'MOEA'),
    { name: 'sending', design: sendingWorkbook(sendingList(chinese, issueTemplates(chinese)), 'zh-TW') },
  ];
}

export const MADE = everyWorkbook();
export const NAMES = MADE.map(({ name }) => name);
export const TEMPLATES = MADE.flatMap((made) => (made.template === undefined ? [] : [made.name]));
export const madeOf = (name: string): Made => {
  const made = MADE.find((one) => one.name === name);
  if (made === undefined) throw new Error(name);
  return made;
};
export const templateOf = (name: string): Template => {
  const { template } = madeOf(name);
  if (template === undefined) throw new Error(name);
  return template;
};
