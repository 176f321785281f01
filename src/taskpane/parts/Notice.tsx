/** What came of something: said to the eye and to screen readers alike, with the next step beside it. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { usePane } from '../pane/pane';

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons of the next step. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

const useStyles = makeStyles({ text: { whiteSpace: 'normal' } });

export function Notice({ intent, title, children, actions, onDismiss }: NoticeProps) {
  const { say } = usePane();
  const styles = useStyles();
  const dismiss =
    onDismiss === undefined ? undefined : (
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={say('pane.dismiss')}
        onClick={onDismiss}
      />
    );
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </MessageBarBody>
      {(actions !== undefined || dismiss !== undefined) && (
        <MessageBarActions {...(dismiss === undefined ? {} : { containerAction: dismiss })}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
