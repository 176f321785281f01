/** Made-up answers: plausible, of no real body, the same for the same seed. */
import type { CellValue, Template, TemplateTask } from '../../core/index';
import type { Random } from './random';

export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

const MEASURES = [
  '產業人才培訓計畫',
  '產學合作推動計畫',
  '職場體驗資源計畫',
  '實務課程共同開發',
  '產業師資研習計畫',
  '數位學習資源建置',
] as const;
const KPIS = [
  ['受訓人次', '人次'],
  ['合作學校數', '校'],
  ['辦理場次', '場次'],
  ['參與企業家數', '家'],
] as const;

/** Answers to every task of a template. */
export function answersTo(template: Template, random: Random): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(template.tasks.map((task) => [task.id, answerTo(task, template, random)]));
}

function answerTo(task: TemplateTask, template: Template, random: Random): Record<string, CellValue> {
  const roll = random.next();
  if (task.role !== 'named' && roll < 0.22) return { status: '不適用' };
  if (roll < 0.28) return { status: '本期無協助需求' };
  const [kpi, unit] = random.pick(KPIS);
  const target = random.between(2, 40) * 10;
  const basis = {
    measure: random.pick(MEASURES),
    progress_text: narrative(random),
    kpi_name_1: kpi,
    kpi_unit_1: unit,
    kpi_target_1: target,
    kpi_actual_1: Math.round(target * (0.35 + random.next() * 0.4)),
    next_step: '持續辦理並擴大合作學校',
  };
  if (template.form === 'short' || random.next() < 0.62) return { status: '持續辦理', ...basis };
  return { ...basis, ...schedule(random) };
}

function narrative(random: Random): string {
  const [events, schools, people] = [random.between(2, 9), random.between(3, 20), random.between(40, 400)];
  return `1. 辦理研習及說明會 ${events} 場，計 ${people} 人次參加。\n2. 與 ${schools} 所學校合作，提供課程、設備及實習名額。`;
}

function schedule(random: Random): Record<string, CellValue> {
  const budget = random.between(10, 90) * 100;
  const money = { budget, executed: Math.round(budget * (0.2 + random.next() * 0.3)) };
  const roll = random.next();
  if (roll < 0.2)
    return {
      status: '已完成',
      due_date: '115.05.31',
      done_date: '115.05.28',
      planned_pct: 1,
      actual_pct: 1,
      evidence: '成果報告',
      ...money,
    };
  const planned = random.between(40, 70);
  const behind = roll < 0.35 ? random.between(11, 20) : roll < 0.5 ? random.between(5, 9) : 0;
  const why =
    behind > 0 ? { delay_reason: '招標作業較預定時程晚', remedy: '調整分項期程，預定下期趕上' } : {};
  return {
    status: '辦理中',
    due_date: '115.12.31',
    planned_pct: planned / 100,
    actual_pct: (planned - behind) / 100,
    ...why,
    ...money,
  };
}

/** The cover of a return that is sent: a role and an example domain, never a person. */
export function coverAnswers(template: Template, counter = 1): Record<string, CellValue> {
  return {
    contact_unit: '綜合規劃單位',
    contact_name: '承辦人',
    contact_phone: '02-0000-0000',
    contact_email: `${template.body.id.toLowerCase()}@body.example`,
    confirmed: '是',
    filled_date: '115.07.20',
    counter,
  };
}

/** Eight different things to correct, spread over the tasks of a body that has at least nine. */
export function withEightErrors(typed: Typed): Typed {
  const faults: readonly Readonly<Record<string, CellValue>>[] = [
    { status: null, measure: '產業人才培訓計畫' },
    { status: '進行中', measure: '計畫', progress_text: '辦理研習三場，計百人參加。' },
    { status: '持續辦理', measure: null, progress_text: '辦理研習三場，計百人參加。' },
    { status: '持續辦理', measure: '產學合作', progress_text: null },
    {
      status: '已完成',
      measure: '實務課程',
      progress_text: '課程均已開設完成。',
      due_date: '115.05.31',
      done_date: null,
    },
    {
      status: '辦理中',
      measure: '設備更新',
      progress_text: '採購作業辦理中。',
      due_date: '115.12.31',
      planned_pct: 0.6,
      actual_pct: 0.4,
      delay_reason: null,
      remedy: null,
    },
    {
      status: '辦理中',
      measure: '師資研習',
      progress_text: '已辦理兩梯次研習。',
      due_date: '114.02.29',
      planned_pct: 0.5,
      actual_pct: 0.5,
    },
    {
      status: '辦理中',
      measure: '職能基準',
      progress_text: '完成兩項職能基準。',
      due_date: '115.12.31',
      planned_pct: 0.5,
      actual_pct: 0.5,
      budget: '約三百萬',
    },
  ];
  return overlaid(typed, faults);
}

/** Five spellings that are certain, and are tidied up. */
export function withFiveRepairs(typed: Typed): Typed {
  const sound = {
    status: '辦理中',
    measure: '農業人才培訓計畫',
    progress_text: '辦理研習五場，計兩百人次參加。',
    planned_pct: 0.5,
    actual_pct: 0.5,
  };
  return overlaid(typed, [
    { ...sound, due_date: '民國115年12月31日' },
    { ...sound, due_date: '1151231' },
    {
      ...sound,
      due_date: '115.12.31',
      kpi_name_1: '受訓人次',
      kpi_unit_1: '人次',
      kpi_target_1: '１，２００',
      kpi_actual_1: 600,
    },
    { ...sound, due_date: '115.12.31', planned_pct: 60, actual_pct: 0.6 },
    { ...sound, due_date: '115.12.31', budget: '2,500千元', executed: 900 },
  ]);
}

function overlaid(typed: Typed, overlays: readonly Readonly<Record<string, CellValue>>[]): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([task, answers], index) => [task, overlays[index] ?? answers]),
  );
}
