/** One decision and an opinion on the selected return, written beside it on the sheet. */
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  bodyName,
  changesSince,
  currentPeriod,
  decideChanges,
  DECIDED_BY,
  differenceParts,
  labelOf,
  readState,
  recordOf,
  reviewChoices,
  reviewMeaning,
  reviewStanding,
  STATE_WANT,
  type Review,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { WriteStatus, useLayout } from '../book/parts';
import { useWrite } from '../book/use-write';
import { TextDifference } from '../parts/TextDifference';
import { useSourceReviews } from './use-source-reviews';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  answer: {
    whiteSpace: 'pre-wrap',
    margin: 0,
    padding: '8px 12px',
    maxHeight: '160px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  change: { margin: 0 },
});

interface ReturnProps {
  readonly state: State;
  readonly row: StateReturn;
}

interface ReviewFormProps extends ReturnProps {
  /** What was typed for this return and not written yet. */
  readonly draft: Review | undefined;
  readonly onDraft: (draft: Review) => void;
  /** The draft stands on the sheet now; resolves when the sheet was read again. */
  readonly onWritten: () => Promise<void>;
}

export function ReviewForm({ state, row, draft, onDraft, onWritten }: ReviewFormProps) {
  const { host, say, today } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const writing = useWrite();
  const { review, opinion } = draft ?? row;
  const known = state.settings[DECIDED_BY] ?? '';
  const [by, setBy] = useState('');
  const [said, setSaid] = useState<'written' | 'gone'>();
  const save = async () => {
    setSaid(undefined);
    const written = await writing.write(async () => {
      const snapshot = await host.read(STATE_WANT);
      const reading = readState(snapshot);
      const result =
        'state' in reading
          ? decideChanges(reading.state, snapshot, row.key, { review, opinion, by: known || by }, today)
          : { refused: reading.refused };
      if ('changes' in result) return result.changes;
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
      <ReturnFacts state={state} row={row} />
      <Standing state={state} row={row} />
      <DecisionField
        state={state}
        row={row}
        review={review}
        onReview={(value) => onDraft({ review: value, opinion })}
      />
      <Field label={say('review.opinion')} hint={say('review.opinion-hint')}>
        <Textarea value={opinion} rows={4} onChange={(_, { value }) => onDraft({ review, opinion: value })} />
      </Field>
      {known === '' && (
        <Field label={say('review.by')} hint={say('review.by-hint')}>
          <Input value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
      )}
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
    </div>
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

interface DecisionFieldProps extends ReturnProps {
  readonly review: string;
  readonly onReview: (review: string) => void;
}

/** The wordings of the workbook, and what follows from closing. */
function DecisionField({ state, row, review, onReview }: DecisionFieldProps) {
  const { say } = usePane();
  const layout = useLayout();
  return (
    <>
      <Field label={say('review.decision')}>
        <Select value={review} onChange={(_, { value }) => onReview(value)}>
          <option value="">{say('review.no-decision')}</option>
          {withStanding(reviewChoices(state), row.review).map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
      {reviewMeaning(state, review) === 'closed' && (
        <p className={layout.muted}>{say('review.closed-hint')}</p>
      )}
    </>
  );
}

/** What stands there stays choosable, whoever wrote it. */
function withStanding(choices: readonly string[], standing: string): readonly string[] {
  return standing === '' || choices.includes(standing) ? choices : [...choices, standing];
}

/** By whom and when it was decided, and what the return says otherwise since. */
function Standing({ state, row }: ReturnProps) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const record = recordOf(state, row);
  if (record === undefined || row.review === '') return null;
  const { by, when = '' } = record;
  const isOvertaken = reviewStanding(state, row) === 'changed';
  return (
    <div className={layout.tight}>
      {when !== '' && (
        <p className={layout.muted}>
          {by === '' ? say('review.decided-on', { when }) : say('review.decided', { by, when })}
        </p>
      )}
      {isOvertaken && (
        <>
          <Notice intent="warning" title={say('review.changed')}>
            {say('review.changed-what')}
          </Notice>
          <dl className={styles.answer} tabIndex={0}>
            {changesSince(state, row).map(({ field, label, before, after }) => (
              <div key={field}>
                <dt className={layout.strong}>{label}</dt>
                <dd className={styles.change}>
                  <TextDifference parts={differenceParts(before, after)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

function ReturnFacts({ state, row }: ReturnProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const reviews = useSourceReviews(state, row);
  const task = state.tasks.find(({ id }) => id === row.task);
  const name =
    state.bodies.find(({ id }) => id === row.body)?.name ??
    bodyName(row.body, currentPeriod(state).end, language);
  const light = state.questionnaire.lights.find(({ key }) => key === row.light)?.label[language] ?? '';
  const text = (field: string) => String(row.answers[field] ?? '').trim();
  const answers = (['measure', 'progress_text', 'delay_reason', 'remedy'] as const).flatMap((field) => {
    const label = state.questionnaire.fields.find(({ key }) => key === field)?.label[language] ?? field;
    return text(field) === '' ? [] : [say('review.answer', { label, text: text(field) })];
  });
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <span className={layout.strong}>
          {say('review.return', { body: name, number: task?.number ?? row.task })}
        </span>{' '}
        {task?.short ?? ''}
      </p>
      <p className={layout.muted}>
        {say('review.state', { state: labelOf('state', row.state as never, language), light })}
      </p>
      {reviews.length > 0 && (
        <p className={layout.text}>
          {say('coordinate.source-review', { review: reviews.join(say('list.separator')) })}
        </p>
      )}
      {answers.length > 0 && (
        <p className={styles.answer} tabIndex={0}>
          {answers.join('\n')}
        </p>
      )}
    </div>
  );
}
