/** Letters of a kind with whom they go to: what a coordinator sends herself, in whichever way. */
import {
  calendarDay,
  contactsOf,
  currentPeriod,
  dueOf,
  type IssuedTemplate,
  issueTemplates,
  type Letter,
  type MailText,
  sendingList,
  type State,
  type TemplateForm,
} from '../book';
import { periodName } from '../returns';
import { reviewLetters } from '../review';
import type { MergeLine } from '../sheets/coordinator';
import { type MailAddress, readAddresses, writeAddress } from '../values';
import { word } from '../words';

export const LETTER_KINDS = ['remind', 'issue', 'explain', 'decision'] as const;
export type SentKind = (typeof LETTER_KINDS)[number];

export interface LetterToSend extends MailText {
  readonly body: string;
  readonly bodyName: string;
  /** What the letter is, as people call it. */
  readonly title: string;
  readonly replyTo: readonly MailAddress[];
  /** The body's template goes with it. */
  readonly hasTemplate: boolean;
  /** That template, where the letter was written of it. */
  readonly issued?: IssuedTemplate;
}

/** In the order of bodies. `reminders` are what {@link lettersOf} gives; the other kinds do without. */
export function lettersToSend(
  state: State,
  kind: SentKind,
  reminders: readonly Letter[],
  form: TemplateForm = 'xlsx',
): LetterToSend[] {
  const contacts = new Map(contactsOf(state).map((one) => [one.body, one]));
  const replyTo = readAddresses(state.settings['reply_to'] ?? '').addresses;
  return contentsOf(state, kind, reminders, form).map((content) => {
    const contact = contacts.get(content.body);
    return { ...content, to: contact?.to ?? [], cc: contact?.cc ?? [], replyTo };
  });
}

type Content = Omit<LetterToSend, 'to' | 'cc' | 'replyTo'>;

/** A body that is only asked to correct has its file; who is reminded may have lost it. */
function contentsOf(
  state: State,
  kind: SentKind,
  reminders: readonly Letter[],
  form: TemplateForm,
): Content[] {
  const content = ({ body, bodyName, title, subject, text }: Omit<Letter, 'kind'>, hasTemplate: boolean) => ({
    body,
    bodyName,
    title,
    subject,
    text,
    hasTemplate,
  });
  if (kind === 'remind') return reminders.map((one) => content(one, one.kind !== 'correct'));
  if (kind !== 'issue') return reviewLetters(state, kind).map((one) => content(one, false));
  const issued = issueTemplates(state);
  const title = word(state.language, 'letters.issue');
  return issued.flatMap((one) => {
    const { id: body, name: bodyName } = one.template.body;
    return sendingList(state, [one], form).map(({ subject, text }) => ({
      ...content({ body, bodyName, title, subject, text }, true),
      issued: one,
    }));
  });
}

/** The letter as a row of a merge list; `attached` are the names of files. */
export function mergeLine(letter: LetterToSend, attached: readonly string[]): MergeLine {
  const { bodyName, to, cc, subject, text } = letter;
  return {
    body: bodyName,
    to: to.map(writeAddress).join('; '),
    cc: cc.map(writeAddress).join('; '),
    subject,
    text,
    attached: attached.join('; '),
  };
}

/** The deadline of the current period for a calendar; a letter about a review has none. */
export function deadlineDay(state: State, today: string): string {
  const { id } = currentPeriod(state);
  const facts = { title: state.edition.title, period: periodName(id, state.language) };
  const title = word(state.language, 'letters.deadline', facts);
  return calendarDay(`${state.edition.id}|${id}`, dueOf(state, ''), title, today);
}
