/** Office did not answer: what that means and the way out. */
import { Button, makeStyles } from '@fluentui/react-components';
import { EmptyState } from '../parts/EmptyState';
import type { Say } from '../pane/pane';

const useStyles = makeStyles({ root: { padding: '20px' } });

/** `pane.no-office`: office.js itself is not there; `pane.no-excel`: the page stands in no Excel. */
export type Missing = 'pane.no-office' | 'pane.no-answer' | 'pane.no-excel';

interface NoAnswerProps {
  readonly say: Say;
  readonly what: Missing;
}

export function NoAnswer({ say, what }: NoAnswerProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <div role="alert">
        <EmptyState
          title={say(what)}
          {...(what === 'pane.no-excel'
            ? {}
            : {
                action: (
                  <Button appearance="primary" onClick={() => location.reload()}>
                    {say('pane.reload')}
                  </Button>
                ),
              })}
        >
          {say(`${what}.next`)}
        </EmptyState>
      </div>
    </main>
  );
}
