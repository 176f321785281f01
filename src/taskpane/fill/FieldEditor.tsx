/** One answer of the return: its label, help, control, what the check says of it, and what stood there last period. */
import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  wordFinding,
  type CellValue,
  type Finding,
  type FormField,
  type ReadCell,
  type ReadReturn,
  type RoleKey,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { FieldControl } from './FieldControl';
import { cellValueOf, inputText, readingOf } from './field-text';
import { helpOf, fieldLabelOf } from './open-return';
import { useDraft, type FieldDraft } from './use-draft';

interface FieldEditorProps {
  readonly read: ReadReturn;
  readonly field: FormField;
  readonly cell: ReadCell;
  readonly required: boolean;
  /** What the check says of this cell. */
  readonly findings: readonly Finding[];
  readonly role?: RoleKey;
  /** Last period's answer, in words. */
  readonly previous?: string;
  readonly focused: boolean;
  readonly onCommit: (value: (cell: ReadCell) => CellValue) => Promise<boolean>;
}

const useStyles = makeStyles({
  previous: {
    margin: '8px 0 0',
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-line',
  },
  area: { '& textarea': { minHeight: '88px' } },
  // A long choice must not widen the pane.
  field: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  further: { display: 'block' },
});

const MESSAGE_STATE = { error: 'error', warning: 'warning', info: 'none' } as const;

export function FieldEditor(props: FieldEditorProps) {
  const { read, field, cell, required, previous, onCommit } = props;
  const { language } = usePane();
  const styles = useStyles();
  const draft = useDraft(inputText(cell.value, field), (text) =>
    onCommit((now) => cellValueOf(text, field, now, read.template)),
  );
  const { state, messages } = useMessages(props, draft);
  return (
    <div>
      <Field
        label={fieldLabelOf(field, read, language)}
        required={required}
        hint={helpOf(field, read, language)}
        validationState={state}
        validationMessage={
          messages.length === 0
            ? null
            : messages.map((message, index) => (
                <span key={message} className={index > 0 ? styles.further : undefined}>
                  {message}
                </span>
              ))
        }
        className={mergeClasses(styles.field, field.type === 'long' && styles.area)}
      >
        <FieldControl {...props} draft={draft} />
      </Field>
      {previous !== undefined && <p className={styles.previous}>{previous}</p>}
    </div>
  );
}

/** What the check says; while somebody types, what the core reads. */
function useMessages({ read, field, findings }: FieldEditorProps, draft: FieldDraft) {
  const { language, say } = usePane();
  const label = fieldLabelOf(field, read, language);
  const worded = (finding: Finding) =>
    wordFinding(
      { ...finding, place: {}, parameters: { field: label, ...finding.parameters } },
      language,
      read.template.questionnaire,
    );
  const overtaken = draft.overtaken ? [say('pane.field.overtaken')] : [];
  const live = draft.dirty ? readingOf(draft.text, field, read.template) : undefined;
  const told: readonly Finding[] = draft.dirty
    ? (live?.remarks ?? []).map((remark) => ({ ...remark, place: {} }))
    : findings;
  const spelled = live?.value.state === 'value' ? inputText(live.value, field) : draft.text;
  const reads =
    live !== undefined && told.length === 0 && spelled !== draft.text.trim()
      ? [say('pane.field.reads', { read: spelled })]
      : [];
  const worst = told.some(({ severity }) => severity === 'error')
    ? 'error'
    : told.some(({ severity }) => severity === 'warning') || overtaken.length > 0
      ? 'warning'
      : 'info';
  return { state: MESSAGE_STATE[worst], messages: [...overtaken, ...told.map(worded), ...reads] };
}
