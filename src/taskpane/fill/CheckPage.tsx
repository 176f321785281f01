/** Check my return: everything at once, the worst first, and then what comes next. */
import { Button, makeStyles } from '@fluentui/react-components';
import { hasErrors, UNFILLED, type Finding } from '../../core/index';
import { usePane } from '../pane/pane';
import { FindingList } from '../parts/FindingList';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { FormFrame } from './FormFrame';
import type { OpenReturn } from './open-return';
import { SendCard } from './SendCard';
import type { Commit } from './use-commit';

interface CheckPageProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
  readonly stale: boolean;
  readonly onBack: () => void;
  readonly onFinding: (finding: Finding) => void;
  readonly onTask: (task: string) => void;
  readonly onCover: (field: string) => void;
}

const useStyles = makeStyles({
  numbers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function CheckPage({ opened, commit, stale, onBack, onFinding, onTask, onCover }: CheckPageProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { read, checked } = opened;
  const told = checked.findings.filter(({ code }) => code !== UNFILLED);
  const unfilled = checked.rows.filter(({ verdict }) => verdict === 'unfilled');
  const number = (id: string) => read.template.tasks.find((task) => task.id === id)?.number ?? id;
  return (
    <FormFrame
      title={say('pane.check.title')}
      back={say('pane.fill.back')}
      onBack={onBack}
      focused
      commit={commit}
      stale={stale}
      quiet
    >
      <Verdict opened={opened} />
      <FindingList
        findings={told}
        questionnaire={read.template.questionnaire}
        taskNumber={number}
        onGo={onFinding}
      />
      {unfilled.length > 0 && (
        <Section
          title={say('pane.check.unfilled')}
          aside={say('pane.fill.task-count', { count: unfilled.length })}
        >
          <div>{say('pane.check.unfilled-what')}</div>
          <div className={styles.numbers}>
            {unfilled.map(({ task }) => (
              <Button key={task.id} size="small" onClick={() => onTask(task.id)}>
                {task.number}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <SendCard opened={opened} commit={commit} onTask={onTask} onCover={onCover} />
    </FormFrame>
  );
}

function Verdict({ opened: { checked } }: { readonly opened: OpenReturn }) {
  const { say } = usePane();
  if (hasErrors(checked.findings))
    return (
      <Notice intent="error" title={say('pane.check.wrong', { count: errorsOf(checked.findings) })}>
        {say('pane.check.wrong-next')}
      </Notice>
    );
  if (checked.unfilled > 0)
    return <Notice intent="warning" title={say('pane.check.partly', { count: checked.unfilled })} />;
  return <Notice intent="success" title={say('pane.check.good')} />;
}

function errorsOf(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
