/** A due date as people write it. */
import { readValue } from '../../core/index';

/** The ISO date that a text means, ROC or not; undefined if it is none. */
export function readDate(text: string): string | undefined {
  const { value } = readValue({ value: text }, { kind: 'date' });
  return value.state === 'value' ? String(value.value) : undefined;
}
