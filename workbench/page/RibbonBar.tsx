/** The ribbon's tab, read from the manifest: each button opens its view of the pane. */
import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import type { Ribbon } from './ribbon';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    alignSelf: 'center',
    padding: '0 16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 12px 2px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  groupName: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: '72px',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { opacity: 0.5, cursor: 'default' },
  },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { width: '24px', height: '24px' },
});

interface RibbonBarProps {
  readonly ribbon: Ribbon;
  readonly name: string;
  /** The view that the pane shows; undefined while there is no workbook. */
  readonly view: string | undefined;
  readonly onView: (view: string) => void;
}

export function RibbonBar({ ribbon, name, view, onView }: RibbonBarProps) {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={name}>
      <span className={styles.tab}>{ribbon.tab}</span>
      {ribbon.groups.map(({ label, buttons }) => (
        <div key={label} className={styles.group} role="group" aria-label={label}>
          {buttons.map((button) => (
            <Tooltip
              key={button.view}
              relationship="description"
              content={`${button.title}：${button.description}`}
            >
              <button
                type="button"
                disabled={view === undefined}
                className={mergeClasses(styles.button, view === button.view && styles.pressed)}
                onClick={() => onView(button.view)}
                data-testid={`ribbon-${button.view}`}
              >
                <img className={styles.icon} src={button.icon} alt="" />
                {button.label}
              </button>
            </Tooltip>
          ))}
          <span className={styles.groupName}>{label}</span>
        </div>
      ))}
    </nav>
  );
}
