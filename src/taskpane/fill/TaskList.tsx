/** Every task of the return with its state; one leads to its form, and to its row. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane/pane';
import { Section } from '../parts/Section';
import { ROW_BUTTON } from '../parts/row-button';
import { taskRows, type OpenReturn } from './open-return';
import { VerdictBadge } from './VerdictBadge';

interface TaskListProps {
  readonly opened: OpenReturn;
  /** Task id of the row that is selected in the sheet. */
  readonly selected: string | undefined;
  readonly onTask: (task: string) => void;
  readonly onCover: () => void;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: '8px',
    alignItems: 'baseline',
    ...ROW_BUTTON,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  number: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
});

export function TaskList({ opened, selected, onTask, onCover }: TaskListProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Section
      title={say('pane.fill.tasks')}
      aside={say('pane.fill.task-count', { count: opened.read.rows.length })}
    >
      <ul className={styles.list}>
        {taskRows(opened).map(({ row: { task }, checked }) => (
          <li key={task.id}>
            <button
              type="button"
              className={mergeClasses(styles.entry, task.id === selected && styles.selected)}
              aria-current={task.id === selected ? 'true' : undefined}
              onClick={() => onTask(task.id)}
            >
              <span className={styles.number}>{task.number}</span>
              <span className={styles.text}>{task.text}</span>
              <VerdictBadge verdict={checked} />
            </button>
          </li>
        ))}
        {opened.read.coverSheet !== '' && (
          <li>
            <button type="button" className={styles.entry} onClick={onCover}>
              <span className={styles.number}>{say('sheet.cover')}</span>
              <span className={styles.text}>{say('pane.cover.what')}</span>
              <span />
            </button>
          </li>
        )}
      </ul>
    </Section>
  );
}
