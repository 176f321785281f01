/** Findings, the worst first; each is a button that leads to its cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { wordFinding, wordSeverity, type Finding, type Questionnaire, type Severity } from '../../core/index';
import { usePane } from '../pane/pane';
import { Section } from './Section';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly questionnaire?: Questionnaire;
  /** `四-5` of a task's id. */
  readonly taskNumber?: (taskId: string) => string;
  /** Leads to the finding's cell; a finding without a place is no button. */
  readonly onGo: (finding: Finding) => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
  },
  entry: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 12px',
    border: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeBorder2 },
  info: { borderLeftColor: tokens.colorNeutralStroke1 },
});

export function FindingList({ findings, questionnaire, taskNumber, onGo }: FindingListProps) {
  const { language, say } = usePane();
  const styles = useStyles();
  const groups = SEVERITIES.map((severity) => ({
    severity,
    own: findings.filter((finding) => finding.severity === severity),
  })).filter(({ own }) => own.length > 0);
  return (
    <div className={styles.root}>
      {groups.map(({ severity, own }) => (
        <Section
          key={severity}
          title={wordSeverity(severity, language)}
          aside={say('pane.findings.count', { count: own.length })}
        >
          <ul className={styles.list}>
            {own.map((finding, index) => (
              <li key={index}>
                <Entry
                  className={mergeClasses(styles.entry, styles[severity])}
                  text={wordFinding(finding, language, questionnaire, taskNumber)}
                  {...(finding.place.row === undefined ? {} : { onGo: () => onGo(finding) })}
                />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

interface EntryProps {
  readonly className: string;
  readonly text: string;
  readonly onGo?: () => void;
}

function Entry({ className, text, onGo }: EntryProps) {
  const styles = useStyles();
  if (onGo === undefined) return <div className={className}>{text}</div>;
  return (
    <button type="button" className={mergeClasses(className, styles.button)} onClick={onGo}>
      {text}
    </button>
  );
}
