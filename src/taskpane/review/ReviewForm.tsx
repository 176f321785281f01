/** One decision and an opinion on the selected return, written beside it on the sheet. */
import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  reviewChoices,
  reviewMeaning,
  reviewStanding,
  type Review,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { WorkProgress } from '../parts/WorkProgress';
import { useLayout } from '../book/parts';
import { namesOf } from './names';
import { Outcome } from './Outcome';
import { ReturnFacts } from './ReturnFacts';
import { SignedBy, signer } from './SignedBy';
import { useReviewing } from './use-reviewing';

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
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const heading = useArrival(awaited, onArrived);
  const { review, opinion } = draft ?? row;
  const [by, setBy] = useState('');
  const { writing, said, write } = useReviewing(onWritten);
  const changed = review !== row.review || opinion !== row.opinion;
  const isOvertaken = reviewStanding(state, row) === 'changed';
  return (
    <div className={styles.root}>
      <h3 ref={heading} tabIndex={-1} className={styles.name}>
        {say('review.return', namesOf(state, row, language))}
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
      <Outcome
        writing={writing}
        said={typeof said === 'number' && changed ? undefined : said}
        written={() => say('review.written')}
      />
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={!(changed || isOvertaken) || writing.busy}
          onClick={() => void write(() => new Map([[row.key, { review, opinion }]]), signer(state, by))}
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

/** What stands there stays choosable, whoever wrote it. */
function withStanding(choices: readonly string[], standing: string): readonly string[] {
  return standing === '' || choices.includes(standing) ? choices : [...choices, standing];
}
