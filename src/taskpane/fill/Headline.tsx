/** Whose return it is, for when, how long there is still time, and how far it is. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { daysBetween, periodName, progressOf, rocDate } from '../../core/index';
import { usePane, type Say } from '../pane/pane';
import type { OpenReturn } from './open-return';
import { TITLE } from '../parts/title';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  body: {
    ...TITLE,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, wordBreak: 'keep-all' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  count: { margin: 0, whiteSpace: 'pre-wrap', fontVariantNumeric: 'tabular-nums' },
  bar: {
    display: 'flex',
    columnGap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  ready: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  wrong: { backgroundColor: tokens.colorPaletteRedBackground3 },
  banner: {
    margin: 0,
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface HeadlineProps {
  readonly opened: OpenReturn;
  /** The user came back to the list in the pane: its heading takes the keyboard. */
  readonly focused: boolean;
}

export function Headline({ opened: { read, checked }, focused }: HeadlineProps) {
  const { language, say, today } = usePane();
  const styles = useStyles();
  const { body, period, banner } = read.template;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  const left = daysBetween(today, period.due);
  const progress = progressOf(checked);
  const counted = say('cover.progress-value', { ...progress });
  return (
    <div className={styles.root}>
      <h1 ref={heading} tabIndex={-1} className={styles.body}>
        {body.name}
      </h1>
      <p className={styles.facts}>
        {say('pane.fill.period', { period: periodName(period.id, language), due: rocDate(period.due) })}{' '}
        <span className={left < 0 ? styles.late : undefined}>{daysLeft(left, say)}</span>
      </p>
      {banner !== '' && <p className={styles.banner}>{banner}</p>}
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={say('cover.progress')}
        aria-valuenow={progress.ready}
        aria-valuemin={0}
        aria-valuemax={progress.count}
        aria-valuetext={counted}
      >
        {progress.ready > 0 && <div className={styles.ready} style={{ flexGrow: progress.ready }} />}
        {progress.wrong > 0 && <div className={styles.wrong} style={{ flexGrow: progress.wrong }} />}
        {progress.unfilled > 0 && <div style={{ flexGrow: progress.unfilled }} />}
      </div>
      <p className={styles.count}>{counted}</p>
    </div>
  );
}

function daysLeft(days: number, say: Say): string {
  if (days === 0) return say('pane.fill.due-today');
  return days > 0 ? say('pane.fill.days-left', { days }) : say('pane.fill.days-late', { days: -days });
}
