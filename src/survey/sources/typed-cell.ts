/** A value that a form of ours has already typed, as the cell that says the same in a return. */
import {
  isValidIsoDate,
  valueTypeOf,
  writeValue,
  type Cell,
  type FormField,
  type State,
} from '../../core/index';
import type { Raw } from './record';

/**
 * Servers give choices by name, dates as ISO texts and percents as plain numbers: a `1` there is one percent and no doubt.
 * What is none of these stands as its text, for the reader to judge.
 */
export function typedCell(raw: Raw, field: FormField, { questionnaire, language }: State): Cell {
  if (raw === null || raw === '') return { value: null };
  const value = typedValue(
    raw,
    field,
    questionnaire.choices[field.choices ?? '']?.map(({ key }) => key) ?? [],
  );
  if (value === undefined) return { value: raw };
  return writeValue({ state: 'value', value }, valueTypeOf(field, questionnaire), language);
}

function typedValue(
  raw: string | number,
  field: FormField,
  keys: readonly string[],
): string | number | undefined {
  switch (field.type) {
    case 'choice':
      return keys.find((key) => key === raw);
    case 'number':
    case 'percent': {
      const number = typeof raw === 'number' ? raw : Number(raw.trim() === '' ? NaN : raw);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'date': {
      const day = String(raw).slice(0, 10);
      return isValidIsoDate(day) && day >= '1990' && day <= '2110-12-31' ? day : undefined;
    }
    default:
      return undefined;
  }
}
