/** The officer's room: a return template is recognised by itself; where there is none, how to come by one. */
import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { wordFileError, type Snapshot } from '../../core/index';
import { usePane } from '../pane/pane';
import { useWorkbook } from '../hooks/use-workbook';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { FillDesk } from './Desk';
import { FirstRun } from './FirstRun';
import { openReturn } from './open-return';

export default function FillRoom() {
  const { say, language, show } = usePane();
  const interpret = useCallback((snapshot: Snapshot) => openReturn(snapshot, language), [language]);
  const reading = useWorkbook(interpret);
  const { value, fault, refresh } = reading;
  if (value === undefined) {
    if (fault === '') return <WorkProgress label={say('pane.reading')} />;
    const again = (
      <Button size="small" onClick={() => void refresh()}>
        {say('pane.fill.read-again')}
      </Button>
    );
    return (
      <Notice intent="error" title={say('pane.fault.reading')} actions={again}>
        {fault}
      </Notice>
    );
  }
  if ('opened' in value) return <FillDesk opened={value.opened} reading={reading} />;
  if (value.refused === 'not-ours') return <FirstRun />;
  if (value.refused === 'coordinators-workbook')
    return (
      <EmptyState
        title={say('pane.fill.coordinators')}
        action={
          <Button appearance="primary" onClick={() => show('consolidate')}>
            {say('pane.fill.to-coordinate')}
          </Button>
        }
      >
        {say('pane.fill.coordinators-what')}
      </EmptyState>
    );
  return (
    <EmptyState title={say('pane.fill.unusable')}>
      {wordFileError(value.refused, value.about ?? {}, language)}
    </EmptyState>
  );
}
