/** Open matters: what stands against each other side by side, and what the coordinator decides. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import {
  CONSOLIDATION_WANT,
  decisionOn,
  DECIDED_BY,
  nameChanges,
  undoneDecision,
  type State,
  type WrittenDecision,
} from '../../core/index';
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
  const { host, say, today } = usePane();
  const layout = useLayout();
  const { value, fault, load, changesOf } = useStanding();
  const matters = value?.matters;
  const writing = useWrite();
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const [decided, setDecided] = useState(0);
  const [undone, setUndone] = useState(false);
  const known = state.settings[DECIDED_BY] ?? '';
  const open = matters?.filter(({ matter }) => matter.status === 'open') ?? [];
  const chosen = open.filter(({ matter }) => choices.has(matter.id));

  const write = async (by: string) => {
    const decisions = chosen.map(({ matter, orders }): WrittenDecision => {
      const choice = choices.get(matter.id) ?? '';
      const order = orders.find(({ id }) => id === choice);
      return order === undefined ? decisionOn(matter, choice, state, by, today) : signed(order, by);
    });
    const changes = async () => [
      ...(await changesOf(decisions)),
      ...nameChanges(state, await host.read(CONSOLIDATION_WANT), by),
    ];
    if ((await writing.write(changes)) !== undefined) {
      setUndone(false);
      setDecided(decisions.length);
      setChoices(new Map());
      await load();
    }
  };

  const takeBack = async (id: string) => {
    if ((await writing.write(() => changesOf([undoneDecision(id)]))) === undefined) return;
    setDecided(0);
    setUndone(true);
    await load();
  };

  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.matters.title')} onBack={onBack}>
        {say('coordinate.matters.what')}
      </PageHead>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      {decided > 0 && (
        <Notice intent="success">{say('coordinate.matters.decided', { count: decided })}</Notice>
      )}
      {undone && <Notice intent="success">{say('coordinate.matters.undone')}</Notice>}
      {matters === undefined && fault === '' && <WorkProgress label={say('coordinate.weighing')} />}
      {matters !== undefined && open.length === 0 && (
        <EmptyState within title={say('coordinate.matters.none')}>
          {say('coordinate.matters.none-what')}
        </EmptyState>
      )}
      <PagedList items={open} label={say('coordinate.matters.title')} keyOf={({ matter }) => matter.id}>
        {(shown) => (
          <MatterCard
            shown={shown}
            choice={choices.get(shown.matter.id)}
            onChoose={(label) => setChoices(new Map(choices).set(shown.matter.id, label))}
          />
        )}
      </PagedList>
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {open.length > 0 && (
        <DecideBar known={known} count={chosen.length} busy={writing.busy} onWrite={(by) => void write(by)} />
      )}
      <DecidedMatters
        matters={matters?.filter(({ matter }) => matter.status === 'decided') ?? []}
        orders={value?.orders ?? []}
        busy={writing.busy}
        onUndo={(id) => void takeBack(id)}
      />
    </div>
  );
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
