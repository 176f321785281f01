/** The returns behind the selected figure of 會前十分鐘, 一頁摘要 or 彙整表. */
import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import { COVERS_WANT, sourcesOfPage, type StateReturn } from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { PagedList, useLayout } from '../book/parts';
import { readOnce } from '../hooks/read-once';
import { useRead } from '../hooks/use-read';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { namesOf } from './names';

const covers = readOnce(COVERS_WANT);

interface BehindFigureProps {
  readonly book: CoordinatorBook;
  readonly place: HostPlace;
  readonly onGo: (key: string) => void;
}

export default function BehindFigure({ book: { state }, place, onGo }: BehindFigureProps) {
  const { host, say, today, language } = usePane();
  const layout = useLayout();
  const { sheet, row, column } = place;
  const trace = useCallback(
    async () => ({ of: sourcesOfPage(state, await covers(host, state), today, sheet) }),
    [host, state, today, sheet],
  );
  const { value: behind, fault } = useRead(sheet, trace);
  if (fault !== '') return <Notice intent="error">{fault}</Notice>;
  if (behind === undefined) return <WorkProgress label={say('pane.reading')} />;
  const keys = new Set(behind.of?.(row, column));
  const rows = state.returns.filter(({ key }) => keys.has(key));
  if (rows.length === 0) return <p className={layout.muted}>{say('review.select')}</p>;
  const name = (one: StateReturn) => say('review.one', namesOf(state, one, language));
  const title = say('review.behind-figure', { count: rows.length });
  return (
    <>
      <p className={layout.strong}>{title}</p>
      <PagedList items={rows} label={title} keyOf={({ key }) => key}>
        {(one) => (
          <div className={layout.spread}>
            <span>{name(one)}</span>
            <Button
              size="small"
              aria-label={say('review.go-label', { about: name(one) })}
              onClick={() => onGo(one.key)}
              style={{ flexShrink: 0 }}
            >
              {say('review.go')}
            </Button>
          </div>
        )}
      </PagedList>
    </>
  );
}
