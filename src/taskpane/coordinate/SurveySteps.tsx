/** From nothing to the first responses, for each kind of survey system; the same way as in docs/survey-start.md. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../pane/pane';
import { useLayout } from '../book/parts';
import type { SurveyFile } from './use-survey';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: '4px',
    paddingBottom: '4px',
  },
  steps: { marginTop: '8px' },
});

const STEPS = {
  form: ['list', 'copy', 'download', 'drop', 'changed'],
  odk: ['form', 'publish', 'give', 'fetch', 'changed', 'says'],
  kobo: ['form', 'deploy', 'give', 'fetch', 'changed'],
} as const;

export function SurveySteps({ source }: { readonly source: SurveyFile }) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const steps =
    source === 'form'
      ? STEPS.form.map((step) => say(`coordinate.survey.steps.form.${step}`))
      : source === 'odk'
        ? STEPS.odk.map((step) => say(`coordinate.survey.steps.odk.${step}`))
        : STEPS.kobo.map((step) => say(`coordinate.survey.steps.kobo.${step}`));
  return (
    <details>
      <summary className={styles.summary}>{say('coordinate.survey.steps.title')}</summary>
      <ol className={`${layout.points} ${styles.steps}`}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
