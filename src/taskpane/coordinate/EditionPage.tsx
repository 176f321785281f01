/** Editions of the guideline in the workbook: a further one, what it changes, and which task became which. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  addEdition,
  changeNote,
  compareEditions,
  compareRows,
  CONSOLIDATION_WANT,
  crosswalkChanges,
  crosswalkOpen,
  difference,
  editionChanges,
  frameworksOf,
  placeOfChange,
  readState,
  taskNumber,
  type Change,
  type CrosswalkRow,
  type EditionChange,
  type Framework,
  type Snapshot,
  type State,
} from '../../core/index';
import { PageHead, useLayout, WriteStatus } from '../book/parts';
import { useWrite } from '../book/use-write';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { EditionReader } from './EditionReader';

interface EditionPageProps {
  readonly state: State;
  readonly onBack: () => void;
}

export default function EditionPage({ state: first, onBack }: EditionPageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { state, refused, writing, add, confirm } = useEditions(first);
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
          <Crosswalk state={state} from={from} to={to} busy={writing.busy} onConfirm={confirm} />
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
      const snapshot = await host.read(CONSOLIDATION_WANT);
      const reading = readState(snapshot);
      const done = 'state' in reading ? work(reading.state, snapshot) : say('coordinate.edition.gone');
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
  return { state, refused, writing, add, confirm };
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

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  removed: { color: tokens.colorPaletteRedForeground1 },
  added: { color: tokens.colorPaletteGreenForeground1 },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface CrosswalkProps extends BetweenProps {
  readonly busy: boolean;
  readonly onConfirm: (rows: readonly CrosswalkRow[]) => void;
}

function Crosswalk({ state, from, to, busy, onConfirm }: CrosswalkProps) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const rows = state.crosswalk.filter(
    ({ fromEdition, toEdition }) => fromEdition === from.edition && toEdition === to.edition,
  );
  const waiting = rows.filter(({ confirmed }) => !confirmed);
  const open = crosswalkOpen(state.crosswalk, from, to).filter(({ fault }) => fault !== 'unconfirmed');
  return (
    <Section
      title={say('coordinate.edition.crosswalk', { from: from.edition, to: to.edition })}
      aside={say('coordinate.edition.left', { count: waiting.length })}
    >
      {open.map(({ row, fault, tasks }, index) => (
        <Notice key={index} intent="warning">
          {say(`crosswalk.open-${fault}`, { row: row ?? '', tasks: tasks.join(', ') })}
        </Notice>
      ))}
      {waiting.length === 0 && open.length === 0 ? (
        <Notice intent="success">{say('crosswalk.whole', { from: from.edition, to: to.edition })}</Notice>
      ) : (
        <p className={layout.muted}>{say('coordinate.edition.correct')}</p>
      )}
      <ul className={styles.list}>
        {waiting.map((row) => (
          <li key={row.row}>
            <div className={layout.strong}>{wordRow(row, say)}</div>
            <Diff from={wordsOf(from, row.from)} to={wordsOf(to, row.to)} />
            <div className={styles.reason}>{row.reason}</div>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={say('coordinate.edition.confirm-row', { row: row.row })}
              onClick={() => onConfirm([row])}
            >
              {say('coordinate.edition.confirm')}
            </Button>
          </li>
        ))}
      </ul>
      {waiting.length > 1 && (
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onConfirm(waiting)}>
            {say('coordinate.edition.confirm-all', { count: waiting.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** `一-2、一-3 → 一-2　併列 2 項` */
function wordRow({ from, to, relation }: CrosswalkRow, say: ReturnType<typeof usePane>['say']): string {
  const numbers = (ids: readonly string[]) => (ids.length === 0 ? '－' : ids.map(taskNumber).join('、'));
  const count = Math.max(from.length, to.length);
  const kind = relation === undefined ? '?' : say(`change.${relation}`, { count });
  return `${numbers(from)} → ${numbers(to)}　${kind}`;
}

function wordsOf(framework: Framework, ids: readonly string[]): string {
  return ids.map((id) => framework.tasks.find((task) => task.id === id)?.text ?? '').join('\n');
}

function Diff({ from, to }: { readonly from: string; readonly to: string }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.pre}>
      {difference(from, to).map(({ kind, text }, index) =>
        kind === 'removed' ? (
          <del key={index} className={styles.removed}>
            {text}
          </del>
        ) : kind === 'added' ? (
          <ins key={index} className={styles.added}>
            {text}
          </ins>
        ) : (
          text
        ),
      )}
    </div>
  );
}

function Changes({ state, from, to }: BetweenProps) {
  const { say } = usePane();
  const styles = useStyles();
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
      <Diff from={change.fromText} to={change.toText} />
    </li>
  );
}
