/** Three short words, so that it fits beside Office's own menu at 320 px. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane/pane';
import { roomOf, ROOMS } from '../pane/views';

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
      {ROOMS.map((room) => (
        <button
          key={room}
          type="button"
          aria-current={roomOf(view) === room ? 'page' : undefined}
          className={mergeClasses(styles.link, roomOf(view) === room && styles.current)}
          onClick={() => show(room)}
        >
          {say(`pane.room.${room}`)}
        </button>
      ))}
    </nav>
  );
}
