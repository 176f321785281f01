/** Two wordings as one text, with what went and what came. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { difference } from '../../core/index';
import { useLayout } from '../book/parts';
import { TextDifference } from '../parts/TextDifference';

export const useCrosswalkStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function CrosswalkDiff({ from, to }: { readonly from: string; readonly to: string }) {
  const layout = useLayout();
  return (
    <div className={layout.pre}>
      <TextDifference parts={difference(from, to)} />
    </div>
  );
}
