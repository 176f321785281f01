/** A return template to test with: made-up tasks, so that no test leans on one edition. */
import {
  DEFAULT_QUESTIONNAIRE,
  periodOf,
  textHash,
  withToken,
  type FormKey,
  type Language,
  type RoleKey,
  type Template,
  type TemplateTask,
} from '../../src/core/index';

export const SECRET = '0123456789abcdef'.repeat(4);

export interface SampleOptions {
  readonly tasks?: number;
  readonly form?: FormKey;
  readonly language?: Language;
  readonly kpis?: number;
  readonly role?: (index: number) => RoleKey;
  readonly change?: (task: TemplateTask, index: number) => TemplateTask;
}

/** A template of a made-up body with so many tasks, alternating between named and competent. */
export function sampleTemplate(options: SampleOptions = {}): Template {
  const { tasks = 4, form = 'standard', language = 'zh-TW', kpis = 1, change = (task) => task } = options;
  const role = options.role ?? ((index: number): RoleKey => (index % 2 === 0 ? 'named' : 'competent'));
  const period = periodOf('115H1');
  const before = periodOf('114H2');
  if (period === undefined || before === undefined) throw new Error('No period.');
  const template = {
    format: 1 as const,
    language,
    edition: { id: '112', title: '樣本政策綱領' },
    period,
    body: { id: 'SAMPLE', name: '樣本部' },
    form,
    tasks: Array.from({ length: tasks }, (_, index) => change(sampleTask(index, role(index)), index)),
    before,
    banner: '',
    settings: { ...DEFAULT_QUESTIONNAIRE.settings, kpis },
    questionnaire: DEFAULT_QUESTIONNAIRE,
    office: { name: '樣本彙整機關', replyTo: 'returns@coordinator.example', help: '彙整承辦人' },
  };
  return withToken(template, SECRET);
}

function sampleTask(index: number, role: RoleKey): TemplateTask {
  const text = `協助強化主管產業（第${index + 1}類）實務與課程連結，並提供產業發展人才需求資訊`;
  const order = String(index + 1).padStart(2, '0');
  return {
    id: `T112-4-${order}`,
    number: `四-${index + 1}`,
    direction: { no: 4, short: '實作與團隊合作' },
    text,
    hash: textHash(text),
    role,
    prefill: {},
    previous: {},
  };
}
