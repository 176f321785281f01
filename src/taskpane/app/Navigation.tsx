/** The ribbon's four words; short, so that they fit beside Office's own menu at 320 px. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane/pane';
import { VIEWS } from '../pane/views';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '4px' },
  link: {
    padding: '4px 8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    lineHeight: '20px',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // A border would show in every colour of a contrast theme, transparent ones too.
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

export function Navigation() {
  const { say, view, show } = usePane();
  const styles = useStyles();
  return (
    <nav aria-label={say('pane.rooms')} className={styles.root}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={view === one ? 'page' : undefined}
          className={mergeClasses(styles.link, view === one && styles.current)}
          onClick={() => show(one)}
        >
          {say(`pane.room.${one}`)}
        </button>
      ))}
    </nav>
  );
}
