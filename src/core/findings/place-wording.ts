/** Where a finding is, in words. */
import { taskNumber as numberOfTask } from '../framework';
import { approvalOfKey, type Field, type Questionnaire } from '../questionnaire';
import { fill, type Language, word, type Words } from '../words';
import { cellName, columnName, type Parameter, type Place } from '../grid';

type Parameters = Readonly<Record<string, Parameter>>;

/**
 * The place without a colon, e.g. `〈填報表〉G7（四-5）` or `第 12 行`; the field's label stands for a cell that is not in
 * the file. Empty when nothing is known. The file is named by the caller.
 */
export function wordPlace(
  place: Place,
  language: Language,
  questionnaire: Questionnaire,
  taskNumber: (taskId: string) => string = plainTaskNumber,
): string {
  if (place.line !== undefined) return word(language, 'place.line', { line: place.line }).trim();
  const { sheet, task } = place;
  const parts = [
    sheet === undefined || sheet === '' ? '' : word(language, 'place.sheet', { sheet }),
    wordCell(place, language, questionnaire),
    task === undefined ? '' : word(language, 'place.task', { task: taskNumber(task) }),
  ];
  return parts.join('').trim();
}

function wordCell({ row, column, field }: Place, language: Language, questionnaire: Questionnaire): string {
  if (row !== undefined && column !== undefined)
    return `${cellName(row, column)}${language === 'en' ? ' ' : ''}`;
  if (row !== undefined) return word(language, 'place.row', { row: row + 1 });
  if (column !== undefined) return word(language, 'place.column', { column: columnName(column) });
  if (field === undefined) return '';
  return word(language, 'place.field', { field: wordField(field, language, questionnaire) });
}

/** `四-5` of a task's id; an id of another form stands as it is. */
function plainTaskNumber(id: string): string {
  try {
    return numberOfTask(id);
  } catch {
    return id;
  }
}

/** The field that a key means; `index` is its number in a group. */
export function findField(
  key: string,
  questionnaire: Questionnaire,
): { field: Field; index?: number } | undefined {
  const all = [...questionnaire.fields, ...questionnaire.cover.fields];
  const exact = all.find((field) => field.key === key);
  if (exact !== undefined) return { field: exact };
  const [, base, index] = /^(.+)_(\d+)$/.exec(key) ?? [];
  const grouped = all.find((field) => field.group !== undefined && field.key === base);
  return grouped === undefined ? undefined : { field: grouped, index: Number(index) };
}

/** A field's label; the key itself where the questionnaire does not know it. */
export function wordField(
  key: string,
  language: Language,
  questionnaire: Questionnaire,
  facts: Parameters = {},
): string {
  const found = findField(key, questionnaire);
  const approval = approvalOfKey(key);
  if (approval !== undefined)
    return word(language, `place.approval-${approval.part}`, { step: approval.step });
  if (found === undefined) return key;
  const label = plainLabel(found.field.label, language, facts);
  const several = (questionnaire.settings['kpis'] ?? 1) > 1 || (found.index ?? 1) > 1;
  if (found.index === undefined || !several) return label;
  return `${label}${language === 'en' ? ' ' : ''}${found.index}`;
}

/** A label with its facts filled in; what tells of an unknown one (`（截至{end}）`, ` to {end}`) is left out. */
function plainLabel(label: Words, language: Language, facts: Parameters): string {
  return fill(label[language], facts)
    .replace(/[（(][^（()）]*\{\w+\}[^（()）]*[)）]/g, '')
    .replace(/ \w+ \{\w+\}/g, '');
}
