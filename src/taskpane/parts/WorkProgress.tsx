/** How far a piece of work is: its name, how much is done of how much, and a way to stop it. */
import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import { usePane } from '../pane/pane';

interface WorkProgressProps {
  readonly label: string;
  readonly done?: number;
  /** Without it the end is not known, and a spinner says only that something happens. */
  readonly total?: number;
  readonly onCancel?: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: '8px' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

export function WorkProgress({ label, done = 0, total, onCancel }: WorkProgressProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      {total === undefined ? (
        <Spinner size="tiny" label={label} labelPosition="after" style={{ justifyContent: 'flex-start' }} />
      ) : (
        <>
          <div className={styles.line}>
            <span>{label}</span>
            <span className={styles.count}>{say('pane.progress', { done, total })}</span>
          </div>
          <ProgressBar value={total === 0 ? 0 : done / total} aria-label={label} />
        </>
      )}
      {onCancel !== undefined && (
        <div>
          <Button size="small" onClick={onCancel}>
            {say('pane.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
