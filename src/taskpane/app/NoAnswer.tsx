/** Office did not answer: what that means and the way out. */
import { Button, makeStyles } from '@fluentui/react-components';
import { EmptyState } from '../parts/EmptyState';
import type { Say } from '../pane/pane';

const useStyles = makeStyles({ root: { padding: '20px' } });

export function NoAnswer({ say }: { readonly say: Say }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <div role="alert">
        <EmptyState
          title={say('pane.no-answer')}
          action={
            <Button appearance="primary" onClick={() => location.reload()}>
              {say('pane.reload')}
            </Button>
          }
        >
          {say('pane.no-answer.next')}
        </EmptyState>
      </div>
    </main>
  );
}
