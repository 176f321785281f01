/** Due dates and receipt: put off for some bodies or all, closed, opened again. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  currentPeriod,
  deadlineChanges,
  DECIDED_BY,
  labelOf,
  periodName,
  rocDate,
  type Deadline,
  type State,
} from '../../core/index';
import { PagedList, PageHead, useLayout, WriteStatus } from '../book/parts';
import { stateNow } from '../work/desk/state-now';
import { useWrite } from '../book/use-write';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { readDate } from './PeriodForm';

const KINDS = ['due', 'closed', 'reopened'] as const;
type Kind = (typeof KINDS)[number];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto' },
  narrow: { minWidth: 0 },
});

interface DeadlinePageProps {
  readonly state: State;
  readonly onBack: () => void;
  /** Reads the workbook again. */
  readonly onFresh: () => void;
}

export function DeadlinePage({ state, onBack, onFresh }: DeadlinePageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const known = state.settings[DECIDED_BY] ?? '';
  const [wish, setWish] = useState<Wish>({ ...NO_WISH, period: currentPeriod(state).id });
  const { writing, written, write } = useSetting(wish, known, () => {
    setWish({ ...wish, chosen: new Set() });
    onFresh();
  });
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.deadline.title')} onBack={onBack}>
        {say('coordinate.deadline.what')}
      </PageHead>
      <WhatFields state={state} wish={wish} set={set} />
      <WhomFields state={state} wish={wish} set={set} />
      <Field label={say('coordinate.deadline.reason')}>
        <Input value={wish.reason} onChange={(_, { value }) => set({ reason: value })} />
      </Field>
      {known === '' && (
        <Field label={say('coordinate.matters.by')} hint={say('review.by-hint')}>
          <Input value={wish.by} onChange={(_, { value }) => set({ by: value })} />
        </Field>
      )}
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {written && <Notice intent="success">{say('coordinate.deadline.written')}</Notice>}
      <div className={layout.row}>
        <Button appearance="primary" disabled={!isReady(wish) || writing.busy} onClick={() => void write()}>
          {say('coordinate.deadline.write')}
        </Button>
      </div>
      <Standing state={state} />
    </div>
  );
}

interface Wish {
  readonly period: string;
  readonly kind: Kind;
  /** As typed. */
  readonly day: string;
  /** For some bodies, which are chosen; for all otherwise. */
  readonly some: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly reason: string;
  readonly by: string;
}

const NO_WISH: Omit<Wish, 'period'> = {
  kind: 'due',
  day: '',
  some: false,
  chosen: new Set(),
  reason: '',
  by: '',
};

function isReady({ kind, day, some, chosen }: Wish): boolean {
  return (kind !== 'due' || readDate(day) !== undefined) && (!some || chosen.size > 0);
}

/** Writing what is wished; `onWritten` when it stands on the sheet. */
function useSetting(wish: Wish, known: string, onWritten: () => void) {
  const { host, today } = usePane();
  const writing = useWrite();
  const [written, setWritten] = useState(false);
  const write = async () => {
    setWritten(false);
    const { period, kind, day, some, chosen } = wish;
    const facts = { reason: wish.reason.trim(), by: known || wish.by.trim(), when: rocDate(today) };
    const said = kind === 'due' ? { due: readDate(day) ?? '' } : { receipt: kind };
    const rows = (some ? [...chosen] : ['']).map((body): Deadline => ({ period, body, ...said, ...facts }));
    const done = await writing.write(async () => {
      const now = await stateNow(host);
      return deadlineChanges(now.state, now.snapshot, rows, today);
    });
    if (done === undefined) return;
    setWritten(true);
    onWritten();
  };
  return { writing, written, write };
}

interface FieldsProps {
  readonly state: State;
  readonly wish: Wish;
  readonly set: (part: Partial<Wish>) => void;
}

function WhatFields({ state, wish: { period, kind, day }, set }: FieldsProps) {
  const { say, language } = usePane();
  const styles = useStyles();
  return (
    <>
      <Field label={say('coordinate.deadline.period')}>
        <Select className={styles.narrow} value={period} onChange={(_, { value }) => set({ period: value })}>
          {[...state.periods].reverse().map(({ id }) => (
            <option key={id} value={id}>
              {periodName(id, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('coordinate.deadline.kind')}>
        <RadioGroup value={kind} onChange={(_, { value }) => set({ kind: value as Kind })}>
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={say(`coordinate.deadline.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'due' && (
        <Field
          label={say('coordinate.deadline.day')}
          hint={say('coordinate.period.due-hint')}
          {...(day === '' || readDate(day) !== undefined
            ? {}
            : { validationState: 'error' as const, validationMessage: say('coordinate.period.bad-date') })}
        >
          <Input value={day} onChange={(_, { value }) => set({ day: value })} />
        </Field>
      )}
    </>
  );
}

function WhomFields({ state, wish: { period, some, chosen }, set }: FieldsProps) {
  const { say } = usePane();
  return (
    <>
      <Field label={say('coordinate.deadline.whom')}>
        <RadioGroup
          value={some ? 'some' : 'all'}
          layout="horizontal"
          onChange={(_, { value }) => set({ some: value === 'some' })}
        >
          <Radio value="all" label={say('coordinate.deadline.all')} />
          <Radio value="some" label={say('coordinate.deadline.some')} />
        </RadioGroup>
      </Field>
      {some && (
        <Bodies state={state} period={period} chosen={chosen} onChoose={(next) => set({ chosen: next })} />
      )}
    </>
  );
}

interface BodiesProps {
  readonly state: State;
  readonly period: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Bodies of whom something is expected in the period. */
function Bodies({ state, period, chosen, onChoose }: BodiesProps) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const asked = new Set(state.returns.flatMap((row) => (row.period === period ? [row.body] : [])));
  const shown = state.bodies.filter(({ id, name }) => asked.has(id) && name.includes(search.trim()));
  const set = (body: string, on: boolean) =>
    onChoose(new Set([...[...chosen].filter((one) => one !== body), ...(on ? [body] : [])]));
  return (
    <div className={layout.tight}>
      <Field label={say('coordinate.search')}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <div className={styles.list} tabIndex={0} role="group" aria-label={say('coordinate.deadline.some')}>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.has(id)}
            label={name}
            onChange={(_, { checked }) => set(id, checked === true)}
          />
        ))}
      </div>
    </div>
  );
}

/** What stands on the sheet, the last row first. */
function Standing({ state }: { readonly state: State }) {
  const { say, language } = usePane();
  const layout = useLayout();
  const rows = [...(state.deadlines ?? [])].reverse().map((row, index) => ({ ...row, id: String(index) }));
  if (rows.length === 0) return null;
  const names = new Map(state.bodies.map(({ id, name }) => [id, name]));
  return (
    <Section title={say('coordinate.deadline.standing')} aside={String(rows.length)}>
      <PagedList items={rows} label={say('coordinate.deadline.standing')} keyOf={({ id }) => id}>
        {({ period, body, due, receipt, reason, by, when }) => (
          <>
            <p className={layout.text}>
              {[
                periodName(period, language),
                body === '' ? say('coordinate.deadline.all') : (names.get(body) ?? body),
                ...(due === undefined ? [] : [say('coordinate.deadline.until', { due: rocDate(due) })]),
                ...(receipt === undefined ? [] : [labelOf('receipt', receipt, language)]),
              ].join(say('coordinate.separator'))}
            </p>
            <p className={layout.muted}>
              {[reason, by, when].filter((text) => text !== '').join(say('coordinate.separator'))}
            </p>
          </>
        )}
      </PagedList>
    </Section>
  );
}
