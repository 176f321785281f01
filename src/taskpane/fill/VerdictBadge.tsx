/** What the 檢核 column says of a row, in the pane's language. */
import { Badge } from '@fluentui/react-components';
import type { RowVerdict, Verdict } from '../../core/index';

const COLOR = {
  unfilled: 'informative',
  nothing: 'subtle',
  ready: 'success',
  wrong: 'danger',
} as const satisfies Record<Verdict, string>;

export function VerdictBadge({ verdict: { verdict, text } }: { readonly verdict: RowVerdict }) {
  return (
    <Badge appearance="tint" color={COLOR[verdict]} shape="rounded" style={{ flexShrink: 0 }}>
      {text}
    </Badge>
  );
}
