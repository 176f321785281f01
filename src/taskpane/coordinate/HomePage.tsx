/** The coordinator's desk: how things stand, files in, what to do today, and the other jobs. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import {
  boardOf,
  currentPeriod,
  periodName,
  rocDate,
  stepsOf,
  type Step,
  wordFileError,
  dueOf,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { FileDrop } from '../parts/FileDrop';
import { Section } from '../parts/Section';
import { ROW_BUTTON } from '../parts/row-button';
import type { CoordinatorBook } from '../book/book';
import { JOBS, type CoordinateJob } from './jobs-list';
import { FigureRow, useLayout } from '../book/parts';

const useStyles = makeStyles({
  jobs: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  job: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: '8px',
    ...ROW_BUTTON,
    minHeight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface HomePageProps {
  readonly book: CoordinatorBook;
  readonly onFiles: (files: readonly File[], ofFolders: ReadonlySet<File>) => void;
  readonly onJob: (job: CoordinateJob) => void;
}

/** What is to be said of cells that the coordinator fills in. */
function Notes({ state: { notes = [] } }: { readonly state: CoordinatorBook['state'] }) {
  const { language } = usePane();
  return notes.map(({ code, parameters }) => (
    <p key={parameters['cell']}>{wordFileError(code, parameters, language)}</p>
  ));
}

export function HomePage({ book, onFiles, onJob }: HomePageProps) {
  const { say, language, today } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { state, open } = book;
  const period = currentPeriod(state);
  const board = useMemo(() => boardOf(state, today), [state, today]);
  const steps = stepsOf({ ...state, language }, board, today, open);
  return (
    <div className={layout.stack}>
      <div className={layout.tight}>
        <h1 className={layout.title}>{periodName(period.id, language)}</h1>
        <p className={layout.muted}>
          {say('coordinate.home.due', { due: rocDate(dueOf(state, '')), title: state.edition.title })}
        </p>
        <Notes state={state} />
        <FigureRow
          figures={[
            [say('coordinate.home.bodies'), `${board.complete}／${board.rows.length}`],
            [say('coordinate.home.returns'), `${board.returned}／${board.expected}`],
            [say('coordinate.home.to-correct'), String(board.toCorrect)],
            [say('coordinate.home.open'), String(open.length)],
          ]}
        />
      </div>
      <FileDrop
        what={say('coordinate.drop')}
        choose={say('coordinate.choose-files')}
        note={say('coordinate.drop-note')}
        testId="returned-files"
        onFiles={onFiles}
      />
      <Section title={say('first.steps')}>
        <ul className={styles.jobs}>
          {steps.map((step) => (
            <li key={step.text}>
              <button type="button" className={styles.job} onClick={() => onJob(PAGE_OF[step.leadsTo])}>
                <span>{step.text.replace(/\s*→[^→]*$/, '')}</span>
                <ChevronRightRegular className={styles.arrow} />
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('coordinate.home.jobs')}>
        <ul className={styles.jobs}>
          {JOBS.map((job) => (
            <li key={job}>
              <button type="button" className={styles.job} onClick={() => onJob(job)}>
                <span>{say(`coordinate.${job}.title`)}</span>
                <ChevronRightRegular className={styles.arrow} />
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** Where a step of today leads within the room. */
const PAGE_OF = {
  decisions: 'matters',
  reviews: 'board',
  crosswalk: 'edition',
  assignments: 'issue',
  board: 'board',
  reminders: 'board',
  corrections: 'board',
  explanations: 'board',
} as const satisfies Record<Step['leadsTo'], CoordinateJob>;
