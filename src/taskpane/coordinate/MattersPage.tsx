/** Open matters: what stands against each other side by side, and what the coordinator decides. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { decisionOn, type State, type WrittenDecision } from '../../core/index';
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
  const { say, today } = usePane();
  const layout = useLayout();
  const { value, fault, load, changesOf } = useStanding();
  const matters = value?.matters;
  const writing = useWrite();
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const [decided, setDecided] = useState(0);
  const open = matters?.filter(({ matter }) => matter.status === 'open') ?? [];
  const chosen = open.filter(({ matter }) => choices.has(matter.id));

  const write = async (by: string) => {
    const decisions = chosen.map(({ matter, orders }): WrittenDecision => {
      const choice = choices.get(matter.id) ?? '';
      const order = orders.find(({ id }) => id === choice);
      return order === undefined ? decisionOn(matter, choice, state, by, today) : signed(order, by);
    });
    if ((await writing.write(() => changesOf(decisions))) !== undefined) {
      setDecided(decisions.length);
      setChoices(new Map());
      await load();
    }
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
        <DecideBar count={chosen.length} busy={writing.busy} onWrite={(by) => void write(by)} />
      )}
    </div>
  );
}

/** The same decision with who makes it. */
function signed(order: WrittenDecision, by: string): WrittenDecision {
  return { ...order, by, row: { ...order.row, by: { value: by } } };
}

interface DecideBarProps {
  /** Matters that are chosen for. */
  readonly count: number;
  readonly busy: boolean;
  readonly onWrite: (by: string) => void;
}

function DecideBar({ count, busy, onWrite }: DecideBarProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [by, setBy] = useState('');
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
