/** Between a cell of the return and the text of an input: the core reads and writes, this only chooses what is shown. */
import {
  readValue,
  rocDate,
  valueTypeOf,
  writeValue,
  type CellValue,
  type FormField,
  type ReadCell,
  type Scalar,
  type Template,
  type Value,
} from '../../core/index';

const CLEARED = '－';

/** What stands in an input; of a choice its key, or the text that is none of the choices. */
export function inputText(value: Value, field: FormField): string {
  switch (value.state) {
    case 'blank':
      return '';
    case 'cleared':
      return CLEARED;
    case 'unreadable':
      return value.text;
    case 'value':
      return scalarText(value.value, field);
  }
}

/** An answer as people write it; a choice stays its key. */
export function scalarText(value: Scalar, field: FormField): string {
  if (field.type === 'date' && typeof value === 'string') return rocDate(value);
  return field.type === 'percent' ? `${value}%` : String(value);
}

/** How the core would read what is typed; nothing is said of texts and choices. */
export function readingOf(typed: string, field: FormField, { questionnaire, language }: Template) {
  if (!isMeasured(field)) return undefined;
  const unit = field.unit?.[language];
  return readValue({ value: typed }, valueTypeOf(field, questionnaire), unit === undefined ? {} : { unit });
}

function isMeasured({ type }: FormField): boolean {
  return type === 'date' || type === 'number' || type === 'percent';
}

/**
 * What is put into the cell for what was typed (a choice: chosen by its key). Dates, numbers and percents that can be
 * read are written in their one spelling; what cannot be read stands as it was typed, and the check says so.
 */
export function cellValueOf(typed: string, field: FormField, cell: ReadCell, template: Template): CellValue {
  if (typed.trim() === '') return null;
  const type = valueTypeOf(field, template.questionnaire);
  if (field.type === 'choice') return chosen(typed, field, template);
  const reading = readingOf(typed, field, template);
  if (reading?.value.state !== 'value') return typed;
  const written = writeValue(reading.value, type, template.language).value;
  // Changes leave the cell's format alone: a share needs one that shows percents.
  const showsPercent = cell.cell.format?.includes('%') === true;
  return field.type === 'percent' && !showsPercent ? scalarText(reading.value.value, field) : written;
}

/** A text that was none of the choices before stays what it is. */
function chosen(key: string, field: FormField, template: Template): CellValue {
  const known = template.questionnaire.choices[field.choices ?? '']?.some((choice) => choice.key === key);
  if (known !== true) return key;
  return writeValue(
    { state: 'value', value: key },
    valueTypeOf(field, template.questionnaire),
    template.language,
  ).value;
}
