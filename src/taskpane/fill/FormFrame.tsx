/** A form beside the sheet: the way back, the neighbours, a heading that takes the keyboard, and what was written. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePane, type Say } from '../pane/pane';
import type { Commit } from './use-commit';
import { TITLE } from '../parts/title';

interface FormFrameProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly badge?: ReactNode;
  readonly back: string;
  readonly onBack: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** The user asked for this form in the pane: its heading takes the keyboard. */
  readonly focused: boolean;
  readonly commit: Commit;
  readonly stale: boolean;
  /** Nothing is written here by leaving a field: no word of it. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  bar: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  back: { marginLeft: '-8px', minWidth: 'auto', paddingLeft: '4px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  title: {
    ...TITLE,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // Room for its one line, so that nothing jumps when it speaks.
  room: { minHeight: '20px' },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function FormFrame(props: FormFrameProps) {
  const { title, badge, back, onBack, onPrevious, onNext, focused, commit, stale, quiet = false } = props;
  const { say } = usePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused, title]);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Button className={styles.back} appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {back}
        </Button>
        {(onPrevious !== undefined || onNext !== undefined) && (
          <span>
            <Step icon={<ChevronLeftRegular />} label={say('pane.fill.previous-task')} onStep={onPrevious} />
            <Step icon={<ChevronRightRegular />} label={say('pane.fill.next-task')} onStep={onNext} />
          </span>
        )}
      </div>
      <div>
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {badge}
        </div>
        <div className={mergeClasses(styles.state, !quiet && styles.room)} role="status">
          {stateOf(commit, stale, quiet, say)}
        </div>
      </div>
      {props.children}
    </div>
  );
}

interface StepProps {
  readonly icon: JSX.Element;
  readonly label: string;
  readonly onStep: (() => void) | undefined;
}

/** At the end of the list the button stays, so that the keyboard is not thrown out of it. */
function Step({ icon, label, onStep }: StepProps) {
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={onStep === undefined}
      onClick={onStep}
    />
  );
}

function stateOf({ busy, written }: Commit, stale: boolean, quiet: boolean, say: Say): string {
  if (busy) return say('pane.fill.writing');
  if (stale) return say('pane.fill.stale');
  if (written) return say('pane.fill.written');
  return quiet ? '' : say('pane.fill.writes-on-leaving');
}
