/** An answer before and after, compared once: what is long takes its time. */
import { useMemo } from 'react';
import { differenceParts } from '../../core/index';
import { TextDifference } from './TextDifference';

export function AnswerDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => differenceParts(before, after), [before, after]);
  return <TextDifference parts={parts} />;
}
