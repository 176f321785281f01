/** One decision and an opinion on the selected return, written beside it on the sheet. */
import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  bodyName,
  currentPeriod,
  reviewChoices,
  reviewMeaning,
  reviewStanding,
  type Review,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { WriteStatus, useLayout } from '../book/parts';
import { useWrite } from '../book/use-write';
import { ReturnFacts } from './ReturnFacts';
import { SignedBy, signer } from './SignedBy';

const Sources = lazy(() => import('./Sources'));
/** Only what was decided has one, and it brings the comparison of texts along. */
const Standing = lazy(() => import('./Standing'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minWidth: 0 },
  name: { margin: 0, fontSize: 'inherit', scrollMarginTop: '8px' },
});

interface ReviewFormProps {
  readonly state: State;
  readonly row: StateReturn;
  /** What was typed for this return and not written yet. */
  readonly draft: Review | undefined;
  readonly onDraft: (draft: Review) => void;
  /** The draft stands on the sheet now; resolves when the sheet was read again. */
  readonly onWritten: () => Promise<void>;
  /** It was jumped to: comes into view and takes the focus. */
  readonly awaited: boolean;
  readonly onArrived: () => void;
}

export function ReviewForm({ state, row, draft, onDraft, onWritten, awaited, onArrived }: ReviewFormProps) {
  const { host, say, language, today } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const writing = useWrite();
  const heading = useArrival(awaited, onArrived);
  const { review, opinion } = draft ?? row;
  const [by, setBy] = useState('');
  const [said, setSaid] = useState<'written' | 'gone'>();
  const save = async () => {
    setSaid(undefined);
    const written = await writing.write(async () => {
      const decided = new Map([[row.key, { review, opinion }]]);
      const { reviewsOnSheet } = await import('./write-reviews');
      const changes = await reviewsOnSheet(host, () => decided, { by: signer(state, by), today });
      if (changes !== undefined) return changes;
      setSaid('gone');
      return undefined;
    });
    if (written === undefined) return;
    await onWritten();
    setSaid('written');
  };
  const changed = review !== row.review || opinion !== row.opinion;
  const isOvertaken = reviewStanding(state, row) === 'changed';
  return (
    <div className={styles.root}>
      <h3 ref={heading} tabIndex={-1} className={styles.name}>
        {say('review.return', { body: bodyIn(state, row, language), number: numberIn(state, row) })}
      </h3>
      <ReturnFacts state={state} row={row} />
      {row.review !== '' && (
        <Suspense fallback={null}>
          <Standing state={state} row={row} />
        </Suspense>
      )}
      <ReviewFields
        state={state}
        review={{ review, opinion }}
        choices={withStanding(reviewChoices(state), row.review)}
        onDraft={onDraft}
      />
      <SignedBy state={state} by={by} onBy={setBy} />
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      <Outcome said={said === 'written' && changed ? undefined : said} />
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!(changed || isOvertaken) || writing.busy}
          onClick={() => void save()}
        >
          {say(isOvertaken && !changed ? 'review.keep' : 'review.write')}
        </Button>
      </div>
      {row.files !== '' && <SourcesPart state={state} row={row} />}
    </div>
  );
}

/** Where each answer was written, for who asks. */
function SourcesPart({ state, row }: Pick<ReviewFormProps, 'state' | 'row'>) {
  const { say } = usePane();
  const [traced, setTraced] = useState(false);
  return (
    <>
      <div>
        <Button aria-expanded={traced} onClick={() => setTraced(!traced)}>
          {say('review.sources')}
        </Button>
      </div>
      {traced && (
        <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
          <Sources state={state} row={row} />
        </Suspense>
      )}
    </>
  );
}

function Outcome({ said }: { readonly said: 'written' | 'gone' | undefined }) {
  const { say } = usePane();
  if (said === undefined) return null;
  if (said === 'written') return <Notice intent="success">{say('review.written')}</Notice>;
  return (
    <Notice intent="error" title={say('coordinate.not-written')}>
      {say('review.gone')}
    </Notice>
  );
}

interface ReviewFieldsProps {
  readonly state: State;
  readonly review: Review;
  readonly choices: readonly string[];
  readonly onDraft: (draft: Review) => void;
}

function ReviewFields({ state, review: { review, opinion }, choices, onDraft }: ReviewFieldsProps) {
  const { say } = usePane();
  const layout = useLayout();
  return (
    <>
      <Field label={say('review.decision')}>
        <Select value={review} onChange={(_, { value }) => onDraft({ review: value, opinion })}>
          <option value="">{say('review.no-decision')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
      {reviewMeaning(state, review) === 'closed' && (
        <p className={layout.muted}>{say('review.closed-hint')}</p>
      )}
      <Field label={say('review.opinion')} hint={say('review.opinion-hint')}>
        <Textarea value={opinion} rows={4} onChange={(_, { value }) => onDraft({ review, opinion: value })} />
      </Field>
    </>
  );
}

/** The heading of what was jumped to: once, so that a click on the sheet later leaves the keyboard where it is. */
function useArrival(awaited: boolean, onArrived: () => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!awaited) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
    onArrived();
  }, [awaited, onArrived]);
  return heading;
}

function bodyIn(state: State, row: StateReturn, language: State['language']): string {
  const body = state.bodies.find(({ id }) => id === row.body);
  return body?.name ?? bodyName(row.body, currentPeriod(state).end, language);
}

function numberIn(state: State, row: StateReturn): string {
  return state.tasks.find(({ id }) => id === row.task)?.number ?? row.task;
}

/** What stands there stays choosable, whoever wrote it. */
function withStanding(choices: readonly string[], standing: string): readonly string[] {
  return standing === '' || choices.includes(standing) ? choices : [...choices, standing];
}
