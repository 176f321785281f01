/** Merge copies that units filled in: drop them, see what would come into the return, decide, write. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { FormField } from '../../core/index';
import { usePane } from '../pane/pane';
import { FileDrop } from '../parts/FileDrop';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { WorkProgress } from '../parts/WorkProgress';
import type { CopyChange, CopyConflict, CopyOption, MergedCopies } from './copies';
import { FormFrame } from './FormFrame';
import { fieldLabelOf, type OpenReturn } from './open-return';
import { useCopies, type Copies } from './use-copies';
import type { Commit } from './use-commit';

interface CopiesPageProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
  readonly stale: boolean;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  value: { whiteSpace: 'pre-line' },
  from: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export default function CopiesPage({ opened, commit, stale, onBack }: CopiesPageProps) {
  const { say } = usePane();
  const styles = useStyles();
  const copies = useCopies(opened, commit);
  const { progress, merged, written, fault, take, cancel } = copies;
  return (
    <FormFrame
      title={say('pane.copies.title')}
      back={say('pane.fill.back')}
      onBack={onBack}
      focused
      commit={commit}
      stale={stale}
      quiet
    >
      <p className={styles.text}>{say('pane.copies.what')}</p>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      {written !== undefined && (
        <Notice intent="success">{say('pane.copies.written', { count: written })}</Notice>
      )}
      {progress !== undefined && (
        <WorkProgress label={say('pane.copies.reading')} {...progress} onCancel={cancel} />
      )}
      {progress === undefined && merged === undefined && (
        <FileDrop
          what={say('pane.copies.drop')}
          choose={say('pane.copies.choose')}
          testId="copies"
          onFiles={take}
        />
      )}
      {merged !== undefined && <Preview opened={opened} copies={copies} merged={merged} busy={commit.busy} />}
    </FormFrame>
  );
}

interface PreviewProps {
  readonly opened: OpenReturn;
  readonly copies: Copies;
  readonly merged: MergedCopies;
  readonly busy: boolean;
}

function Preview({ opened, copies, merged, busy }: PreviewProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { changes, conflicts, taken, refused } = merged;
  return (
    <>
      {refused.length > 0 && (
        <Notice intent="warning" title={say('pane.copies.refused', { count: refused.length })}>
          {say('pane.copies.refused-what', { names: refused.join(say('list.separator')) })}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Section
          title={say('pane.copies.conflicts')}
          aside={say('pane.copies.cells', { count: conflicts.length })}
        >
          {conflicts.map((conflict) => (
            <Conflict key={conflict.id} opened={opened} conflict={conflict} onChoose={copies.choose} />
          ))}
        </Section>
      )}
      <Section
        title={say('pane.copies.changes', { files: taken.length })}
        aside={say('pane.copies.cells', { count: changes.length })}
      >
        {changes.length === 0 && (
          <p className={styles.text}>
            {say(conflicts.length > 0 ? 'pane.copies.kept' : 'pane.copies.nothing')}
          </p>
        )}
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={`${change.number}.${change.field}`}>
              <ChangeLine opened={opened} change={change} />
            </li>
          ))}
        </ul>
      </Section>
      {changes.length > 0 && <p className={styles.text}>{say('pane.no-undo')}</p>}
      <div className={styles.actions}>
        {changes.length > 0 && (
          <Button appearance="primary" disabledFocusable={busy} onClick={copies.write}>
            {say('pane.copies.write', { count: changes.length })}
          </Button>
        )}
        <Button onClick={copies.cancel}>{say('pane.copies.leave')}</Button>
      </div>
    </>
  );
}

function ChangeLine({ opened, change }: { readonly opened: OpenReturn; readonly change: CopyChange }) {
  const { say } = usePane();
  const styles = useStyles();
  const where = usePlaceName(opened, change.number, change.formField);
  const shown = useShown(change.formField, opened);
  return (
    <>
      <div className={styles.where}>{where}</div>
      <div className={styles.value}>{shown(change.text)}</div>
      <div className={styles.from}>
        {say('pane.copies.from', { names: change.names.join(say('list.separator')) })}
      </div>
    </>
  );
}

interface ConflictProps {
  readonly opened: OpenReturn;
  readonly conflict: CopyConflict;
  readonly onChoose: (id: string, label: string) => void;
}

/** The answers stand in full below, as a list's lines are cut. Nothing chosen leaves the return as it is. */
function Conflict({ opened, conflict, onChoose }: ConflictProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { id, number, formField, options, chosen } = conflict;
  const where = usePlaceName(opened, number, formField);
  const shown = useShown(formField, opened);
  const nameOf = ({ names }: CopyOption) =>
    names.length === 0 ? say('pane.copies.own') : names.join(say('list.separator'));
  return (
    <div className={styles.list}>
      <Field label={where}>
        <Select value={chosen ?? ''} onChange={(_, { value }) => onChoose(id, value)}>
          <option value="">{say('pane.copies.keep')}</option>
          {options
            .filter(({ names }) => names.length > 0)
            .map((option) => (
              <option key={option.label} value={option.label}>
                {nameOf(option)}
              </option>
            ))}
        </Select>
      </Field>
      {options.map((option) => (
        <div key={option.label}>
          <div className={styles.from}>{nameOf(option)}</div>
          <div className={styles.value}>{shown(option.text)}</div>
        </div>
      ))}
    </div>
  );
}

/** `四-5 ③…`, or the cover's field. */
function usePlaceName({ read }: OpenReturn, number: string, field: FormField | undefined): string {
  const { say, language } = usePane();
  const label = field === undefined ? '' : fieldLabelOf(field, read, language);
  return `${number === '' ? say('sheet.cover') : number} ${label}`;
}

/** An answer's text for people: of a choice its label. */
function useShown(field: FormField | undefined, { read }: OpenReturn): (text: string) => string {
  const { language } = usePane();
  const choices = read.template.questionnaire.choices[field?.choices ?? ''] ?? [];
  return (text) => choices.find(({ key }) => key === text)?.label[language] ?? text;
}
