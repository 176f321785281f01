/** No coordinator's workbook is open: what this is worth, and the framework put into this one. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import {
  builtinEdition,
  chooseBodies,
  EDITIONS,
  INSERT_WANT,
  insertChanges,
  newState,
  word,
  type Finding,
  type Framework,
  type InsertFault,
  type Language,
  type Period,
} from '../../core/index';
import { usePane, type Say } from '../pane/pane';
import { useAction } from '../hooks/use-action';
import { openWorkbook } from '../office/give';
import { Notice } from '../parts/Notice';
import { loadBook } from '../words/load';
import { PageHead, useLayout, WriteStatus } from '../book/parts';
import { EditionReader } from './EditionReader';
import { insertedBy, type Inserted } from './inserted';
import { periodsToChoose, suggestedPeriod } from './period-choice';
import { PeriodForm, type PeriodWish } from './PeriodForm';
import { useWrite } from '../book/use-write';

interface StartPageProps {
  readonly asked: boolean;
  /** Until it is all there, though a part of it may be seen in the workbook before. */
  readonly onInserting: (isInserting: boolean) => void;
  readonly onInserted: (refused: readonly Finding[], added: Inserted) => void;
}

/** `asked`: the ribbon's button asks for the framework, so the form stands open at once. */
export function StartPage({ asked, ...told }: StartPageProps) {
  const [open, setOpen] = useState(asked);
  return open ? (
    <InsertPage onBack={() => setOpen(false)} {...told} />
  ) : (
    <Welcome onStart={() => setOpen(true)} />
  );
}

function Welcome({ onStart }: { readonly onStart: () => void }) {
  const { say, host, language, today, platform } = usePane();
  const layout = useLayout();
  const { busy, fault, run, dismiss } = useAction();
  const [done, setDone] = useState('');
  const openSample = () =>
    run(async () => {
      // The writer of files is needed by this one button only.
      const { sampleBook } = await import('../samples/book');
      const name = say('pane.sample-file');
      const given = await openWorkbook(host, platform, { bytes: await sampleBook(language, today), name });
      setDone(given === 'opened' ? '' : say(`pane.given.${given}`, { file: name }));
    });
  return (
    <div className={layout.stack}>
      <h1 className={layout.title}>{say('coordinate.start.title')}</h1>
      <ul className={layout.points}>
        {(['1', '2', '3'] as const).map((no) => (
          <li key={no}>{say(`coordinate.start.worth-${no}`)}</li>
        ))}
      </ul>
      {done !== '' && <Notice intent="info">{done}</Notice>}
      {fault !== '' && (
        <Notice intent="error" onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      <div className={layout.row}>
        <Button appearance="primary" onClick={onStart}>
          {say('coordinate.start.action')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void openSample()}>
          {say(busy ? 'pane.first.opening' : 'coordinate.start.sample')}
        </Button>
      </div>
      <p className={layout.muted}>{say('coordinate.start.other')}</p>
    </div>
  );
}

interface InsertPageProps {
  readonly onBack: () => void;
  readonly onInserting: (isInserting: boolean) => void;
  /** With what Excel refused without harm: this page is gone by then. */
  readonly onInserted: (refused: readonly Finding[], added: Inserted) => void;
}

function InsertPage({ onBack, onInserting, onInserted }: InsertPageProps) {
  const { host, say, today, language: own } = usePane();
  const layout = useLayout();
  const writing = useWrite();
  const [refused, setRefused] = useState('');
  const [language, setLanguage] = useState<Language>(own);
  const [other, setOther] = useState<Framework>();
  // Its sheets are worded in that language at once.
  const choose = (wanted: Language) => void loadBook(wanted).then(() => setLanguage(wanted));
  const builtin = useMemo(latestEdition, []);
  const framework = other ?? builtin;
  const stateWith = useCallback(
    (period: Period) => newState({ framework, period, language, secret: '' }),
    [framework, language],
  );
  const insert = async ({ period, bodies }: PeriodWish) => {
    setRefused('');
    const state = chooseBodies(newState({ framework, period, language, secret: newSecret() }), bodies);
    onInserting(true);
    let sheets = 0;
    const written = await writing.write(async () => {
      const result = insertChanges(state, framework, await host.read(INSERT_WANT), today);
      if (!('changes' in result)) return void setRefused(wordFault(result, say));
      // Nobody sees the others, so nobody is told of them.
      sheets = result.changes.filter((one) => one.kind === 'sheet' && one.sheet.state === 'visible').length;
      return result.changes;
    });
    onInserting(false);
    if (written === undefined) return;
    onInserted(written, insertedBy(state, sheets, own));
    // All is written: a sheet that does not come to the front by itself is still there.
    await host.goTo({ sheet: word(state.language, 'sheet.first'), row: 0, column: 0 }).catch(() => undefined);
  };
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.insert.title')} onBack={onBack}>
        {frameworkLine(framework, say)}
      </PageHead>
      {refused !== '' && (
        <Notice intent="error" title={say('coordinate.not-written')}>
          {refused}
        </Notice>
      )}
      <WriteStatus writing={writing} label={say('coordinate.insert.writing')} />
      <OtherEdition busy={writing.busy} taken={other} onTake={setOther} />
      <PeriodForm
        periods={periodsToChoose(undefined, today)}
        suggested={suggestedPeriod(undefined, today)}
        stateWith={stateWith}
        submit={say('coordinate.insert.action')}
        busy={writing.busy}
        onSubmit={(wish) => void insert(wish)}
      >
        <Field label={say('coordinate.insert.language')}>
          <Select value={language} onChange={(_, { value }) => choose(value === 'en' ? 'en' : 'zh-TW')}>
            <option value="zh-TW">{say('coordinate.insert.zh')}</option>
            <option value="en">{say('coordinate.insert.en')}</option>
          </Select>
        </Field>
      </PeriodForm>
    </div>
  );
}

interface OtherEditionProps {
  readonly busy: boolean;
  readonly taken: Framework | undefined;
  readonly onTake: (framework: Framework) => void;
}

/** An edition that the program does not ship, from a file; out of the way of those who need none. */
function OtherEdition({ busy, taken, onTake }: OtherEditionProps) {
  const { say } = usePane();
  return (
    <details>
      <summary>{say('coordinate.edition.other')}</summary>
      {taken !== undefined && (
        <Notice intent="success">
          {say('coordinate.edition.taken', { title: taken.title, edition: taken.edition })}
        </Notice>
      )}
      <EditionReader submit={say('coordinate.edition.take')} busy={busy} onTake={onTake} />
    </details>
  );
}

function latestEdition(): Framework {
  const framework = builtinEdition(EDITIONS.at(-1) ?? '');
  if (framework === undefined) throw new Error('The program ships no edition.');
  return framework;
}

function frameworkLine(framework: Framework, say: Say): string {
  const { title, edition, directions, tasks } = framework;
  return say('coordinate.insert.what', {
    title,
    edition,
    directions: directions.length,
    tasks: tasks.length,
  });
}

function wordFault(fault: InsertFault, say: Say): string {
  if (fault.refused !== 'taken') return say(`coordinate.insert.${fault.refused}`);
  const names = [...fault.sheets, ...fault.others].join(say('list.separator'));
  return say('coordinate.insert.taken', { names });
}

/** 32 random bytes, hexadecimal. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
