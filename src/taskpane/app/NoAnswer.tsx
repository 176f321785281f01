/** Office did not answer: what that means and the way out. */
import { Button, makeStyles } from '@fluentui/react-components';
import { EmptyState } from '../parts/EmptyState';
import type { Say } from '../pane/pane';

const useStyles = makeStyles({ root: { padding: '20px' } });

interface NoAnswerProps {
  readonly say: Say;
  /** `pane.no-office`: office.js itself is not there. */
  readonly what: 'pane.no-office' | 'pane.no-answer';
}

export function NoAnswer({ say, what }: NoAnswerProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <div role="alert">
        <EmptyState
          title={say(what)}
          action={
            <Button appearance="primary" onClick={() => location.reload()}>
              {say('pane.reload')}
            </Button>
          }
        >
          {say(`${what}.next`)}
        </EmptyState>
      </div>
    </main>
  );
}
