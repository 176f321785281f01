/** The coordinator's room: the framework into a workbook, and from then on issuing, receiving, deciding. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { currentPeriod } from '../../core/index';
import { usePane } from '../app/pane';
import { WorkProgress } from '../parts/WorkProgress';
import { BoardPage } from './BoardPage';
import type { Book } from './book';
import { BookRoom } from './BookRoom';
import { HomePage } from './HomePage';
import { IssuePage } from './IssuePage';
import type { Job } from './jobs-list';
import { MattersPage } from './MattersPage';
import { PeriodPage } from './PeriodPage';
import { ReceivePage } from './ReceivePage';
import { StartPage } from './StartPage';
import { useReceiving } from './use-receiving';

/** Only those who exchange with survey systems load it. */
const SurveyPage = lazy(() => import('./SurveyPage'));

export default function CoordinateRoom() {
  const { view } = usePane();
  return (
    <BookRoom none={<StartPage key={view} asked={view === 'framework'} />}>
      {(book, refresh) => <Desk book={book} onFresh={() => void refresh()} />}
    </BookRoom>
  );
}

type Page = 'home' | 'receive' | Job;

function Desk({ book, onFresh }: { readonly book: Book; readonly onFresh: () => void }) {
  const { say, view } = usePane();
  const { state } = book;
  const [page, setPage] = useState<Page>(view === 'framework' ? 'period' : 'home');
  const receiving = useReceiving(currentPeriod(state).id);
  const { take } = receiving;
  useEffect(() => setPage(view === 'framework' ? 'period' : 'home'), [view]);
  const receive = useCallback(
    (files: readonly File[]) => {
      take(files);
      setPage('receive');
    },
    [take],
  );
  const home = useCallback(() => {
    setPage('home');
    onFresh();
  }, [onFresh]);
  switch (page) {
    case 'home':
      return <HomePage book={book} onFiles={receive} onJob={setPage} />;
    case 'receive':
      return <ReceivePage receiving={receiving} onBack={home} onMatters={() => setPage('matters')} />;
    case 'issue':
      return <IssuePage state={state} onBack={home} />;
    case 'board':
      return <BoardPage state={state} onBack={home} />;
    case 'matters':
      return <MattersPage state={state} onBack={home} />;
    case 'survey':
      return (
        <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
          <SurveyPage state={state} onBack={home} onMatters={() => setPage('matters')} />
        </Suspense>
      );
    case 'period':
      return <PeriodPage state={state} onBack={home} onIssue={() => setPage('issue')} />;
  }
}
