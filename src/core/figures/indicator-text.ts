/** Indicators as people read them: a name, what was reached, what was aimed at. */
import { numericSettings, type State } from '../book';
import { groupedNumber } from '../findings';
import { formOf } from '../questionnaire';
import type { Scalars } from '../returns';
import { word } from '../words';

/** One line for each indicator of which anything is given, in their order. */
export function indicatorLines(
  state: Pick<State, 'language' | 'questionnaire' | 'settings'>,
  answers: Scalars,
): string[] {
  const { language } = state;
  const { fields } = formOf(state.questionnaire, 'standard', numericSettings(state));
  const indexes = fields.flatMap((field) =>
    field.index !== undefined && field.key.startsWith('kpi_actual_') ? [field.index] : [],
  );
  return indexes.flatMap((no) => {
    const at = (field: string) => answers[`${field}_${no}`];
    const target = at('kpi_target');
    if (at('kpi_actual') === undefined && target === undefined) return [];
    const unit = textOf(at('kpi_unit'));
    const amount = (value: string | number | undefined) =>
      value === undefined
        ? word(language, 'summary.blank')
        : `${grouped(value)}${unit === '' ? '' : ` ${unit}`}`;
    return [
      word(language, 'report.kpi', {
        name: textOf(at('kpi_name')) || word(language, 'report.kpi-name'),
        actual: amount(at('kpi_actual')),
        target: target === undefined ? '' : word(language, 'report.kpi-target', { target: amount(target) }),
      }),
    ];
  });
}

/** An answer as trimmed text; empty where there is none. */
export function textOf(value: string | number | undefined): string {
  return value === undefined ? '' : String(value).trim();
}

/** A number with its thousands parted; a text as it is. */
export function grouped(value: string | number): string {
  return typeof value === 'string' ? value : groupedNumber(value);
}
