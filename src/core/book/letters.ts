/** 催辦文字 and 補正通知: one letter per body that is late or has something to correct, ready to copy. */
import type { FiledFinding } from '../consolidation';
import { wordFinding } from '../findings';
import { gathered } from '../grid';
import { daysBetween, daysAfter, rocDate } from '../values';
import { word, type WordKey } from '../words';
import { boardOf, type BodyProgress } from './board';
import { dueOf } from './deadlines';
import { templateFileName } from './issue';
import { letterDays } from './letter-days';
import { letterFacts, type LetterFacts } from './letter-facts';
import { returnsOfBody } from './return-index';
import { currentPeriod, type State, type StateAssignment, type StateReturn } from './state';

/** `both`: the body gets one letter, not two. */
type LetterKind = 'remind' | 'correct' | 'both';

export interface Letter {
  readonly body: string;
  readonly bodyName: string;
  readonly kind: LetterKind;
  /** The kind in words: 催辦, before the due date 提醒; 補正. */
  readonly title: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether a body's due date of the current period is so near, or over, that it is reminded if it has not answered. */
export function isTimeToRemind(state: State, body: string, today: string): boolean {
  return daysBetween(today, dueOf(state, body)) <= letterDays(state, 'remind_days');
}

/**
 * Letters on a day (ISO), reminders first, each in the order of bodies. What is to be corrected is said by the first error
 * of each return among `findings` (those of a consolidation), so that the body need not look for it.
 */
export function lettersOf(state: State, findings: readonly FiledFinding[], today: string): Letter[] {
  const { rows } = boardOf(state, today);
  const concerns = concernsOf(state, findings);
  const letters = rows.flatMap((row) => new Writer(state, concerns, row, today).letter());
  const isLate = ({ kind }: Letter) => kind !== 'correct';
  return [...letters.filter(isLate), ...letters.filter((letter) => !isLate(letter))];
}

/** What letters are about, by whom it concerns. */
interface Concerns {
  /** Those of the current period, by body. */
  readonly assignments: ReadonlyMap<string, readonly StateAssignment[]>;
  /** By body and task. */
  readonly errors: ReadonlyMap<string, readonly FiledFinding[]>;
}

function concernsOf(state: State, findings: readonly FiledFinding[]): Concerns {
  const period = currentPeriod(state).id;
  return {
    assignments: gathered(state.assignments, (one) => (one.period === period ? one.body : undefined)),
    errors: gathered(findings, ({ severity, body, place }) =>
      severity === 'error' ? `${body}\n${place.task ?? ''}` : undefined,
    ),
  };
}

/** The letter to one body. */
class Writer {
  private readonly facts: LetterFacts;
  private readonly late: number;

  constructor(
    private readonly state: State,
    private readonly concerns: Concerns,
    private readonly row: BodyProgress,
    private readonly today: string,
  ) {
    const due = dueOf(state, row.body);
    this.late = daysBetween(due, today);
    const by = this.late > 0 ? daysAfter(today, letterDays(state, 'grace_days')) : due;
    this.facts = { ...letterFacts(state, row.body), by: rocDate(by), days: String(this.late) };
  }

  letter(): Letter[] {
    const { row } = this;
    const reminds = isTimeToRemind(this.state, row.body, this.today) && row.unfilled.length > 0;
    const corrects = row.toCorrect > 0;
    if (!reminds && !corrects) return [];
    const kind: LetterKind = reminds && corrects ? 'both' : reminds ? 'remind' : 'correct';
    const title = this.title(kind);
    const facts = { ...this.facts, body: row.name, kind: title };
    const paragraphs = [
      this.say('letter.greeting', facts),
      ...(reminds ? [this.missing(row)] : []),
      ...(corrects ? this.corrections(row) : []),
      ...this.help(),
      this.say('letter.closing', facts),
    ];
    return [
      {
        body: row.body,
        bodyName: row.name,
        kind,
        title,
        subject: this.say('letter.subject', facts),
        text: paragraphs.join('\n'),
      },
    ];
  }

  private title(kind: LetterKind): string {
    if (kind === 'correct') return this.say('letter.correct');
    const reminder = this.say(this.late > 0 ? 'letter.late' : 'letter.near');
    return kind === 'remind' ? reminder : this.say('letter.both', { reminder });
  }

  private missing({ body, unfilled }: BodyProgress): string {
    const { state } = this;
    const facts = {
      ...this.facts,
      count: unfilled.length,
      numbers: unfilled.join(this.say('list.separator')),
      file: templateFileName(state, body),
    };
    const open = new Set(this.returns(body, 'unfilled').map(({ task }) => task));
    // 不適用 is not offered where a body is named.
    const named = (this.concerns.assignments.get(body) ?? [])
      .filter(({ task }) => open.has(task))
      .every(({ role }) => role === 'named');
    return [
      this.say(this.late > 0 ? 'letter.missing-late' : 'letter.missing', facts),
      this.say(named ? 'letter.free-named' : 'letter.free'),
    ].join(this.pause());
  }

  private corrections({ body, toCorrect }: BodyProgress): string[] {
    const items = this.returns(body, 'toCorrect').map((row, index) => this.correction(row, index + 1));
    return [
      this.say('letter.corrections', { ...this.facts, count: toCorrect }),
      ...items,
      this.say('letter.counter'),
    ];
  }

  private correction({ task, body }: StateReturn, no: number): string {
    const { language, questionnaire } = this.state;
    const [first, ...more] = this.concerns.errors.get(`${body}\n${task}`) ?? [];
    if (first === undefined) return this.say('letter.item-plain', { no, number: this.number(task) });
    const text = wordFinding(first, language, questionnaire, (id) => this.number(id));
    const rest = more.length === 0 ? '' : this.say('letter.item-more', { count: more.length });
    return this.say('letter.item', { no, text }) + rest;
  }

  private help(): string[] {
    const help = this.state.settings['help'] ?? '';
    return help === '' ? [] : [this.say('letter.help', { help })];
  }

  private returns(body: string, state: string): StateReturn[] {
    return returnsOfBody(this.state, body).filter((row) => row.state === state);
  }

  private number(task: string): string {
    return this.state.tasks.find(({ id }) => id === task)?.number ?? task;
  }

  private pause(): string {
    return this.state.language === 'en' ? ' ' : '';
  }

  private say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }
}
