import { EMPTY_CELL, type Cell } from '../grid';
import { FIRST_YEAR, isValidIsoDate, LAST_YEAR, rocDate } from './calendar';
import { CLEAR_MARK } from './clean';
import { decimal } from './decimal';
import { readPercentNumber } from './percent';
import type { Choice, Value, ValueType } from './value';

/** Language of the labels of a list. */
import type { Language } from '../words';

/** Number format of cells that hold text: what stands there is not calculated, nor taken for a date. */
const TEXT_FORMAT = '@';

/** Longer texts get no text format unless they look like a formula: old Excel shows `####` for them. In UTF-16 units. */
const LONGEST_FORMATTED = 255;

/**
 * The cell that says a value, so that `readValue` gives the same value back; this holds for every value that the reader
 * gives. (A text that is a lone dash or an error's name is no value: it reads as `cleared` or as an error.)
 *
 * - blank: the empty cell; cleared: `－`; unreadable: its text, unchanged;
 * - date: text `114.06.30`; the year 1990, before the first ROC year that is read, as an ISO text;
 * - percent: the share, format `0%` or `0.##%`; text `200%` where the share would be read as something else;
 * - choice: the label in the language, else the first; a key that an open list does not know is its own text;
 * - text, beginning with `=`, `+`, `-` or `@` too: a string, never a formula.
 *
 * A RangeError if the value cannot be of the type: no ISO date of 1990–2110, no finite number, an unknown key.
 */
export function writeValue(value: Value, type: ValueType, lang: Language = 'zh-TW'): Cell {
  switch (value.state) {
    case 'blank':
      return EMPTY_CELL;
    case 'cleared':
      return { value: CLEAR_MARK, format: TEXT_FORMAT };
    case 'unreadable':
      return textCell(value.text);
    case 'value':
      return writeContent(value.value, type, lang);
  }
}

function writeContent(value: string | number, type: ValueType, lang: Language): Cell {
  switch (type.kind) {
    case 'text':
    case 'suggest':
      return textCell(String(value));
    case 'date':
      return writeDate(String(value));
    case 'percent':
      return writePercent(finite(value));
    case 'number':
      return { value: finite(value) };
    case 'choice':
      return writeChoice(String(value), type.choices, type.open ?? false, lang);
  }
}

function textCell(text: string): Cell {
  if (text === '') return EMPTY_CELL;
  const formatted = text.length <= LONGEST_FORMATTED || /^[=+\-@]/.test(text);
  return formatted ? { value: text, format: TEXT_FORMAT } : { value: text };
}

function finite(value: string | number): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new RangeError(`Not a finite number: ${value}`);
  return value === 0 ? 0 : value;
}

function writeDate(iso: string): Cell {
  const year = Number(iso.slice(0, 4));
  if (!isValidIsoDate(iso) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`Not a date: ${iso}`);
  return textCell(year === FIRST_YEAR ? iso : rocDate(iso));
}

function writePercent(percent: number): Cell {
  const format = Number.isInteger(percent) ? '0%' : '0.##%';
  const share = percent / 100;
  const { value } = readPercentNumber(share, format);
  const certain = value.state === 'value' && value.value === percent;
  return certain ? { value: share, format } : textCell(`${decimal(percent)}%`);
}

function writeChoice(key: string, choices: readonly Choice[], open: boolean, lang: Language): Cell {
  const choice = choices.find((candidate) => candidate.key === key);
  if (choice === undefined && !open) throw new RangeError(`Unknown choice: ${key}`);
  const label = choice?.labels[lang === 'en' ? 1 : 0] ?? choice?.labels[0];
  return textCell(label ?? key);
}
