/** Whose decisions these are: asked once, and kept in the workbook's settings. */
import { Field, Input } from '@fluentui/react-components';
import { DECIDED_BY, type State } from '../../core/index';
import { usePane } from '../pane/pane';

interface SignedByProps {
  readonly state: State;
  readonly by: string;
  readonly onBy: (by: string) => void;
}

/** Nothing where the workbook knows a name. */
export function SignedBy({ state, by, onBy }: SignedByProps) {
  const { say } = usePane();
  if (signer(state, '') !== '') return null;
  return (
    <Field label={say('review.by')} hint={say('review.by-hint')}>
      <Input value={by} onChange={(_, { value }) => onBy(value)} />
    </Field>
  );
}

/** The name that the workbook knows, else the one that was typed. */
export function signer({ settings }: State, typed: string): string {
  return settings[DECIDED_BY] || typed;
}
