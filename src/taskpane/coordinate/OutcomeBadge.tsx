/** The outcome of a file: a word, and a colour beside it. */
import { Badge } from '@fluentui/react-components';
import { labelOf, type Outcome } from '../../core/index';
import { usePane } from '../pane/pane';

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
