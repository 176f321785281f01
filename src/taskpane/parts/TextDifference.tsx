/** Two wordings as one text, with what went and what came. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DiffPart } from '../../core/index';

const useStyles = makeStyles({
  removed: { color: tokens.colorPaletteRedForeground1 },
  added: { color: tokens.colorPaletteGreenForeground1 },
});

export function TextDifference({ parts }: { readonly parts: readonly DiffPart[] }) {
  const styles = useStyles();
  return parts.map(({ kind, text }, index) =>
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
  );
}
