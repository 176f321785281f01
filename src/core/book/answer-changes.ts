/** What a return says otherwise than before, field by field, with the difference inside the text. */
import { type DiffPart, difference } from '../framework/compare';
import { answerKey, type Scalar, type Scalars } from '../returns';
import { type Language, word } from '../words';
import { answerText, fieldLabel } from './field-label';
import type { State } from './state';

export interface AnswerChange {
  readonly field: string;
  readonly label: string;
  /** As people read them; empty where the cell is blank. */
  readonly before: string;
  readonly after: string;
}

/** The fields in which two sets of answers differ, in the order of the form; spellings of one answer do not. */
export function changedFields(state: State, before: Scalars, after: Scalars): AnswerChange[] {
  const order = new Map(state.questionnaire.fields.map(({ key }, index) => [key, index]));
  const place = (field: string): number =>
    order.get(field) ?? order.get(field.replace(/_\d+$/, '')) ?? order.size;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => keyOf(before[field]) !== keyOf(after[field]))
    .sort((left, right) => place(left) - place(right) || (left < right ? -1 : 1))
    .map((field) => ({
      field,
      label: fieldLabel(state, field),
      before: shown(state, field, before[field]),
      after: shown(state, field, after[field]),
    }));
}

function keyOf(value: Scalar | undefined): string {
  return value === undefined ? '' : answerKey({ state: 'value', value });
}

function shown(state: State, field: string, value: Scalar | undefined): string {
  return value === undefined ? '' : String(answerText(state, field, { value }));
}

/** One line for each field: its label, and the text with what was taken out and put in. */
export function changesText(changes: readonly AnswerChange[], language: Language): string {
  return changes
    .map(({ label, before, after }) =>
      word(language, 'reviews.change', { label, text: markedDifference(before, after) }),
    )
    .join('\n');
}

/** Texts of more characters are not compared by letters: that takes minutes, and nobody reads it. */
const LONGEST = 8_000;
/** Characters up to which an answer is read at a glance. */
const SHORT = 8;
/** Characters that stay of what is the same before and behind a difference. */
const AROUND = 12;

/** The text with its differences marked, as `三〔−場〕〔＋次〕`; what is the same far from them is left out. */
export function markedDifference(before: string, after: string): string {
  const parts = differenceParts(before, after);
  return parts
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return `〔−${text}〕`;
      if (kind === 'added') return `〔＋${text}〕`;
      return shortened(text, index > 0, index < parts.length - 1);
    })
    .join('');
}

/** Numbers and days, short answers such as a state, and those that are very long stand whole against each other. */
export function differenceParts(before: string, after: string): DiffPart[] {
  const whole: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const isText = [before, after].every((text) => text.length > SHORT && !/^[-\d.,/%]*$/.test(text));
  const parts = isText && before.length + after.length <= LONGEST ? difference(before, after) : whole;
  return parts.filter(({ text }) => text !== '');
}

function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const letters = [...text];
  const head = hasBefore ? AROUND : 0;
  const tail = hasAfter ? AROUND : 0;
  if (letters.length <= head + tail + 1) return text;
  return `${letters.slice(0, head).join('')}…${tail === 0 ? '' : letters.slice(-tail).join('')}`;
}
