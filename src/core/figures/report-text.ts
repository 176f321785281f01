/** What one return says in the report, as text. */
import { planMovesOf, planText, reviewStanding, type State, type StateReturn } from '../book';
import { rocDate, isValidIsoDate } from '../values';
import { labelOf } from '../tables';
import { word, type WordKey } from '../words';
import { LIGHT_OF, groupOfReturn } from './figures';
import { indicatorLines, textOf } from './indicator-text';

export class ReportText {
  private readonly planMoves: ReturnType<typeof planMovesOf>;

  constructor(private readonly state: State) {
    this.planMoves = planMovesOf(state);
  }

  say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  list(items: readonly string[]): string {
    return items.join(this.say('list.separator'));
  }

  /** ①, ②, ③, the indicators, and why it is behind; the light stands beside it. */
  progress(row: StateReturn): string {
    if (row.state === 'unfilled') return '';
    if (row.state === 'waiting') return this.say('report.waiting');
    const mark = row.state === 'toCorrect' ? this.say('report.to-correct') : '';
    const first = this.status(row) + mark;
    const [heading = '', ...more] = this.texts(row);
    const joined =
      first === '' || heading === ''
        ? first + heading
        : this.say('report.joint', { status: first, text: heading });
    return [joined, ...more].join('\n');
  }

  /** As `progress` in one paragraph, for one of many in a block, with its light in words where it is judged. */
  short(row: StateReturn): string {
    const mark = row.state === 'toCorrect' ? this.say('report.to-correct') : '';
    const judged =
      groupOfReturn(row) === 'ongoing' ? '' : this.say('report.light', { light: this.light(row) });
    return judged + mark + this.texts(row).join('\n');
  }

  /** The reviewer's decision and opinion. */
  review(row: StateReturn): string {
    const { review, opinion } = row;
    const isOvertaken = reviewStanding(this.state, row) === 'changed';
    const standing = isOvertaken ? this.say('reviews.changed') : '';
    return [review, opinion, standing].filter((text) => text.trim() !== '').join('\n');
  }

  private texts(row: StateReturn): string[] {
    return [
      ...this.content(row),
      ...indicatorLines(this.state, row.answers),
      ...this.plan(row),
      ...this.delay(row),
    ];
  }

  /** The word beside the return: its light, or that it waits. */
  light(row: StateReturn): string {
    if (row.state === 'waiting') return labelOf('state', 'waiting', this.state.language);
    const key = LIGHT_OF[groupOfReturn(row)];
    const light = this.state.questionnaire.lights.find((one) => one.key === key);
    return light?.label[this.state.language] ?? key;
  }

  /** Empty where the light says it already. */
  private status(row: StateReturn): string {
    const key = row.answers['status'];
    const light = LIGHT_OF[groupOfReturn(row)];
    if (key === light || (key === 'no_request' && row.state === 'noRequest')) return '';
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
