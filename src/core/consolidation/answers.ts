/** What one file says in one cell, and how two files' cells compare. */
import type { Parameter, Place, Remark } from '../grid';
import { sameOperand, type Operand } from '../questionnaire';
import { CLEAR_MARK, type Value } from '../values';

/**
 * The order of versions (docs/decisions/03): the higher counter; then sealed over unsealed; then,
 * both sealed, the seal's own counter. No clock.
 */
export interface Rank {
  readonly counter: number;
  /** Of an intact seal; 0 for an unsealed file. */
  readonly sealed: 0 | 1;
  readonly sealCounter: number;
  /** The survey response that a version is an edit of; empty for files. Versions of different series are unordered. */
  readonly series: string;
}

/** 0 also where nothing orders two versions. */
export function compareRanks(left: Rank, right: Rank): number {
  if (left.series !== right.series) return 0;
  return left.counter - right.counter || left.sealed - right.sealed || left.sealCounter - right.sealCounter;
}

/** In place of a file's id: the answer stands in none. */
export const BY_HAND = '';

/** One file's cell. */
export interface Version {
  /** Id of the submission. */
  readonly file: string;
  readonly rank: Rank;
  readonly value: Value;
  /** Equal to what this file's own template was issued with: ranks as blank. */
  readonly prefilled: boolean;
  readonly remarks: readonly Remark[];
  /** Its `file` is the submission's id until results are handed out. */
  readonly place: Place;
}

/** The counter that a cover gives; blank, unreadable or no whole number from 1 on counts as 1. */
export function counterOf(value: Value): number {
  return isCounter(value) ? value.value : 1;
}

/** Whether a cover's counter can be used as it stands. */
export function isCounter(value: Value): value is { state: 'value'; value: number } {
  return (
    value.state === 'value' &&
    typeof value.value === 'number' &&
    Number.isInteger(value.value) &&
    value.value >= 1
  );
}

/** Whether a value is what the template was issued with. */
export function isPrefill(value: Value, prefill: Operand | undefined): boolean {
  return value.state === 'value' && sameOperand(value.value, prefill);
}

/** An answer: anything but a blank and an untouched prefill. A lone dash and an unreadable text are answers. */
export function isAnswer(version: Version): boolean {
  return version.value.state !== 'blank' && !version.prefilled;
}

/** As it is shown to the coordinator and kept in the history. */
export function shownValue(value: Value): Parameter {
  if (value.state === 'value') return value.value;
  if (value.state === 'unreadable') return value.text;
  return value.state === 'cleared' ? CLEAR_MARK : '';
}

/** The mark of a shown value that nobody could read. */
export function unreadableMark(value: Value): { unreadable?: true } {
  return value.state === 'unreadable' ? { unreadable: true } : {};
}

export function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Distinct texts in one order, whatever order they came in. */
export function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareTexts);
}
