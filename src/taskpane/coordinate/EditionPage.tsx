/** Editions of the guideline in the workbook: a further one, what it changes, and which task became which. */
import { useMemo, useState } from 'react';
import {
  addEdition,
  changeNote,
  compareEditions,
  compareRows,
  crosswalkChanges,
  correctCrosswalk,
  editionChanges,
  frameworksOf,
  placeOfChange,
  type Change,
  type Correction,
  type CrosswalkRow,
  type EditionChange,
  type Framework,
  type Snapshot,
  type State,
} from '../../core/index';
import { PageHead, useLayout, WriteStatus } from '../book/parts';
import { stateNow } from '../work/desk/state-now';
import { useWrite } from '../book/use-write';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { Crosswalk } from './Crosswalk';
import { CrosswalkDiff, useCrosswalkStyles } from './CrosswalkDiff';
import { EditionReader } from './EditionReader';

interface EditionPageProps {
  readonly state: State;
  readonly onBack: () => void;
}

export default function EditionPage({ state: first, onBack }: EditionPageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { state, refused, writing, add, confirm, correct } = useEditions(first);
  const [from, to] = frameworksOf(state).slice(-2);
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.edition.title')} onBack={onBack}>
        {say('coordinate.edition.what', {
          editions: frameworksOf(state)
            .map(({ edition }) => edition)
            .join(say('list.separator')),
        })}
      </PageHead>
      {refused !== '' && <Notice intent="warning">{refused}</Notice>}
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      <EditionReader submit={say('coordinate.edition.add')} busy={writing.busy} onTake={add} />
      {from !== undefined && to !== undefined && (
        <>
          <Crosswalk
            state={state}
            from={from}
            to={to}
            busy={writing.busy}
            onConfirm={confirm}
            onCorrect={correct}
          />
          <Changes state={state} from={from} to={to} />
        </>
      )}
    </div>
  );
}

/** What is worked out from the workbook as it stands, or in words why nothing is written. */
type Work = (now: State, snapshot: Snapshot) => { state: State; changes: Change[] } | string;

/** The editions of the workbook, added to and joined; what was written is shown. */
function useEditions(first: State) {
  const { host, say, today } = usePane();
  const writing = useWrite();
  const [state, setState] = useState(first);
  const [refused, setRefused] = useState('');
  const change = async (work: Work) => {
    setRefused('');
    let next: State | undefined;
    const written = await writing.write(async () => {
      const now = await stateNow(host);
      const done = work(now.state, now.snapshot);
      if (typeof done === 'string') {
        setRefused(done);
        return undefined;
      }
      next = done.state;
      return done.changes;
    });
    if (written !== undefined && next !== undefined) setState(next);
  };
  const add = (framework: Framework) =>
    void change((now, snapshot) => {
      const added = addEdition(now, framework);
      const facts = { edition: framework.edition };
      if ('refused' in added) return say('coordinate.edition.in-use', facts);
      if (added.same) return say('coordinate.edition.same', facts);
      return { state: added.state, changes: editionChanges(added.state, snapshot) };
    });
  const confirm = (rows: readonly CrosswalkRow[]) =>
    void change((now, snapshot) => {
      const confirmed = { ...now, crosswalk: confirmedRows(now.crosswalk, rows, today) };
      return { state: confirmed, changes: crosswalkChanges(confirmed, snapshot) };
    });
  const correct = (row: CrosswalkRow, correction: Correction) =>
    void change((now, snapshot) => {
      const standing = now.crosswalk.find((one) => one.row === row.row && one.toEdition === row.toEdition);
      if (standing === undefined) return say('coordinate.edition.row-gone', { row: row.row });
      const crosswalk = correctCrosswalk(now.crosswalk, standing, correction, { when: today });
      const corrected = { ...now, crosswalk };
      return { state: corrected, changes: crosswalkChanges(corrected, snapshot) };
    });
  return { state, refused, writing, add, confirm, correct };
}

function confirmedRows(
  all: readonly CrosswalkRow[],
  rows: readonly CrosswalkRow[],
  when: string,
): CrosswalkRow[] {
  return all.map((one) =>
    rows.some((row) => row.row === one.row && row.toEdition === one.toEdition)
      ? { ...one, confirmed: true, when }
      : one,
  );
}

interface BetweenProps {
  readonly state: State;
  readonly from: Framework;
  readonly to: Framework;
}

function Changes({ state, from, to }: BetweenProps) {
  const { say } = usePane();
  const styles = useCrosswalkStyles();
  const [open, setOpen] = useState(false);
  const changes = useMemo(() => changesOf(state, from, to), [state, from, to]);
  return (
    <Section
      title={say('coordinate.edition.changes')}
      aside={say('coordinate.edition.change-count', { count: changes.length })}
    >
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('coordinate.edition.show-changes')}</summary>
        {open && (
          <ul className={styles.list}>
            {changes.map((change, index) => (
              <OneChange key={index} change={change} />
            ))}
          </ul>
        )}
      </details>
    </Section>
  );
}

function changesOf(state: State, from: Framework, to: Framework): readonly EditionChange[] {
  const crosswalk = compareRows(state.crosswalk, from.edition, to.edition);
  return compareEditions(from, to, crosswalk.length === 0 ? {} : { crosswalk }).changes;
}

function OneChange({ change }: { readonly change: EditionChange }) {
  const { language } = usePane();
  const layout = useLayout();
  const place = placeOfChange(change, change.to.length > 0 ? change.to : change.from, language);
  return (
    <li>
      <div className={layout.strong}>{`${place}　${changeNote(change, language)}`}</div>
      <CrosswalkDiff from={change.fromText} to={change.toText} />
    </li>
  );
}
