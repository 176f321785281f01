/** A room over the coordinator's workbook: reads it, says why it cannot be used, and else shows the room. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STATE_WANT } from '../../core/index';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import { useWorkbook } from '../hooks/use-workbook';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { RoomDesk } from '../work/room-desk';
import { openBook, type CoordinatorBook } from './book';
import { refusal } from '../work/desk/state-now';

interface BookRoomProps {
  /** What to show where the open workbook is none of ours; `refresh` reads it again. */
  readonly none: (refresh: () => Promise<unknown>) => ReactNode;
  /** `refresh` reads the workbook again. */
  readonly children: (book: CoordinatorBook, refresh: () => Promise<unknown>) => ReactNode;
}

export function BookRoom({ none, children }: BookRoomProps) {
  const { say, language } = usePane();
  const { value, fault, refresh } = useWorkbook(openBook, STATE_WANT);
  if (value === undefined) {
    if (fault === '') return <WorkProgress label={say('pane.reading')} />;
    return (
      <Notice
        intent="error"
        title={say('pane.fault.reading')}
        actions={<Button onClick={() => void refresh()}>{say('coordinate.again')}</Button>}
      >
        {fault}
      </Notice>
    );
  }
  if ('book' in value) return <RoomDesk>{children(value.book, refresh)}</RoomDesk>;
  if (value.refused === 'not-ours') return none(refresh);
  return <EmptyState title={say('coordinate.unusable')}>{wordFault(refusal(value), language)}</EmptyState>;
}
