/** One line per file: what became of it and why; what needs the coordinator stands first. */
import { useMemo } from 'react';
import { labelOf, type Outcome } from '../../core';
import { usePane } from '../pane/pane';
import { Section } from '../parts/Section';
import type { ShownLine } from '../work/desk';
import { PagedList, useLayout } from '../book/parts';
import { Badge } from '@fluentui/react-components';

/** The order of the lines. */
const OUTCOMES: readonly Outcome[] = [
  'refused',
  'waiting',
  'conflict',
  'superseded',
  'duplicate',
  'merged',
  'accepted',
];

export function FileLines({ lines }: { readonly lines: readonly ShownLine[] }) {
  const { say, language } = usePane();
  const layout = useLayout();
  const sorted = useMemo(
    () =>
      lines
        .map((line, index) => ({ line, index }))
        .sort((a, b) => OUTCOMES.indexOf(a.line.outcome) - OUTCOMES.indexOf(b.line.outcome)),
    [lines],
  );
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    count: lines.filter((line) => line.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return (
    <Section title={say('coordinate.files')} aside={say('coordinate.files-count', { count: lines.length })}>
      <p className={layout.text}>
        {counts
          .map(({ outcome, count }) =>
            say('coordinate.outcome-count', { outcome: labelOf('outcome', outcome, language), count }),
          )
          .join(say('coordinate.separator'))}
      </p>
      <PagedList items={sorted} label={say('coordinate.files')} keyOf={({ index }) => String(index)}>
        {({ line }) => <Line line={line} />}
      </PagedList>
    </Section>
  );
}

function Line({ line }: { readonly line: ShownLine }) {
  const { say } = usePane();
  const layout = useLayout();
  const { name, outcome, bodyName, rows, reason, sourceReview } = line;
  const facts = [
    ...(bodyName === '' ? [] : [bodyName]),
    ...(rows > 0 ? [say('coordinate.rows', { rows })] : []),
    ...(sourceReview === '' ? [] : [say('coordinate.source-review', { review: sourceReview })]),
  ];
  return (
    <>
      <div className={layout.spread}>
        <span className={layout.strong}>{name}</span>
        <OutcomeBadge outcome={outcome} />
      </div>
      {facts.length > 0 && <p className={layout.muted}>{facts.join(say('coordinate.separator'))}</p>}
      {reason !== '' && <p className={layout.sentence}>{reason}</p>}
    </>
  );
}

const COLORS = {
  accepted: 'success',
  merged: 'success',
  superseded: 'informative',
  duplicate: 'informative',
  conflict: 'warning',
  waiting: 'warning',
  refused: 'danger',
} as const satisfies Readonly<Record<Outcome, string>>;

export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const { language } = usePane();
  return (
    <Badge appearance="tint" color={COLORS[outcome]} shape="rounded" style={{ flexShrink: 0 }}>
      {labelOf('outcome', outcome, language)}
    </Badge>
  );
}
