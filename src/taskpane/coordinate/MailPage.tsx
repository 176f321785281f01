/** Letters to bodies, by kind: each as a new message of one's own mail program, all as a list for 合併列印. Nothing is sent here. */
import { Button, Field, Link, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  currentPeriod,
  deadlineDay,
  LETTER_KINDS,
  lettersToSend,
  LONGEST_MAILTO,
  mailto,
  mergeLine,
  templateFiles,
  issueTemplates,
  word,
  type Letter,
  type LetterToSend,
  type ReviewLetter,
  type SentKind,
  type State,
} from '../../core/index';
import { CopyButton } from '../book/CopyButton';
import { PagedList, PageHead, useLayout, WriteStatus } from '../book/parts';
import { useGiving } from '../hooks/use-giving';
import { WORKBOOK_TYPE, type Gift } from '../office/give';
import { usePane } from '../pane/pane';
import { EmptyState } from '../parts/EmptyState';
import { Given } from '../parts/Given';
import { Notice } from '../parts/Notice';
import { useDesk } from '../work/room-desk';
import { CoverContacts } from './CoverContacts';
import { useLetterLog } from './use-letter-log';
import { useStanding } from './use-standing';

interface MailPageProps {
  readonly state: State;
  readonly onBack: () => void;
  /** Reads the workbook again. */
  readonly onFresh: () => void;
}

export default function MailPage({ state, onBack, onFresh }: MailPageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [kind, setKind] = useState<SentKind>('remind');
  const { value, fault, load } = useStanding();
  const { writing, written, log } = useLetterLog();
  const keep = (made: readonly LetterToSend[]) => void log(made);
  const reminders = value?.letters;
  const letters = useMemo(
    () => lettersToSend(state, kind, (reminders ?? []).filter(isReminder)),
    [state, kind, reminders],
  );
  const isReady = kind !== 'remind' || value !== undefined;
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.mail.title')} onBack={onBack}>
        {say('coordinate.mail.what')}
      </PageHead>
      <Field label={say('coordinate.mail.kind')}>
        <Select value={kind} onChange={(_, { value: chosen }) => setKind(chosen as SentKind)}>
          {LETTER_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`coordinate.mail.kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      {isReady && letters.length === 0 && <EmptyState within title={say('coordinate.mail.none')} />}
      {letters.length > 0 && (
        <>
          <Lists state={state} kind={kind} letters={letters} onMade={() => keep(letters)} />
          <WriteStatus writing={writing} label={say('coordinate.writing')} />
          {written && <Notice intent="success">{say('coordinate.mail.logged')}</Notice>}
          <PagedList items={letters} label={say('coordinate.mail.title')} keyOf={({ body }) => body}>
            {(letter) => <LetterLine letter={letter} onMade={() => keep([letter])} />}
          </PagedList>
        </>
      )}
      {hasAddresses(state) && (
        <CoverContacts
          proposed={value?.contacts ?? []}
          onTaken={() => {
            onFresh();
            void load();
          }}
        />
      )}
    </div>
  );
}

/** A workbook of an earlier make has no columns for them. */
function hasAddresses({ bodies }: State): boolean {
  return bodies.some(({ to }) => to !== undefined);
}

/** What reviewers ask stands among the letters, too; here it has a kind of its own. */
function isReminder(letter: Letter | ReviewLetter): letter is Letter {
  return letter.kind !== 'explain' && letter.kind !== 'decision';
}

interface LetterLineProps {
  readonly letter: LetterToSend;
  readonly onMade: () => void;
}

function LetterLine({ letter, onMade }: LetterLineProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { bodyName, title, to, cc, subject, text } = letter;
  const whole = mailto(letter);
  // Of a longer address nothing would arrive: the text is copied instead.
  const fits = whole.length <= LONGEST_MAILTO;
  const people = [...to, ...cc].map(({ address }) => address);
  return (
    <>
      <div className={layout.spread}>
        <span className={layout.strong}>{bodyName}</span>
        <span className={layout.muted}>{title}</span>
      </div>
      <p className={layout.text}>
        {people.length === 0 ? say('coordinate.mail.no-address') : people.join(say('list.separator'))}
      </p>
      <div className={layout.row}>
        <Link
          href={fits ? whole : mailto({ ...letter, text: '' })}
          target="_blank"
          onClick={onMade}
          aria-label={`${say('coordinate.mail.open')} ${bodyName}`}
        >
          {say('coordinate.mail.open')}
        </Link>
        <CopyButton
          label={say('coordinate.board.copy', { letter: title })}
          about={bodyName}
          text={`${subject}\n${text}`}
        />
      </div>
      {!fits && <p className={layout.muted}>{say('coordinate.mail.too-long')}</p>}
    </>
  );
}

interface ListsProps {
  readonly state: State;
  readonly kind: SentKind;
  readonly letters: readonly LetterToSend[];
  /** A list of all letters was given; the day alone is no letter. */
  readonly onMade: () => void;
}

const LISTS = ['xlsx', 'csv', 'ics'] as const;
type List = (typeof LISTS)[number];

function Lists({ state, kind, letters, onMade }: ListsProps) {
  const { say, today } = usePane();
  const layout = useLayout();
  const desk = useDesk();
  const giving = useGiving();
  const hand = async (list: List) => {
    const given = await giving.hand(() => giftOf(list, state, kind, letters, today, desk()));
    if (given && list !== 'ics') onMade();
  };
  const offered = LISTS.filter((list) => list !== 'ics' || kind === 'remind' || kind === 'issue');
  return (
    <>
      <Given giving={giving} />
      <div className={layout.row}>
        {offered.map((list) => (
          <Button key={list} size="small" disabled={giving.busy} onClick={() => void hand(list)}>
            {say(`coordinate.mail.list.${list}`, { count: letters.length })}
          </Button>
        ))}
      </div>
    </>
  );
}

async function giftOf(
  list: List,
  state: State,
  kind: SentKind,
  letters: readonly LetterToSend[],
  today: string,
  desk: ReturnType<ReturnType<typeof useDesk>>,
): Promise<Gift> {
  const { language } = state;
  const period = currentPeriod(state).id;
  if (list === 'ics') {
    const bytes = new TextEncoder().encode(deadlineDay(state, today));
    return { bytes, name: word(language, 'letters.day-file', { period }), type: 'text/calendar' };
  }
  const files = new Map(
    issueTemplates(state).map((one) => [
      one.template.body.id,
      templateFiles(one, 'xlsx').map(({ name }) => name),
    ]),
  );
  const lines = letters.map((letter) =>
    mergeLine(letter, letter.hasTemplate ? (files.get(letter.body) ?? []) : []),
  );
  const about = word(language, `letters.list.${kind}`);
  const name = word(language, 'letters.merge-file', { period, kind: about, ending: list });
  if (list === 'xlsx') return { bytes: await desk.mergeList(lines, language), name, type: WORKBOOK_TYPE };
  const { mergeCsv } = await import('../../files');
  return { bytes: new TextEncoder().encode(mergeCsv(lines, language)), name, type: 'text/csv' };
}
