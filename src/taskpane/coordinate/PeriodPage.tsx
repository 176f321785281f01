/** A further period in the workbook. */
import { Field, Select } from '@fluentui/react-components';
import { useCallback } from 'react';
import {
  chooseBodies,
  crosswalkOpen,
  currentFramework,
  frameworksOf,
  currentPeriod,
  furtherPeriod,
  withUsualDue,
  periodChanges,
  periodName,
  type Finding,
  type Period,
  type RollFault,
  type State,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { useState } from 'react';
import { PageHead, useLayout, WriteStatus } from '../book/parts';
import { periodsToChoose, suggestedPeriod } from './period-choice';
import { PeriodForm, type PeriodWish } from './PeriodForm';
import { stateNow } from '../work/desk/state-now';
import { useWrite } from '../book/use-write';

interface PeriodPageProps {
  readonly state: State;
  readonly onBack: () => void;
  /** With what Excel refused without harm: this page is gone by then. */
  readonly onIssue: (refused: readonly Finding[]) => void;
}

export function PeriodPage({ state, onBack, onIssue }: PeriodPageProps) {
  const { host, say, today, language } = usePane();
  const layout = useLayout();
  const writing = useWrite();
  const [refused, setRefused] = useState('');
  const [edition, setEdition] = useState(state.edition.id);
  const stateWith = useCallback((period: Period) => withPeriodOf(state, period, edition), [state, edition]);
  const why = (refused: 'not-later' | RollFault['refused'], period: Period): string => {
    if (refused === 'not-later')
      return say('coordinate.period.not-later', { period: periodName(period.id, language) });
    return refused === 'crosswalk-open'
      ? say('coordinate.period.open', { edition })
      : say('coordinate.edition.gone', { edition });
  };
  const start = async ({ period, bodies }: PeriodWish) => {
    setRefused('');
    const written = await writing.write(async () => {
      const now = await stateNow(host);
      const next = furtherPeriod(now.state, period, edition);
      if ('refused' in next) {
        setRefused(why(next.refused, period));
        return undefined;
      }
      return periodChanges(chooseBodies(next.state, bodies), now.snapshot, today);
    });
    if (written !== undefined) onIssue(written);
  };
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.period.title')} onBack={onBack}>
        {say('coordinate.period.what', { period: periodName(currentPeriod(state).id, language) })}
      </PageHead>
      {refused !== '' && <Notice intent="error">{refused}</Notice>}
      <EditionChoice state={state} edition={edition} onEdition={setEdition} />
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      <PeriodForm
        periods={periodsToChoose(state, today)}
        suggested={suggestedPeriod(state, today)}
        usualDue={(period) => withUsualDue(state, period)}
        stateWith={stateWith}
        submit={say('coordinate.period.start')}
        busy={writing.busy}
        onSubmit={(wish) => void start(wish)}
      />
    </div>
  );
}

function withPeriodOf(state: State, period: Period, edition: string): State | undefined {
  const next = furtherPeriod(state, period, edition);
  return 'state' in next ? next.state : undefined;
}

interface EditionChoiceProps {
  readonly state: State;
  readonly edition: string;
  readonly onEdition: (edition: string) => void;
}

/** The edition that the period stands on, where there is a newer one than the last period's. */
function EditionChoice({ state, edition, onEdition }: EditionChoiceProps) {
  const { say } = usePane();
  const current = currentFramework(state);
  const later = frameworksOf(state).filter((one) => Number(one.edition) >= Number(state.edition.id));
  if (current === undefined || later.length < 2) return null;
  const chosen = later.find((one) => one.edition === edition);
  const open =
    chosen === undefined || chosen === current ? [] : crosswalkOpen(state.crosswalk, current, chosen);
  return (
    <>
      <Field label={say('coordinate.period.edition')}>
        <Select value={edition} onChange={(_, { value }) => onEdition(value)}>
          {later.map((one) => (
            <option key={one.edition} value={one.edition}>
              {one.edition}
            </option>
          ))}
        </Select>
      </Field>
      {open.length > 0 && (
        <>
          <Notice intent="warning">{say('coordinate.period.open', { edition })}</Notice>
          <ul aria-label={say('crosswalk.left', { count: open.length })}>
            {open.map(({ row, fault, tasks }, index) => (
              <li key={index}>
                {say(`crosswalk.open-${fault}`, { row: row ?? '', tasks: tasks.join(', ') })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
