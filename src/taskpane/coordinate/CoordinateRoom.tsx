/** The coordinator's room: the framework into a workbook, and from then on issuing, receiving, deciding. */
import { lazy, Suspense, useCallback, useState } from 'react';
import { currentPeriod, type Finding } from '../../core/index';
import { usePane } from '../pane/pane';
import type { View } from '../pane/views';
import { WorkProgress } from '../parts/WorkProgress';
import type { CoordinatorBook } from '../book/book';
import { BookRoom } from '../book/BookRoom';
import { HostFindings, useLayout } from '../book/parts';
import { HomePage } from './HomePage';
import type { CoordinateJob } from './jobs-list';
import { useReceiving } from './use-receiving';

// The home page is the first screen; what is behind its buttons comes when one is pressed.
const BoardPage = lazy(async () => ({ default: (await import('./BoardPage')).BoardPage }));
const DeadlinePage = lazy(async () => ({ default: (await import('./DeadlinePage')).DeadlinePage }));
const EditionPage = lazy(() => import('./EditionPage'));
const IssuePage = lazy(async () => ({ default: (await import('./IssuePage')).IssuePage }));
const MailPage = lazy(() => import('./MailPage'));
const MattersPage = lazy(async () => ({ default: (await import('./MattersPage')).MattersPage }));
const PeriodPage = lazy(async () => ({ default: (await import('./PeriodPage')).PeriodPage }));
const ReceivePage = lazy(async () => ({ default: (await import('./ReceivePage')).ReceivePage }));
const StartPage = lazy(async () => ({ default: (await import('./StartPage')).StartPage }));
const SurveyPage = lazy(() => import('./SurveyPage'));

export default function CoordinateRoom() {
  const { say, view } = usePane();
  const layout = useLayout();
  // Who has just inserted the framework is not asked for a further period.
  const [inserted, setInserted] = useState(false);
  const [inserting, setInserting] = useState(false);
  // What Excel refused of a write whose page is gone by now.
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const onInserted = (findings: readonly Finding[]) => {
    setInserted(true);
    setRefused(findings);
  };
  // Not every Excel tells of changes.
  const start = (refresh: () => Promise<unknown>) => (
    <StartPage
      key={view}
      asked={view === 'framework'}
      onInserting={setInserting}
      onInserted={(findings) => {
        onInserted(findings);
        void refresh();
      }}
    />
  );
  return (
    <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
      {refused.length > 0 && (
        <div className={layout.below}>
          <HostFindings findings={refused} onDismiss={() => setRefused([])} />
        </div>
      )}
      <BookRoom none={start}>
        {(book, refresh) =>
          inserting ? (
            start(refresh)
          ) : (
            <Desk
              book={book}
              first={inserted ? 'home' : firstPage(view)}
              onFresh={() => void refresh()}
              onRefused={setRefused}
            />
          )
        }
      </BookRoom>
    </Suspense>
  );
}

type Page = 'home' | 'receive' | CoordinateJob;

/** The ribbon's button of the framework means a further period where one stands. */
function firstPage(view: View): Page {
  return view === 'framework' ? 'period' : 'home';
}

interface DeskProps {
  readonly book: CoordinatorBook;
  readonly first: Page;
  readonly onFresh: () => void;
  readonly onRefused: (refused: readonly Finding[]) => void;
}

function Desk({ book, first, onFresh, onRefused }: DeskProps) {
  const { view } = usePane();
  const { state } = book;
  const [page, setPage] = useState<Page>(first);
  const [shown, setShown] = useState(view);
  // While drawing, not after: files that come as soon as the room stands must not be sent home.
  if (shown !== view) {
    setShown(view);
    setPage(firstPage(view));
  }
  const receiving = useReceiving(currentPeriod(state).id);
  const { take } = receiving;
  const receive = useCallback(
    (files: readonly File[], ofFolders: ReadonlySet<File>) => {
      take(files, ofFolders);
      setPage('receive');
    },
    [take],
  );
  const home = useCallback(() => {
    setPage('home');
    onFresh();
  }, [onFresh]);
  const issue = useCallback(
    (refused: readonly Finding[]) => {
      onRefused(refused);
      setPage('issue');
    },
    [onRefused],
  );
  switch (page) {
    case 'home':
      return <HomePage book={book} onFiles={receive} onJob={setPage} />;
    case 'receive':
      return <ReceivePage receiving={receiving} onBack={home} onMatters={() => setPage('matters')} />;
    case 'issue':
      return <IssuePage state={state} onBack={home} />;
    case 'board':
      return <BoardPage state={state} onBack={home} />;
    case 'mail':
      return <MailPage state={state} onBack={home} />;
    case 'matters':
      return <MattersPage state={state} onBack={home} />;
    case 'deadline':
      return <DeadlinePage state={state} onBack={home} onFresh={onFresh} />;
    case 'survey':
      return <SurveyPage state={state} onBack={home} onMatters={() => setPage('matters')} />;
    case 'edition':
      return <EditionPage state={state} onBack={home} />;
    case 'period':
      return <PeriodPage state={state} onBack={home} onIssue={issue} />;
  }
}
