/** Two wordings as one text, with what went and what came. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { difference } from '../../core/index';
import { useLayout } from '../book/parts';

export const useCrosswalkStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  removed: { color: tokens.colorPaletteRedForeground1 },
  added: { color: tokens.colorPaletteGreenForeground1 },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function CrosswalkDiff({ from, to }: { readonly from: string; readonly to: string }) {
  const layout = useLayout();
  const styles = useCrosswalkStyles();
  return (
    <div className={layout.pre}>
      {difference(from, to).map(({ kind, text }, index) =>
        kind === 'removed' ? (
          <del key={index} className={styles.removed}>
            {text}
          </del>
        ) : kind === 'added' ? (
          <ins key={index} className={styles.added}>
            {text}
          </ins>
        ) : (
          text
        ),
      )}
    </div>
  );
}
