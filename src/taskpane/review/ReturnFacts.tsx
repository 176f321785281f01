/** What a return says, its figures and indicators among it, and what was answered and said last period. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import {
  isReviewed,
  labelOf,
  periodName,
  returnFacts,
  shareShown,
  type PastAnswers,
  type ReturnFacts as Facts,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { useLayout } from '../book/parts';
import { useSourceReviews } from './use-source-reviews';

const useStyles = makeStyles({
  answers: {
    margin: 0,
    padding: '8px 12px',
    maxHeight: '220px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: '0 0 8px', whiteSpace: 'pre-wrap' },
  past: { cursor: 'pointer' },
  mark: {
    alignSelf: 'flex-start',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ReturnFactsProps {
  readonly state: State;
  readonly row: StateReturn;
}

export function ReturnFacts({ state, row }: ReturnFactsProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const reviews = useSourceReviews(state, row);
  const facts = useMemo(() => returnFacts({ ...state, language }, row), [state, language, row]);
  const light = state.questionnaire.lights.find(({ key }) => key === row.light)?.label[language] ?? '';
  const task = state.tasks.find(({ id }) => id === row.task);
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{task?.text ?? ''}</p>
      <p className={layout.muted}>
        {say('review.state', { state: labelOf('state', row.state as never, language), light })}
      </p>
      <span className={styles.mark}>
        {isReviewed(row) ? say('review.reviewed', { review: row.review }) : say('review.not-reviewed')}
      </span>
      {reviews.length > 0 && (
        <p className={layout.text}>
          {say('coordinate.source-review', { review: reviews.join(say('list.separator')) })}
        </p>
      )}
      <Answers facts={facts} label={say('review.answers')} />
      {facts.past.map((past) => (
        <Past key={past.key} past={past} />
      ))}
    </div>
  );
}

function Past({ past }: { readonly past: PastAnswers }) {
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const title = say('review.past', { period: periodName(past.period, language) });
  const said = [past.review, past.opinion].filter((text) => text.trim() !== '').join('　');
  return (
    <details>
      <summary className={mergeClasses(layout.strong, styles.past)}>{title}</summary>
      <div className={layout.tight}>
        <p className={layout.text}>
          {said === '' ? say('review.past-none') : say('review.past-said', { said })}
        </p>
        <Answers facts={past} label={title} />
      </div>
    </details>
  );
}

/** A keyboard reaches the list to scroll it. */
function Answers({
  facts,
  label,
}: {
  readonly facts: Pick<Facts, 'answers' | 'indicators' | 'rate'>;
  readonly label: string;
}) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { answers, indicators, rate } = facts;
  const lines: readonly (readonly [string, string])[] = [
    ...answers.map(({ label: name, text }) => [name, text] as const),
    ...(rate === undefined ? [] : [[say('review.rate'), shareShown(rate)] as const]),
    ...(indicators.length === 0 ? [] : [[say('review.indicators'), indicators.join('\n')] as const]),
  ];
  if (lines.length === 0) return <p className={layout.muted}>{say('review.no-answers')}</p>;
  return (
    <dl className={styles.answers} tabIndex={0} aria-label={label}>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt className={styles.label}>{name}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
