/** One matter: its sentence, the reasons, and the options to choose from. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { optionShown } from '../../core/index';
import { AnswerDifference } from '../parts/AnswerDifference';
import { usePane } from '../pane/pane';
import type { ShownMatter } from '../work/desk';
import { useLayout } from '../book/parts';

const useStyles = makeStyles({
  root: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  // A legend takes no part in its fieldset's gaps.
  legend: { padding: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
  options: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px' },
  option: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    minWidth: 0,
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', fontWeight: tokens.fontWeightSemibold },
  whole: { display: 'flex', alignItems: 'baseline', columnGap: '4px', cursor: 'pointer' },
  value: { whiteSpace: 'pre-wrap' },
  changes: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '6px' },
  change: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface MatterCardProps {
  readonly shown: ShownMatter;
  /** The label that is chosen, or the id of an order of two files. */
  readonly choice: string | undefined;
  readonly onChoose: (label: string) => void;
}

export function MatterCard({ shown, choice, onChoose }: MatterCardProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const name = useId();
  const { matter, text, answers, files, sources, orders } = shown;
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{text}</legend>
      <div className={styles.options}>
        {matter.options.map(({ label }, index) => (
          <label key={label} className={mergeClasses(styles.option, choice === label && styles.chosen)}>
            <span className={styles.head}>
              <input type="radio" name={name} checked={choice === label} onChange={() => onChoose(label)} />
              {optionShown(matter, label, language)}
            </span>
            {matter.kind === 'cell' && <span className={styles.value}>{answers[index]}</span>}
            {matter.kind === 'cell' && <span className={layout.muted}>{sources[index] || files[index]}</span>}
          </label>
        ))}
      </div>
      <MatterDifference shown={shown} />
      {orders.map(({ id }, index) => (
        <label key={id} className={styles.whole}>
          <input type="radio" name={name} checked={choice === id} onChange={() => onChoose(id)} />
          {say('coordinate.matters.order', { file: files[index] ?? '' })}
        </label>
      ))}
    </fieldset>
  );
}

/** Inside the text: in what two answers differ, or what taking a file that waits would change. */
export function MatterDifference({ shown }: { readonly shown: ShownMatter }) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { matter, changes, more, sources } = shown;
  const isFile = matter.kind === 'file';
  return (
    <>
      {isFile && <p className={layout.muted}>{sources[0]}</p>}
      {changes.length > 0 && (
        <>
          <p className={layout.muted}>
            {say(isFile ? 'coordinate.matters.would-change' : 'coordinate.matters.difference')}
          </p>
          <dl className={styles.changes}>
            {changes.map(({ field, label, before, after }) => (
              <div key={`${label} ${field}`}>
                {isFile && <dt className={layout.strong}>{label}</dt>}
                <dd className={styles.change}>
                  <AnswerDifference before={before} after={after} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {more > 0 && <p className={layout.muted}>{say('coordinate.matters.more-changes', { count: more })}</p>}
      {isFile && matter.status === 'open' && changes.length === 0 && (
        <p className={layout.muted}>{say('coordinate.matters.same')}</p>
      )}
    </>
  );
}
