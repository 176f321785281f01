/** Open matters: what stands against each other side by side, and what the coordinator decides. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { decisionOn, DECIDED_BY, undoneDecision, type State, type WrittenDecision } from '../../core/index';
import { Section } from '../parts/Section';
import type { ShownMatter, ShownOrder } from '../work/desk';
import { usePane } from '../pane/pane';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { MatterCard } from './MatterCard';
import { PagedList, PageHead, useLayout, WriteStatus } from '../book/parts';
import { useStanding } from './use-standing';
import { useWrite } from '../book/use-write';

interface MattersPageProps {
  readonly state: State;
  readonly onBack: () => void;
}

export function MattersPage({ state, onBack }: MattersPageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { open, decided, orders, fault, isKnown, choices, choose, writing, done, write, takeBack } =
    useDeciding(state);
  const chosen = open.filter(({ matter }) => choices.has(matter.id)).length;
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.matters.title')} onBack={onBack}>
        {say('coordinate.matters.what')}
      </PageHead>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      <Done done={done} />
      {!isKnown && fault === '' && <WorkProgress label={say('coordinate.weighing')} />}
      {isKnown && open.length === 0 && (
        <EmptyState within title={say('coordinate.matters.none')}>
          {say('coordinate.matters.none-what')}
        </EmptyState>
      )}
      <PagedList items={open} label={say('coordinate.matters.title')} keyOf={({ matter }) => matter.id}>
        {(shown) => (
          <MatterCard
            shown={shown}
            choice={choices.get(shown.matter.id)}
            onChoose={(label) => choose(shown.matter.id, label)}
          />
        )}
      </PagedList>
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {open.length > 0 && (
        <DecideBar
          known={state.settings[DECIDED_BY] ?? ''}
          count={chosen}
          busy={writing.busy}
          onWrite={(by) => void write(by)}
        />
      )}
      <DecidedMatters
        matters={decided}
        orders={orders}
        busy={writing.busy}
        onUndo={(id) => void takeBack(id)}
      />
    </div>
  );
}

/** What was written last: so many decisions, or that one was taken back. */
type Written = number | 'undone' | undefined;

function Done({ done }: { readonly done: Written }) {
  const { say } = usePane();
  if (done === undefined) return null;
  const told =
    done === 'undone' ? say('coordinate.matters.undone') : say('coordinate.matters.decided', { count: done });
  return <Notice intent="success">{told}</Notice>;
}

/** What is to be decided and was decided, the choices so far, and writing them. */
function useDeciding(state: State) {
  const { today } = usePane();
  const { value, fault, load, changesOf } = useStanding();
  const writing = useWrite();
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<Written>();
  const inStatus = (status: 'open' | 'decided') =>
    value?.matters.filter(({ matter }) => matter.status === status) ?? [];
  const open = inStatus('open');

  const write = async (by: string) => {
    const chosen = open.filter(({ matter }) => choices.has(matter.id));
    const decisions = chosen.map(({ matter, orders }): WrittenDecision => {
      const choice = choices.get(matter.id) ?? '';
      const order = orders.find(({ id }) => id === choice);
      return order === undefined ? decisionOn(matter, choice, state, by, today) : signed(order, by);
    });
    if ((await writing.write(() => changesOf(decisions, by))) === undefined) return;
    setDone(decisions.length);
    setChoices(new Map());
    await load();
  };

  const takeBack = async (id: string) => {
    if ((await writing.write(() => changesOf([undoneDecision(id)]))) === undefined) return;
    setDone('undone');
    await load();
  };

  return {
    open,
    decided: inStatus('decided'),
    orders: value?.orders ?? [],
    fault,
    isKnown: value !== undefined,
    choices,
    choose: (id: string, label: string) => setChoices(new Map(choices).set(id, label)),
    writing,
    done,
    write,
    takeBack,
  };
}

interface DecidedMattersProps {
  readonly matters: readonly ShownMatter[];
  readonly orders: readonly ShownOrder[];
  readonly busy: boolean;
  readonly onUndo: (id: string) => void;
}

/** What was decided, by whom and when; each can be taken back. */
function DecidedMatters({ matters, orders, busy, onUndo }: DecidedMattersProps) {
  const { say } = usePane();
  const layout = useLayout();
  // What an order of two files decided is taken back with the order.
  const own = [
    ...matters
      .filter(({ decision }) => decision !== '')
      .map(({ matter: { id }, text, decision, by, when }) => ({ id, text, decision, by, when })),
    ...orders.map((order) => ({ ...order, decision: '' })),
  ];
  if (own.length === 0) return null;
  return (
    <Section title={say('coordinate.matters.done')} aside={String(own.length)}>
      <PagedList items={own} label={say('coordinate.matters.done')} keyOf={({ id }) => id}>
        {({ id, text, decision, by, when }) => (
          <>
            <p className={layout.text}>{text}</p>
            <div className={layout.spread}>
              <span className={layout.muted}>
                {[decision, by, when].filter((part) => part !== '').join(say('coordinate.separator'))}
              </span>
              <Button
                size="small"
                disabled={busy}
                aria-label={say('coordinate.matters.undo-label', { about: text })}
                onClick={() => onUndo(id)}
                style={{ flexShrink: 0 }}
              >
                {say('coordinate.matters.undo')}
              </Button>
            </div>
          </>
        )}
      </PagedList>
    </Section>
  );
}

/** The same decision with who makes it. */
function signed(order: WrittenDecision, by: string): WrittenDecision {
  return { ...order, by, row: { ...order.row, by: { value: by } } };
}

interface DecideBarProps {
  /** Who decides, as the workbook keeps it. */
  readonly known: string;
  /** Matters that are chosen for. */
  readonly count: number;
  readonly busy: boolean;
  readonly onWrite: (by: string) => void;
}

function DecideBar({ known, count, busy, onWrite }: DecideBarProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [by, setBy] = useState(known);
  return (
    <div className={layout.bar}>
      <Field label={say('coordinate.matters.by')} hint={say('coordinate.matters.by-hint')}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div>
        <Button appearance="primary" disabled={count === 0 || busy} onClick={() => onWrite(by.trim())}>
          {say('coordinate.matters.write', { count })}
        </Button>
      </div>
    </div>
  );
}
