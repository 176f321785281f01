/** The returns behind the selected figure of 會前十分鐘, 一頁摘要 or 彙整表. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import {
  COVERS_WANT,
  sourcesOfPage,
  type ReturnsBehind,
  type Snapshot,
  type State,
  type StateReturn,
} from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { PagedList, useLayout } from '../book/parts';
import { useAction } from '../hooks/use-action';
import { Notice } from '../parts/Notice';
import { namesOf } from './names';

/** Read once for each reading of the workbook. */
const COVERS = new WeakMap<State, Promise<Snapshot>>();

interface BehindFigureProps {
  readonly book: CoordinatorBook;
  readonly place: HostPlace;
  readonly onGo: (key: string) => void;
}

export default function BehindFigure({ book: { state }, place, onGo }: BehindFigureProps) {
  const { host, say, today } = usePane();
  const layout = useLayout();
  const { fault, run } = useAction();
  const [behind, setBehind] = useState<{ readonly of: ReturnsBehind | undefined }>();
  const { sheet, row, column } = place;
  useEffect(() => {
    let gone = false;
    void run(async () => {
      const covers = COVERS.get(state) ?? host.read(COVERS_WANT);
      COVERS.set(state, covers);
      const of = sourcesOfPage(state, await covers, today, sheet);
      if (!gone) setBehind({ of });
    });
    return () => {
      gone = true;
    };
  }, [host, run, state, today, sheet]);
  const keys = new Set(behind?.of?.(row, column));
  const rows = state.returns.filter(({ key }) => keys.has(key));
  if (fault !== '') return <Notice intent="error">{fault}</Notice>;
  if (keys === undefined || rows.length === 0) return <p className={layout.muted}>{say('review.select')}</p>;
  const name = (one: StateReturn) => say('review.one', namesOf(state, one));
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
