/** What the formulas of a row give at the start, so that a viewer that does not calculate shows the right thing. */
import {
  ERRORS_A_FORMULA,
  labelledErrors,
  Evaluation,
  type Answers,
  type Form,
  type FormField,
  type Operand,
} from '../../questionnaire';
import { type Scalar, surroundingsOf, valueTypeOf, verdictOf } from '../../returns';
import { lengthOf, serialFromIso, trimmedByFormula, writeValue } from '../../values';
import type { CellValue } from '../../grid';
import type { FormLayout, RowFacts } from './layout';

interface HelperValues {
  readonly check: string;
  readonly helpers: Readonly<Record<string, CellValue>>;
  /** What the template was issued with, and what the past said, by column key, as the formulas compare it. */
  readonly issued: Readonly<Record<string, CellValue>>;
}

/** Values of the helper cells of a row that holds nothing but its prefill. */
export function helperValues(layout: FormLayout, task: RowFacts): HelperValues {
  const { form, language, keys } = layout;
  const answers: Answers = task.prefill;
  const evaluation = new Evaluation(form, answers, surroundingsOf(layout, task));
  const { verdict, text } = verdictOf(form, evaluation, language);
  const helpers: Record<string, CellValue> = {
    'calc:kept': 'FALSE',
    'calc:carried': Object.keys(task.prefill).length > 0 ? 'TRUE' : 'FALSE',
    'calc:answered': 'FALSE',
    'calc:light': evaluation.light(),
    'calc:later': laterText(layout, evaluation),
    'calc:open': verdict === 'ready' || verdict === 'nothing' ? 0 : 1,
  };
  const issued: Record<string, CellValue> = {};
  for (const field of form.fields) {
    const value = task.prefill[field.key];
    if (value === undefined) continue;
    const shown = shownText(layout, field, value);
    helpers[`text:${field.key}`] = shown;
    helpers[`raw:${field.key}`] = formulaValue(form, field, value);
    issued[`prefill:${field.key}`] = typeof value === 'number' ? value : shown;
  }
  for (const field of form.fields)
    for (const scope of ['previous', 'first'] as const) {
      const [key, value] = [`${scope}:${field.key}`, task[scope]?.[field.key]];
      if (value === undefined || !keys.includes(key)) continue;
      const isText = field.type === 'text' || field.type === 'long';
      issued[key] = isText ? shownText(layout, field, value) : formulaValue(form, field, value);
    }
  return { check: text, helpers, issued };
}

/** What the second formula of the 檢核 column says: the first of the later errors, else that nothing is wrong. */
function laterText({ form, language }: FormLayout, evaluation: Evaluation): string {
  const broken = new Set(evaluation.broken());
  const later = labelledErrors(form).slice(ERRORS_A_FORMULA);
  const first = later.find(({ rules }) => rules.some((rule) => broken.has(rule)));
  const { nothing, ready } = form.questionnaire.verdicts;
  const good = evaluation.holds({ kind: 'name', name: 'asks_nothing' }) ? nothing : ready;
  return (first?.label ?? good)[language];
}

/** The cell's text as `TRIM` leaves it. */
function shownText({ form, language }: FormLayout, field: FormField, value: Scalar): string {
  const cell = writeValue({ state: 'value', value }, valueTypeOf(field, form.questionnaire), language);
  return trimmedByFormula(String(cell.value));
}

function formulaValue(form: Form, field: FormField, value: Operand): CellValue {
  if (typeof value === 'object') return '';
  if (typeof value === 'number') return value;
  if (field.type === 'date') return serialFromIso(value) ?? '';
  if (field.type !== 'choice') return lengthOf(value);
  const choices = form.questionnaire.choices[field.choices ?? ''] ?? [];
  return choices.findIndex((choice) => choice.key === value) + 1;
}
