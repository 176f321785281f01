/** A dropped edition of the guideline: what was read, what is to be known of it, and which bodies are unknown. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  BODIES,
  hasErrors,
  proposedShortName,
  readEdition,
  taskNumber,
  unknownBodies,
  withBodyIds,
  wordFinding,
  wordSeverity,
  type Finding,
  type Framework,
} from '../../core/index';
import { useLayout } from '../book/parts';
import { useAction } from '../hooks/use-action';
import { usePane } from '../pane/pane';
import { FileDrop } from '../parts/FileDrop';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';

interface EditionReaderProps {
  /** Words of the button that takes what was read. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onTake: (framework: Framework) => void;
}

interface Read {
  readonly file: string;
  readonly framework: Framework | undefined;
  readonly findings: readonly Finding[];
}

export function EditionReader({ submit, busy, onTake }: EditionReaderProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { fault, run, dismiss } = useAction();
  const [read, setRead] = useState<Read>();
  /** A file that is no text: its name. */
  const [unread, setUnread] = useState('');
  const take = (files: readonly File[]) =>
    void run(async () => {
      const [file] = files;
      if (file === undefined) return;
      const text = utf8(await file.arrayBuffer());
      setUnread(text === undefined ? file.name : '');
      setRead(undefined);
      if (text !== undefined) setRead({ file: file.name, ...readEdition(text) });
    });
  return (
    <div className={layout.stack}>
      <FileDrop
        what={say('coordinate.edition.drop')}
        choose={say('coordinate.edition.choose')}
        note={say('coordinate.edition.drop-note')}
        testId="edition-file"
        onFiles={take}
      />
      {fault !== '' && (
        <Notice intent="error" onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      {unread !== '' && (
        <Notice intent="error">{say('coordinate.edition.not-text', { file: unread })}</Notice>
      )}
      {read !== undefined && (
        <Preview key={read.file} read={read} submit={submit} busy={busy} onTake={onTake} />
      )}
    </div>
  );
}

/** The text of a file of UTF-8; undefined for any other. */
function utf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function Preview({ read, submit, busy, onTake }: EditionReaderProps & { readonly read: Read }) {
  const { say } = usePane();
  const layout = useLayout();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const { framework, findings } = read;
  const sound = framework !== undefined && !hasErrors(findings);
  return (
    <>
      {!sound && <Notice intent="error">{say('coordinate.edition.unsound', { file: read.file })}</Notice>}
      {framework !== undefined && (
        <>
          <What framework={framework} />
          <Unknown
            names={unknownBodies(framework)}
            chosen={chosen}
            onChoose={(name, id) => setChosen(new Map([...chosen, [name, id]]))}
          />
        </>
      )}
      <Findings findings={findings} />
      {sound && (
        <div className={layout.row}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => onTake(withBodyIds(framework, chosen))}
          >
            {submit}
          </Button>
        </div>
      )}
    </>
  );
}

function What({ framework }: { readonly framework: Framework }) {
  const { say } = usePane();
  const layout = useLayout();
  const { title, edition, goals, directions, tasks, bodies, assignments } = framework;
  const facts = {
    goals: goals.length,
    directions: directions.length,
    tasks: tasks.length,
    bodies: bodies.length,
    assignments: assignments.length,
  };
  return (
    <Section title={say('coordinate.edition.read', { title, edition })}>
      <p className={layout.muted}>{say('coordinate.edition.counts', facts)}</p>
      <details>
        <summary>{say('coordinate.edition.tasks')}</summary>
        <ul>
          {tasks.map(({ id, text, short }) => (
            <li key={id}>
              {`${taskNumber(id)} ${text}`}
              <span className={layout.muted}>
                {say('coordinate.edition.short', { short: short === '' ? proposedShortName(text) : short })}
              </span>
            </li>
          ))}
        </ul>
        <p className={layout.muted}>{say('coordinate.edition.short-note')}</p>
      </details>
    </Section>
  );
}

interface UnknownProps {
  readonly names: readonly string[];
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChoose: (name: string, id: string) => void;
}

/** Names that the directory does not know: each is one of its bodies, or a new one. */
function Unknown({ names, chosen, onChoose }: UnknownProps) {
  const { say, language } = usePane();
  if (names.length === 0) return null;
  const known = [...BODIES.bodies, ...BODIES.classes].map(({ id, names: dated }) => {
    const last = dated[dated.length - 1];
    return { id, name: (language === 'en' ? last?.en : last?.zh) ?? id };
  });
  return (
    <Section title={say('coordinate.edition.unknown')}>
      {names.map((name) => (
        <Field key={name} label={say('coordinate.edition.unknown-is', { name })}>
          <Select value={chosen.get(name) ?? ''} onChange={(_, { value }) => onChoose(name, value)}>
            <option value="">{say('coordinate.edition.new-body')}</option>
            {known.map(({ id, name: shown }) => (
              <option key={id} value={id}>
                {shown}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Section>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { say, language } = usePane();
  if (findings.length === 0) return null;
  return (
    <Section
      title={say('coordinate.edition.findings')}
      aside={say('pane.findings.count', { count: findings.length })}
    >
      <ul>
        {findings.map((finding, index) => (
          <li key={index}>
            {`${wordSeverity(finding.severity, language)}　${wordFinding(finding, language)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
