/** The board: each body with its state, what is missing and how late, and the texts to send it. */
import { Badge, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  boardOf,
  wordBodyState,
  type BodyProgress,
  type Letter,
  type ProgressState,
  type ReviewLetter,
  type State,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { CopyButton } from '../book/CopyButton';
import { PagedList, PageHead, useLayout } from '../book/parts';
import { useStanding } from './use-standing';

const COLORS = {
  complete: 'success',
  partial: 'warning',
  waiting: 'warning',
  toCorrect: 'warning',
  toExplain: 'warning',
  silent: 'danger',
} as const satisfies Readonly<Record<ProgressState, string>>;

const STATES = ['silent', 'partial', 'waiting', 'toCorrect', 'toExplain', 'complete'] as const;
const ALL = 'all';

const useStyles = makeStyles({
  filter: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px' },
  narrow: { minWidth: 0 },
});

export function BoardPage({ state, onBack }: { readonly state: State; readonly onBack: () => void }) {
  const { say, today, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<string>(ALL);
  const { value, fault } = useStanding();
  const letters = value?.letters ?? [];
  const { rows } = useMemo(() => boardOf(state, today), [state, today]);
  const counts = new Map(STATES.map((one) => [one, rows.filter((row) => row.state === one).length]));
  const shown = rows.filter(
    (row) => row.name.includes(search.trim()) && (only === ALL || row.state === only),
  );
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.board.title')} onBack={onBack} />
      <div className={styles.filter}>
        <Field label={say('coordinate.search')}>
          <Input
            className={styles.narrow}
            type="search"
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
        <Field label={say('coordinate.board.only')}>
          <Select className={styles.narrow} value={only} onChange={(_, { value }) => setOnly(value)}>
            <option value={ALL}>{say('coordinate.board.all', { count: rows.length })}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {say('coordinate.outcome-count', {
                  outcome: wordBodyState(one, language),
                  count: counts.get(one) ?? 0,
                })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      {letters.length > 0 && (
        <CopyButton
          label={say('coordinate.board.copy-all', { count: letters.length })}
          about=""
          text={letters.map(whole).join('\n\n')}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState within title={say('coordinate.nothing-found')} />
      ) : (
        <PagedList items={shown} label={say('coordinate.board.title')} keyOf={({ body }) => body}>
          {(row) => <BodyLine row={row} letters={letters.filter(({ body }) => body === row.body)} />}
        </PagedList>
      )}
    </div>
  );
}

/** As it is pasted into a mail: the subject, then the text. */
function whole({ subject, text }: Letter | ReviewLetter): string {
  return `${subject}\n${text}`;
}

interface BodyLineProps {
  readonly row: BodyProgress;
  readonly letters: readonly (Letter | ReviewLetter)[];
}

function BodyLine({ row, letters }: BodyLineProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const progress = row.state;
  const facts = [
    say('coordinate.board.filled', { filled: row.filled, expected: row.expected }),
    ...(row.toCorrect > 0 ? [say('coordinate.board.to-correct', { count: row.toCorrect })] : []),
    ...(row.waiting > 0 ? [say('coordinate.board.waiting', { count: row.waiting })] : []),
    ...(row.approval === '' ? [] : [row.approval]),
    ...(row.late > 0 ? [say('coordinate.board.late', { days: row.late })] : []),
  ];
  return (
    <>
      <div className={layout.spread}>
        <span className={layout.strong}>{row.name}</span>
        <Badge appearance="tint" shape="rounded" color={COLORS[progress]} style={{ flexShrink: 0 }}>
          {wordBodyState(progress, language)}
        </Badge>
      </div>
      <p className={layout.text}>{facts.join(say('coordinate.separator'))}</p>
      {row.missing.length > 0 && (
        <p className={layout.muted}>
          {say('coordinate.board.missing', { numbers: row.missing.join(say('list.separator')) })}
        </p>
      )}
      {row.toExplain.length > 0 && (
        <p className={layout.muted}>
          {say('coordinate.board.to-explain', { numbers: row.toExplain.join(say('list.separator')) })}
        </p>
      )}
      {row.overtaken.length > 0 && (
        <p className={layout.muted}>
          {say('coordinate.board.overtaken', { numbers: row.overtaken.join(say('list.separator')) })}
        </p>
      )}
      {letters.map((letter) => (
        <CopyButton
          key={letter.kind}
          label={say('coordinate.board.copy', { letter: letter.title })}
          about={row.name}
          text={whole(letter)}
        />
      ))}
    </>
  );
}
