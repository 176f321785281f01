/** A further period in the workbook. */
import { useCallback } from 'react';
import {
  chooseBodies,
  CONSOLIDATION_WANT,
  currentPeriod,
  furtherPeriod,
  periodChanges,
  periodName,
  readState,
  type Period,
  type State,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { useState } from 'react';
import { PageHead, useLayout, WriteStatus } from '../book/parts';
import { periodsToChoose, suggestedPeriod } from './period-choice';
import { PeriodForm, type PeriodWish } from './PeriodForm';
import { useWrite } from '../book/use-write';

interface PeriodPageProps {
  readonly state: State;
  readonly onBack: () => void;
  readonly onIssue: () => void;
}

export function PeriodPage({ state, onBack, onIssue }: PeriodPageProps) {
  const { host, say, today, language } = usePane();
  const layout = useLayout();
  const writing = useWrite();
  const [refused, setRefused] = useState('');
  const stateWith = useCallback((period: Period) => withPeriodOf(state, period), [state]);
  const start = async ({ period, bodies }: PeriodWish) => {
    setRefused('');
    const written = await writing.write(async () => {
      const reading = readState(await host.read(CONSOLIDATION_WANT));
      const next = 'state' in reading ? withPeriodOf(reading.state, period) : undefined;
      if (next === undefined) {
        setRefused(say('coordinate.period.not-later', { period: periodName(period.id, language) }));
        return undefined;
      }
      return periodChanges(chooseBodies(next, bodies), today);
    });
    if (written) onIssue();
  };
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.period.title')} onBack={onBack}>
        {say('coordinate.period.what', { period: periodName(currentPeriod(state).id, language) })}
      </PageHead>
      {refused !== '' && <Notice intent="error">{refused}</Notice>}
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      <PeriodForm
        periods={periodsToChoose(state, today)}
        suggested={suggestedPeriod(state, today)}
        stateWith={stateWith}
        submit={say('coordinate.period.start')}
        busy={writing.busy}
        onSubmit={(wish) => void start(wish)}
      />
    </div>
  );
}

function withPeriodOf(state: State, period: Period): State | undefined {
  const next = furtherPeriod(state, period);
  return 'state' in next ? next.state : undefined;
}
