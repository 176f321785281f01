/** Nothing to show here: why, and the one thing to do. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Stands under a page's own heading; else it is the page. */
  readonly within?: boolean;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    paddingTop: '12px',
    alignItems: 'flex-start',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  page: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorBrandForeground1,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

export function EmptyState({ title, children, action, within = false }: EmptyStateProps) {
  const styles = useStyles();
  const Title = within ? 'h2' : 'h1';
  return (
    <div className={styles.root}>
      <Title className={mergeClasses(styles.title, !within && styles.page)}>{title}</Title>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
