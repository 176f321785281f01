/** What one return says in the report, as text. */
import { numericSettings, planMovesOf, planText, type State, type StateReturn } from '../book';
import { formOf, type Form } from '../questionnaire';
import { rocDate, isValidIsoDate } from '../values';
import { word, type WordKey } from '../words';
import { LIGHT_OF, groupOfReturn } from './figures';

export class ReportText {
  private readonly form: Form;
  private readonly planMoves: ReturnType<typeof planMovesOf>;

  constructor(private readonly state: State) {
    this.form = formOf(state.questionnaire, 'standard', numericSettings(state));
    this.planMoves = planMovesOf(state);
  }

  say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  list(items: readonly string[]): string {
    return items.join(this.say('list.separator'));
  }

  /** ① with its light, ②, ③, the indicators, and why it is behind. */
  progress(row: StateReturn): string {
    if (row.state === 'unfilled') return this.say('report.unfilled');
    if (row.state === 'waiting') return this.say('report.waiting');
    const mark = row.state === 'toCorrect' ? this.say('report.to-correct') : '';
    const status = this.status(row);
    const light = this.light(row);
    const first = this.say('report.light', { light, status: status === light ? '' : status }).trim() + mark;
    return [first, ...this.content(row), ...this.indicators(row), ...this.plan(row), ...this.delay(row)].join(
      '\n',
    );
  }

  /** As `progress` in one paragraph, for one of many in a block. */
  short(row: StateReturn): string {
    const light = this.light(row);
    const mark = row.state === 'toCorrect' ? this.say('report.to-correct') : '';
    const judged =
      groupOfReturn(row) === 'ongoing' ? '' : this.say('report.light', { light, status: '' }).trim();
    const parts = [...this.content(row), ...this.indicators(row), ...this.plan(row), ...this.delay(row)];
    return judged + mark + parts.join('\n');
  }

  /** The reviewer's decision and opinion. */
  review({ review, opinion }: StateReturn): string {
    return [review, opinion].filter((text) => text.trim() !== '').join('\n');
  }

  private light(row: StateReturn): string {
    const key = LIGHT_OF[groupOfReturn(row)];
    const light = this.state.questionnaire.lights.find((one) => one.key === key);
    return light?.label[this.state.language] ?? key;
  }

  private status({ answers }: StateReturn): string {
    const key = answers['status'];
    const choice = this.state.questionnaire.choices['status']?.find((one) => one.key === key);
    return choice?.label[this.state.language] ?? '';
  }

  /** ② and ③; a body that is asked for nothing has neither. */
  private content({ answers }: StateReturn): string[] {
    const measure = textOf(answers['measure']);
    const text = textOf(answers['progress_text']);
    const heading = measure === '' ? '' : this.say('report.measure', { measure });
    // Several points begin on a line of their own.
    const joint =
      heading !== '' && text !== '' && (text.includes('\n') || measure.includes('\n')) ? '\n' : '';
    const whole = heading + joint + text;
    return whole === '' ? [] : [whole];
  }

  private indicators({ answers }: StateReturn): string[] {
    const indexes = this.form.fields.flatMap((field) =>
      field.index !== undefined && field.key.startsWith('kpi_actual_') ? [field.index] : [],
    );
    return indexes.flatMap((no) => {
      const at = (field: string) => answers[`${field}_${no}`];
      if (at('kpi_actual') === undefined && at('kpi_target') === undefined) return [];
      const unit = textOf(at('kpi_unit'));
      const amount = (value: string | number | undefined) =>
        value === undefined ? this.say('summary.blank') : `${grouped(value)}${unit === '' ? '' : ` ${unit}`}`;
      const target = at('kpi_target');
      return [
        this.say('report.kpi', {
          name: textOf(at('kpi_name')) || this.say('report.kpi-name'),
          actual: amount(at('kpi_actual')),
          target: target === undefined ? '' : this.say('report.kpi-target', { target: amount(target) }),
        }),
      ];
    });
  }

  /** Both plans, where the plan moved, and why. */
  private plan(row: StateReturn): string[] {
    if (row.state !== 'filled' && row.state !== 'toCorrect') return [];
    const moves = this.planMoves(row);
    if (moves.length === 0) return [];
    const reason = textOf(row.answers['plan_reason']) || this.say('matter.plan-no-reason');
    return (['schedule', 'target'] as const).flatMap((part) => {
      const mine = moves.filter((move) => move.part === part);
      if (mine.length === 0) return [];
      return [this.say(`report.plan-${part}`, { moves: planText(this.state, mine), reason })];
    });
  }

  private delay(row: StateReturn): string[] {
    const { answers } = row;
    const place = groupOfReturn(row);
    if (place !== 'behind' && place !== 'attention') return [];
    const percent = (value: string | number | undefined) =>
      value === undefined ? this.say('summary.blank') : `${value}%`;
    const due = textOf(answers['due_date']);
    const schedule = this.say('report.schedule', {
      due: isValidIsoDate(due) ? rocDate(due) : due,
      planned: percent(answers['planned_pct']),
      actual: percent(answers['actual_pct']),
    });
    const why = (key: 'report.reason' | 'report.remedy', field: string) => {
      const text = textOf(answers[field]);
      if (text === '' && place !== 'behind') return [];
      return [this.say(key, { text: text === '' ? this.say('summary.blank') : text })];
    };
    return [schedule, ...why('report.reason', 'delay_reason'), ...why('report.remedy', 'remedy')];
  }
}

function textOf(value: string | number | undefined): string {
  return value === undefined ? '' : String(value).trim();
}

function grouped(value: string | number): string {
  if (typeof value === 'string') return value;
  const [whole = '', fraction] = String(value).split('.');
  const marked = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}
