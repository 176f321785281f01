/** The reviewer's room: the summary made anew, the exceptions, and a decision on the selected return. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import {
  CONSOLIDATION_WANT,
  currentPeriod,
  figuresOf,
  nextUnreviewed,
  periodName,
  reviewProgress,
  sameName,
  tracedSheets,
  word,
  type Review,
} from '../../core/index';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { BookRoom } from '../book/BookRoom';
import { FigureRow, useLayout, WriteStatus } from '../book/parts';
import { EmptyState } from '../parts/EmptyState';
import { useAction } from '../hooks/use-action';
import { useGiving } from '../hooks/use-giving';
import { DOCUMENT_TYPE, WORKBOOK_TYPE } from '../office/give';
import { Given } from '../parts/Given';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { WorkProgress } from '../parts/WorkProgress';
import { ExceptionLists } from './ExceptionLists';
import { ReviewForm } from './ReviewForm';
import { useSelected, type Selection } from './use-selected';
import { useSummary } from './use-summary';
import { useDesk } from '../work/room-desk';

/** Few look behind a figure, or review several rows: a first screen does without. */
const BehindFigure = lazy(() => import('./BehindFigure'));
const SeveralRows = lazy(() => import('./SeveralRows'));

export default function ReviewRoom() {
  return (
    <BookRoom none={() => <NoBook />}>{(book, refresh) => <Desk book={book} onFresh={refresh} />}</BookRoom>
  );
}

function NoBook() {
  const { say, show } = usePane();
  return (
    <EmptyState
      title={say('review.no-workbook')}
      action={
        <Button appearance="primary" onClick={() => show('framework')}>
          {say('coordinate.start.action')}
        </Button>
      }
    >
      {say('review.no-workbook-what')}
    </EmptyState>
  );
}

interface DeskProps {
  readonly book: CoordinatorBook;
  /** Reads the workbook again. */
  readonly onFresh: () => Promise<unknown>;
}

function Desk({ book, onFresh }: DeskProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const { state } = book;
  const { total } = figuresOf(state);
  const selection = useSelected(book);
  return (
    <div className={layout.stack}>
      <div className={layout.tight}>
        <h1 className={layout.title}>
          {say('review.title', { period: periodName(currentPeriod(state).id, language) })}
        </h1>
        <FigureRow
          figures={[
            [say('review.expected'), String(total.expected)],
            [say('review.filled'), String(total.filled)],
            [say('review.judged'), String(total.judged)],
            [say('review.behind'), String(total.behind)],
          ]}
        />
      </div>
      <SummaryPart book={book} />
      <SelectedPart book={book} onFresh={onFresh} selection={selection} />
      <ExceptionLists book={book} onGo={(key) => void selection.jump(key)} />
      <SeveralPart book={book} onFresh={onFresh} />
      <ReportPart book={book} />
    </div>
  );
}

interface SelectedPartProps extends DeskProps {
  readonly selection: Selection;
}

/** What was typed for a return stays until it is written, also while another one is selected. */
function SelectedPart({ book, onFresh, selection }: SelectedPartProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { state } = book;
  const { key, place, clicked, awaited, arrived, jump, notShown } = selection;
  const row = state.returns.find((one) => one.key === key);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Review>>(new Map());
  const others = [...drafts.keys()].filter((one) => one !== key).length;
  const next = nextUnreviewed(state, key);
  const written = async (of: string) => {
    await onFresh();
    setDrafts((before) => new Map([...before].filter(([one]) => one !== of)));
  };
  const isFigure =
    clicked && place !== undefined && tracedSheets(state).some((title) => sameName(title, place.sheet));
  return (
    <Section title={say('review.selected')} aside={say('review.progress', { ...reviewProgress(state) })}>
      <div>
        <Button
          appearance={row === undefined ? 'primary' : 'secondary'}
          disabled={next === undefined}
          onClick={() => void (next !== undefined && jump(next.key))}
        >
          {say(next === undefined ? 'review.all-reviewed' : 'review.next')}
        </Button>
      </div>
      {notShown !== '' && <Notice intent="warning">{notShown}</Notice>}
      {row !== undefined ? (
        <ReviewForm
          key={row.key}
          state={state}
          row={row}
          draft={drafts.get(row.key)}
          onDraft={(draft) => setDrafts((before) => new Map(before).set(row.key, draft))}
          onWritten={() => written(row.key)}
          awaited={awaited === row.key}
          onArrived={arrived}
        />
      ) : isFigure ? (
        <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
          <BehindFigure book={book} place={place} onGo={(one) => void jump(one)} />
        </Suspense>
      ) : (
        <p className={layout.muted}>{say('review.select')}</p>
      )}
      {others > 0 && <p className={layout.muted}>{say('review.drafts', { count: others })}</p>}
    </Section>
  );
}

