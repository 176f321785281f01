/** The returns behind the selected figure of 會前十分鐘, 一頁摘要 or 彙整表. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sourcesOfPage, type StateReturn } from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { PagedList, useLayout } from '../book/parts';
import { namesOf } from './names';

interface BehindFigureProps {
  readonly book: CoordinatorBook;
  readonly place: HostPlace;
  readonly onGo: (key: string) => void;
}

export default function BehindFigure({ book: { state, snapshot }, place, onGo }: BehindFigureProps) {
  const { say, today, language } = usePane();
  const layout = useLayout();
  const { sheet, row, column } = place;
  const behind = useMemo(() => sourcesOfPage(state, snapshot, today, sheet), [state, snapshot, today, sheet]);
  const keys = new Set(behind?.(row, column));
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
