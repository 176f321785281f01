/** One task as a form: what is asked, the reviewer's opinion, last period's answers, and the fields that matter now. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import {
  choiceLabel,
  periodName,
  UNFILLED,
  type FormField,
  type Scalar,
  type TemplateTask,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { FieldEditor } from './FieldEditor';
import { scalarText } from './field-text';
import { groupsOf, type FieldGroup } from './form-groups';
import { FormFrame } from './FormFrame';
import { taskRows, type OpenReturn, type OpenRow } from './open-return';
import type { Commit } from './use-commit';
import { VerdictBadge } from './VerdictBadge';

interface TaskFormProps {
  readonly opened: OpenReturn;
  readonly one: OpenRow;
  readonly commit: Commit;
  readonly stale: boolean;
  /** Key of the field that takes the keyboard; `heading` for the heading, undefined for none. */
  readonly focus: string | undefined;
  readonly back: string;
  readonly onBack: () => void;
  readonly onTask: (task: string) => void;
}

const useStyles = makeStyles({
  task: { margin: 0, whiteSpace: 'pre-line' },
  role: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  opinion: {
    margin: 0,
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-line',
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: {
    padding: 0,
    marginBottom: '8px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  folded: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
    '& > summary': {
      cursor: 'pointer',
      padding: '4px 0',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorBrandForeground1,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& > fieldset': { paddingTop: '8px' },
  },
});

export function TaskForm(props: TaskFormProps) {
  const { opened, one, commit, stale, focus, back, onBack, onTask } = props;
  const { say, language } = usePane();
  const styles = useStyles();
  const { task } = one.row;
  const order = taskRows(opened).map(({ row }) => row.task.id);
  const at = order.indexOf(task.id);
  const step = (to: string | undefined) => (to === undefined ? undefined : () => onTask(to));
  const role = opened.read.template.questionnaire.roles.find(({ key }) => key === task.role);
  return (
    <FormFrame
      title={task.number}
      badge={<VerdictBadge verdict={one.checked} />}
      back={back}
      onBack={onBack}
      onPrevious={step(order[at - 1])}
      onNext={step(order[at + 1])}
      focused={focus === 'heading'}
      commit={commit}
      stale={stale}
    >
      <div>
        <p className={styles.role}>
          {say('pane.fill.role', { short: task.direction.short, role: role?.label[language] ?? '' })}
        </p>
        <p className={styles.task}>{task.text}</p>
      </div>
      {task.opinion !== undefined && (
        <p className={styles.opinion}>{say('pane.fill.opinion', { opinion: task.opinion })}</p>
      )}
      {groupsOf(opened.read, one.row).map((group) => (
        <Group key={`${task.id}.${group.key}`} {...props} group={group} />
      ))}
    </FormFrame>
  );
}

function Group({ group, ...props }: TaskFormProps & { readonly group: FieldGroup }) {
  const { language } = usePane();
  const styles = useStyles();
  const asked = group.fields.some(({ field }) => field.key === props.focus);
  const fields = group.fields.map(({ field, needed }) => (
    <TaskField key={field.key} {...props} field={field} needed={needed} />
  ));
  const label = group.label[language];
  if (group.conditional)
    return (
      <Folding label={label} needed={group.busy || asked}>
        {fields}
      </Folding>
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {fields}
    </fieldset>
  );
}

interface FoldingProps {
  readonly label: string;
  /** Unfolds when it becomes true; folding is then the user's choice. */
  readonly needed: boolean;
  readonly children: ReactNode;
}

function Folding({ label, needed, children }: FoldingProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(needed);
  useEffect(() => {
    if (needed) setOpen(true);
  }, [needed]);
  return (
    <details className={styles.folded} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <fieldset className={styles.group} aria-label={label}>
        {children}
      </fieldset>
    </details>
  );
}

interface TaskFieldProps extends TaskFormProps {
  readonly field: FormField;
  readonly needed: boolean;
}

function TaskField({ opened, one, field, needed, focus, commit }: TaskFieldProps) {
  const previous = usePrevious(opened, one.row.task, field);
  const cell = one.row.cells[field.key];
  if (cell === undefined) return null;
  return (
    <FieldEditor
      read={opened.read}
      field={field}
      cell={cell}
      required={needed}
      role={one.row.task.role}
      findings={one.checked.findings.filter(
        ({ code, place }) => place.field === field.key && code !== UNFILLED,
      )}
      focused={focus === field.key}
      onCommit={(value) => commit.edit({ task: one.row.task.id, field: field.key, value })}
      {...(previous === undefined ? {} : { previous })}
    />
  );
}

/**
 * Last period's answer with its period; a prefilled cell that still holds it says nothing new. Of a task that was split or
 * merged, what was answered to each of its sources, one line each: nothing of them is filled in.
 */
function usePrevious({ read }: OpenReturn, task: TemplateTask, field: FormField): string | undefined {
  const { language, say } = usePane();
  const { before, questionnaire } = read.template;
  if (before === undefined) return undefined;
  const period = periodName(before.id, language);
  const known = (value: Scalar): string =>
    field.type === 'choice' && typeof value === 'string'
      ? choiceLabel(questionnaire, field.choices ?? '', value, language)
      : scalarText(value, field);
  const lines = (task.sources ?? []).flatMap(({ number, answers }) => {
    const value = answers[field.key];
    return value === undefined ? [] : [say('pane.field.source', { period, number, text: known(value) })];
  });
  if (lines.length > 0) return lines.join('\n');
  const value = task.previous[field.key];
  if (value === undefined || field.carried) return undefined;
  return say('pane.field.previous', { period, text: known(value) });
}