/** Closed at first: most is reviewed one by one. */
function SeveralPart({ book, onFresh }: DeskProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  return (
    <Section title={say('review.several')}>
      <p className={layout.muted}>{say('review.several-what')}</p>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'review.several-close' : 'review.several-open')}
        </Button>
      </div>
      {open && (
        <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
          <SeveralRows state={book.state} onWritten={onFresh} />
        </Suspense>
      )}
    </Section>
  );
}

function SummaryPart({ book }: { readonly book: CoordinatorBook }) {
  const { host, say, today } = usePane();
  const layout = useLayout();
  const desk = useDesk();
  const { writing, refresh } = useSummary();
  const [done, setDone] = useState(false);
  const opening = useAction();
  const dashboard = word(book.state.language, 'dashboard.sheet');
  // A workbook of an earlier make has the page before a meeting only when its summary was made anew.
  const hasDashboard = done || book.snapshot.sheets.some(({ name }) => sameName(name, dashboard));
  const sheet = hasDashboard ? dashboard : word(book.state.language, 'summary.sheet');
  const open = (title: string) => host.goTo({ sheet: title, row: 0, column: 0 });
  const giving = useGiving();
  const meeting = async () => ({
    bytes: await desk().meeting(await host.read(CONSOLIDATION_WANT), today),
    name: say('review.meeting-file', { period: currentPeriod(book.state).id }),
    type: WORKBOOK_TYPE,
  });
  const make = async () => {
    setDone(false);
    const isMade = await refresh();
    setDone(isMade);
    if (isMade) await opening.run(() => open(dashboard));
  };
  return (
    <div className={layout.tight}>
      <div className={layout.row}>
        <Button appearance="primary" disabled={writing.busy} onClick={() => void make()}>
          {say('review.refresh')}
        </Button>
        <Button disabled={writing.busy} onClick={() => void opening.run(() => open(sheet))}>
          {say('review.open-summary')}
        </Button>
      </div>
      <p className={layout.muted}>{say('review.refresh-what')}</p>
      <div className={layout.row}>
        <Button
          disabled={writing.busy || giving.busy}
          onClick={() => void giving.hand(meeting, { open: true })}
        >
          {say('review.meeting')}
        </Button>
      </div>
      <p className={layout.muted}>{say('review.meeting-what')}</p>
      <Given giving={giving} />
      {giving.busy && <WorkProgress label={say('coordinate.working')} />}
      {opening.fault !== '' && <Notice intent="warning">{opening.fault}</Notice>}
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {done && <Notice intent="success">{say('review.refreshed')}</Notice>}
    </div>
  );
}

/** The report as a document, made from the tables as they stand. */
function ReportPart({ book }: { readonly book: CoordinatorBook }) {
  const { host, say, today } = usePane();
  const layout = useLayout();
  const desk = useDesk();
  const giving = useGiving();
  const { language } = book.state;
  const make = async () => {
    const bytes = await desk().report(await host.read(CONSOLIDATION_WANT), today);
    const facts = { period: currentPeriod(book.state).id, ending: 'docx' };
    return { bytes, name: word(language, 'paper.file-name', facts), type: DOCUMENT_TYPE };
  };
  return (
    <div className={layout.tight}>
      <div className={layout.row}>
        <Button disabled={giving.busy} onClick={() => void giving.hand(make)}>
          {say('review.report')}
        </Button>
      </div>
      <p className={layout.muted}>{say('review.report-what')}</p>
      <Given giving={giving} />
    </div>
  );
}
