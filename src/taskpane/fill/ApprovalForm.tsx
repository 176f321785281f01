/** One step of 陳核: the name of who approves, and the press that writes it with the day. */
import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { approvalChanges, approvalKey, coverFormOf, type ReadReturn } from '../../core/index';
import { usePane } from '../pane/pane';
import { inputText } from './field-text';
import type { OpenReturn } from './open-return';
import type { Commit } from './use-commit';

interface ApprovalFormProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
  /** From 1. */
  readonly step: number;
  readonly done: boolean;
  /** What comes before is done. */
  readonly ready: boolean;
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', minWidth: 0 },
  name: { minWidth: 0, flex: '1 1 180px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export function ApprovalForm({ opened, commit, step, done, ready }: ApprovalFormProps) {
  const { say, today } = usePane();
  const styles = useStyles();
  const said = (part: 'name' | 'date') => saidIn(opened.read, approvalKey(part, step));
  const [typed, setTyped] = useState<string>();
  const name = (typed ?? said('name')).trim();
  if (done)
    return (
      <p className={styles.text}>{say('pane.approval.by', { name: said('name'), day: said('date') })}</p>
    );
  return (
    <div className={styles.line}>
      <Input
        className={styles.name}
        aria-label={say('pane.approval.name')}
        placeholder={say('pane.approval.name')}
        value={typed ?? said('name')}
        onChange={(_, { value }) => setTyped(value)}
      />
      <Button
        size="small"
        disabledFocusable={!ready || name === '' || commit.busy}
        onClick={() =>
          void commit
            .change(({ read, manifest }) => approvalChanges(read, manifest, step, { name, day: today }))
            .then((written) => {
              if (written) setTyped(undefined);
            })
        }
      >
        {say('pane.approval.approve')}
      </Button>
    </div>
  );
}

function saidIn(read: ReadReturn, key: string): string {
  const value = read.cover[key]?.value;
  const field = coverFormOf(read.template).fields.find((one) => one.key === key);
  return value === undefined || field === undefined ? '' : inputText(value, field);
}
