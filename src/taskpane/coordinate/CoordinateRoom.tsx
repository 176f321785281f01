/** The coordinator's room: the framework into a workbook, and from then on issuing, receiving, deciding. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useState } from 'react';
import { currentPeriod, type Finding } from '../../core/index';
import { usePane } from '../pane/pane';
import type { View } from '../pane/views';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import type { CoordinatorBook } from '../book/book';
import { BookRoom } from '../book/BookRoom';
import { HostFindings, useLayout } from '../book/parts';
import { HomePage } from './HomePage';
import type { Inserted } from './inserted';
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
  const { say, view, show } = usePane();
  const layout = useLayout();
  const [inserted, setInserted] = useState<Inserted>();
  const [inserting, setInserting] = useState(false);
  // What Excel refused of a write whose page is gone by now.
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const onInserted = (findings: readonly Finding[], added: Inserted) => {
    setInserted(added);
    // Nothing is reported yet: that no row can be filtered by is no news.
    setRefused(findings.filter(({ code }) => code !== 'host-item-missing'));
    // Who has just started a period is not asked for a further one.
    show('consolidate');
  };
  // Not every Excel tells of changes.
  const start = (refresh: () => Promise<unknown>) => (
    <StartPage
      key={view}
      asked={view === 'framework'}
      onInserting={setInserting}
      onInserted={(findings, added) => {
        onInserted(findings, added);
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
              inserted={inserted}
              onSeen={() => setInserted(undefined)}
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

/** The page that is shown: the one that the view asks for, until a button leads to another. */
function usePages(startsHome: boolean) {
  const { view, show } = usePane();
  const [page, setPage] = useState<Page>(startsHome ? 'home' : firstPage(view));
  const [shown, setShown] = useState(view);
  // While drawing, not after: files that come as soon as the room stands must not be sent home.
  if (shown !== view) {
    setShown(view);
    setPage(firstPage(view));
  }
  // The word for starting a period is left behind with its page.
  const leaveFor = useCallback(
    (next: Page) => {
      setShown('consolidate');
      show('consolidate');
      setPage(next);
    },
    [show],
  );
  return { page, setPage, leaveFor };
}

interface InsertedNoticeProps {
  readonly added: Inserted;
  readonly onSeen: () => void;
  readonly onIssue: () => void;
}

/** What was added to the workbook, and what comes next. */
function InsertedNotice({ added: { period, ...facts }, onSeen, onIssue }: InsertedNoticeProps) {
  const { say } = usePane();
  const layout = useLayout();
  const issue = (
    <Button size="small" onClick={onIssue}>
      {say('coordinate.issue.title')}
    </Button>
  );
  return (
    <div className={layout.below}>
      <Notice
        intent="success"
        title={say('coordinate.insert.done', { period })}
        actions={issue}
        onDismiss={onSeen}
      >
        {say('coordinate.insert.added', facts)}
      </Notice>
    </div>
  );
}

interface DeskProps {
  readonly book: CoordinatorBook;
  /** What was put into it just now, until it was seen. */
  readonly inserted: Inserted | undefined;
  readonly onSeen: () => void;
  readonly onFresh: () => void;
  readonly onRefused: (refused: readonly Finding[]) => void;
}

function Desk({ book, inserted, onSeen, onFresh, onRefused }: DeskProps) {
  const { state } = book;
  const { page, setPage, leaveFor } = usePages(inserted !== undefined);
  const receiving = useReceiving(currentPeriod(state).id);
  const { take } = receiving;
  const receive = useCallback(
    (files: readonly File[], ofFolders: ReadonlySet<File>) => {
      take(files, ofFolders);
      setPage('receive');
    },
    [take, setPage],
  );
  const home = useCallback(() => {
    leaveFor('home');
    onFresh();
  }, [leaveFor, onFresh]);
  const issue = useCallback(
    (refused: readonly Finding[]) => {
      onRefused(refused);
      leaveFor('issue');
    },
    [leaveFor, onRefused],
  );
  switch (page) {
    case 'home':
      return (
        <>
          {inserted !== undefined && (
            <InsertedNotice added={inserted} onSeen={onSeen} onIssue={() => setPage('issue')} />
          )}
          <HomePage book={book} onFiles={receive} onJob={setPage} />
        </>
      );
    case 'receive':
      return <ReceivePage receiving={receiving} onBack={home} onMatters={() => setPage('matters')} />;
    case 'issue':
      return <IssuePage state={state} onBack={home} />;
    case 'board':
      return <BoardPage state={state} onBack={home} />;
    case 'mail':
      return <MailPage state={state} onBack={home} onFresh={onFresh} />;
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
