/** The officer's desk over an open return: the list of tasks, one task's form, the cover, the check. */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { sealState } from '../../core/index';
import { usePane } from '../pane/pane';
import type { WorkbookReading } from '../hooks/use-workbook';
import { FindingList } from '../parts/FindingList';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { CheckPage } from './CheckPage';
import { CoverForm } from './CoverForm';
import { Headline } from './Headline';
import { openRows, taskRows, type Opened, type OpenReturn } from './open-return';
import { TaskForm } from './TaskForm';
import { TaskList } from './TaskList';
import { useCommit, type Commit } from './use-commit';
import { usePlace, type Origin, type Wayfinding } from './use-place';

/** The core's consolidation and the reader of files are needed by this page only. */
const CopiesPage = lazy(() => import('./CopiesPage'));

interface DeskProps {
  readonly opened: OpenReturn;
  readonly reading: WorkbookReading<Opened>;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  copies: { alignSelf: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function FillDesk({ opened, reading }: DeskProps) {
  const { say } = usePane();
  const styles = useStyles();
  const commit = useCommit(reading);
  const way = usePlace(opened);
  const fault = reading.fault === '' ? commit.fault : reading.fault;
  return (
    <div className={styles.root}>
      {fault !== '' && (
        <Notice
          intent="error"
          onDismiss={commit.dismiss}
          actions={
            <Button size="small" onClick={() => void reading.refresh()}>
              {say('pane.fill.read-again')}
            </Button>
          }
        >
          {fault}
        </Notice>
      )}
      {way.notShown !== '' && <Notice intent="warning">{way.notShown}</Notice>}
      {commit.refused.length > 0 && <FindingList findings={commit.refused} onGo={way.toFinding} />}
      <Page opened={opened} reading={reading} commit={commit} way={way} />
    </div>
  );
}

interface PageProps extends DeskProps {
  readonly commit: Commit;
  readonly way: Wayfinding;
}

function Page({ opened, reading, commit, way }: PageProps) {
  const { say } = usePane();
  const { place, go, toTask, toFinding } = way;
  const shared = { opened, commit, stale: reading.stale };
  const back = (origin: Origin) => ({
    back: say(origin === 'check' ? 'pane.fill.back-to-check' : 'pane.fill.back'),
    onBack: () => go({ page: origin, focus: 'heading' }),
  });
  const one =
    place.page === 'task' ? taskRows(opened).find(({ row }) => row.task.id === place.task) : undefined;
  if (place.page === 'check')
    return (
      <CheckPage
        {...shared}
        onBack={() => go({ page: 'list', focus: 'heading' })}
        onFinding={toFinding}
        onTask={(task) => toTask(task, 'check')}
        onCover={(focus) => go({ page: 'cover', focus, origin: 'check' })}
      />
    );
  if (place.page === 'copies')
    return (
      <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
        <CopiesPage {...shared} onBack={() => go({ page: 'list', focus: 'heading' })} />
      </Suspense>
    );
  if (place.page === 'cover') return <CoverForm {...shared} {...back(place.origin)} focus={place.focus} />;
  if (place.page === 'task' && one !== undefined)
    return (
      <TaskForm
        key={place.task}
        {...shared}
        {...back(place.origin)}
        one={one}
        focus={place.focus}
        onTask={(task) => toTask(task, place.origin)}
      />
    );
  return <ListPage opened={opened} reading={reading} way={way} />;
}

function ListPage({ opened, reading, way }: DeskProps & { readonly way: Wayfinding }) {
  const { say } = usePane();
  const styles = useStyles();
  const [next] = openRows(opened);
  const check = () => {
    // Events miss details: what is checked is what stands in the sheet now.
    void reading.refresh().then((now) => now !== undefined && way.go({ page: 'check' }));
  };
  return (
    <>
      <Headline opened={opened} focused={way.place.focus === 'heading'} />
      {sealState(opened.read) === 'broken' && <Notice intent="warning">{say('pane.seal.broken')}</Notice>}
      <div className={styles.actions}>
        {next !== undefined && (
          <Button appearance="primary" onClick={() => way.toTask(next.row.task.id, 'list')}>
            {say('pane.fill.next', { number: next.row.task.number, check: next.checked.text })}
          </Button>
        )}
        <Button appearance={next === undefined ? 'primary' : 'secondary'} onClick={check}>
          {say('pane.check')}
        </Button>
      </div>
      <TaskList
        opened={opened}
        selected={way.selected}
        onTask={(task) => way.toTask(task, 'list')}
        onCover={() => way.go({ page: 'cover', focus: 'heading', origin: 'list' })}
      />
      <Link as="button" className={styles.copies} onClick={() => way.go({ page: 'copies' })}>
        {say('pane.copies')}
      </Link>
    </>
  );
}
