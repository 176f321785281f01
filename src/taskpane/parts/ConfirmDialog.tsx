/**
 * A question that stops the work: what will happen, and whether it shall. Escape means no. The browser's own modal
 * dialog: it holds the keyboard, gives it back, and closes the rest of the pane to screen readers.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePane } from '../pane/pane';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, as a verb. */
  readonly confirm: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: 'calc(100% - 24px)',
    maxWidth: '400px',
    padding: '20px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end', marginTop: '20px' },
});

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, busy = false, onConfirm, onCancel } = props;
  const { say } = usePane();
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.root}
      aria-labelledby={heading}
      onCancel={(event) => {
        // Whether it closes is for `open` to say.
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{say('pane.cancel')}</Button>
      </div>
    </dialog>
  );
}
