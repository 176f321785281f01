/** Which task became which: each proposal is confirmed, or corrected first; what is confirmed may be corrected, too. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import {
  crosswalkOpen,
  taskNumber,
  type Correction,
  type CrosswalkRow,
  type Framework,
  type State,
} from '../../core/index';
import { useLayout } from '../book/parts';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { CorrectionForm } from './CorrectionForm';
import { CrosswalkDiff, useCrosswalkStyles } from './CrosswalkDiff';

interface CrosswalkProps {
  readonly state: State;
  readonly from: Framework;
  readonly to: Framework;
  readonly busy: boolean;
  readonly onConfirm: (rows: readonly CrosswalkRow[]) => void;
  readonly onCorrect: (row: CrosswalkRow, correction: Correction) => void;
}

export function Crosswalk(props: CrosswalkProps) {
  const { state, from, to, busy, onConfirm } = props;
  const { say } = usePane();
  const layout = useLayout();
  const styles = useCrosswalkStyles();
  const rows = state.crosswalk.filter(
    ({ fromEdition, toEdition }) => fromEdition === from.edition && toEdition === to.edition,
  );
  const waiting = rows.filter(({ confirmed }) => !confirmed);
  const decided = rows.filter(({ confirmed }) => confirmed);
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
          <Row key={row.row} {...props} row={row} />
        ))}
      </ul>
      {waiting.length > 1 && (
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onConfirm(waiting)}>
            {say('coordinate.edition.confirm-all', { count: waiting.length })}
          </Button>
        </div>
      )}
      {decided.length > 0 && (
        <details>
          <summary>{say('coordinate.edition.confirmed', { count: decided.length })}</summary>
          <ul className={styles.list}>
            {decided.map((row) => (
              <Row key={row.row} {...props} row={row} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Row({ from, to, row, busy, onConfirm, onCorrect }: CrosswalkProps & { readonly row: CrosswalkRow }) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useCrosswalkStyles();
  const [correcting, setCorrecting] = useState(false);
  return (
    <li>
      <div className={layout.strong}>{wordRow(row, say)}</div>
      <CrosswalkDiff from={wordsOf(from, row.from)} to={wordsOf(to, row.to)} />
      {row.reason !== '' && <div className={styles.reason}>{row.reason}</div>}
      {correcting ? (
        <CorrectionForm
          row={row}
          from={from}
          to={to}
          busy={busy}
          onCancel={() => setCorrecting(false)}
          onCorrect={(correction) => {
            setCorrecting(false);
            onCorrect(row, correction);
          }}
        />
      ) : (
        <div className={layout.row}>
          {!row.confirmed && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={say('coordinate.edition.confirm-row', { row: row.row })}
              onClick={() => onConfirm([row])}
            >
              {say('coordinate.edition.confirm')}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={say('coordinate.edition.correct-row', { row: row.row })}
            onClick={() => setCorrecting(true)}
          >
            {say('coordinate.edition.correct-it')}
          </Button>
        </div>
      )}
    </li>
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
