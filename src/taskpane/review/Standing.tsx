/** By whom and when a return was decided on, and what it says otherwise since. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { changesSince, recordOf, reviewStanding, type State, type StateReturn } from '../../core/index';
import { useLayout } from '../book/parts';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { AnswerDifference } from '../parts/AnswerDifference';

const useStyles = makeStyles({
  changes: {
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

export default function Standing({ state, row }: { readonly state: State; readonly row: StateReturn }) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const changes = useMemo(() => changesSince(state, row), [state, row]);
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
          <dl className={styles.changes} tabIndex={0} aria-label={say('review.changed')}>
            {changes.map(({ field, label, before, after }) => (
              <div key={field}>
                <dt className={layout.strong}>{label}</dt>
                <dd className={styles.change}>
                  <AnswerDifference before={before} after={after} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
