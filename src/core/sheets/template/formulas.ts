/** The formulas of one row of the form sheet: helpers, the light, and the 檢核 verdict. */
import {
  firstOf,
  FormulaWriter,
  labelledErrors,
  quotedInFormula,
  textFormula,
  valueFormula,
  type Form,
  type FormField,
  type FormulaPlaces,
} from '../../questionnaire';
import { endsYear, sameYear, type Template, type TemplateTask } from '../../returns';
import type { FormLayout } from './layout';

export interface RowFormulas {
  readonly condition: (expression: NonNullable<FormField['needed']>) => string;
  readonly check: string;
  /** Helper formulas by column key. */
  readonly helpers: Readonly<Record<string, string>>;
}

/** Formulas of one task's row (zero-based `row`). */
export function rowFormulas(
  template: Template,
  form: Form,
  layout: FormLayout,
  task: TemplateTask,
  row: number,
): RowFormulas {
  const { before, period } = template;
  const facts = {
    period: {
      end: period.end,
      year_end: endsYear(period) ? 1 : 0,
      same_year: before !== undefined && sameYear(before, period) ? 1 : 0,
    },
    role: task.role,
    previous: task.previous,
    first: task.first ?? {},
  };
  const writer = new FormulaWriter(form, facts);
  const places: FormulaPlaces = {
    helper: (field) => layout.cell(`value:${field}`, row),
    text: (field) => layout.cell(`text:${field}`, row),
    past: (scope, field) => {
      const key = `${scope}:${field}`;
      return layout.keys.includes(key) ? layout.cell(key, row) : undefined;
    },
    light: layout.cell('calc:light', row),
    answered: layout.cell('calc:answered', row),
  };
  const helpers: Record<string, string> = {};
  for (const field of form.fields) Object.assign(helpers, fieldHelpers(field, layout, row));
  helpers['calc:answered'] = answeredFormula(form, layout, task, row);
  helpers['calc:light'] = firstOf(
    form.lights.map((light) => ({ when: writer.condition(light.when, places), text: light.key })),
    '""',
  );
  helpers['calc:open'] = `IF(LEFT(${layout.cell('check', row)},1)="✔",0,1)`;
  return {
    condition: (expression) => writer.condition(expression, places),
    check: checkFormula(template, form, writer, places),
    helpers,
  };
}

function fieldHelpers(field: FormField, layout: FormLayout, row: number): Record<string, string> {
  const text = layout.cell(`text:${field.key}`, row);
  const cell = layout.cell(field.key, row);
  const list = field.choices === undefined ? undefined : listName(field.choices);
  return {
    [`text:${field.key}`]: textFormula(cell),
    [`value:${field.key}`]: valueFormula(field, cell, text, list),
  };
}

/** A list of choices stands on the hidden list sheet from its second row on. */
export function listName(choices: string): string {
  return `pr_list_${choices}`;
}

/** An answer that equals what the template was issued with is none; white space aside. */
function answeredFormula(form: Form, layout: FormLayout, task: TemplateTask, row: number): string {
  const tests = form.fields
    .filter((field) => field.key !== 'status')
    .map((field) => {
      const value = layout.cell(`value:${field.key}`, row);
      const prefill = task.prefill[field.key];
      if (prefill === undefined) return `${value}<>""`;
      const issued = layout.cell(`prefill:${field.key}`, row);
      const same =
        typeof prefill === 'number'
          ? `${value}=${issued}`
          : `EXACT(${layout.cell(`text:${field.key}`, row)},${issued})`;
      return `AND(${value}<>"",NOT(${same}))`;
    });
  return `OR(${tests.join(',')})`;
}

function checkFormula(template: Template, form: Form, writer: FormulaWriter, places: FormulaPlaces): string {
  const { language, questionnaire } = template;
  const { verdicts } = questionnaire;
  const errors = labelledErrors(form).map(({ label, rules }) => ({
    when: either(
      rules.map((rule) => {
        const when = writer.condition(rule.when, places);
        return rule.must === undefined ? when : both(when, writer.condition(rule.must, places));
      }),
    ),
    text: label[language],
  }));
  const nothing = writer.condition({ kind: 'name', name: 'asks_nothing' }, places);
  const good = `IF(${nothing},${quotedInFormula(verdicts.nothing[language])},${quotedInFormula(verdicts.ready[language])})`;
  return firstOf(
    [{ when: `${places.light}="unfilled"`, text: verdicts.unfilled[language] }, ...errors],
    good,
  );
}

function either(conditions: readonly string[]): string {
  if (conditions.includes('TRUE')) return 'TRUE';
  const live = conditions.filter((one) => one !== 'FALSE');
  const [only = 'FALSE'] = live;
  return live.length > 1 ? `OR(${live.join(',')})` : only;
}

function both(when: string, must: string): string {
  if (when === 'FALSE' || must === 'TRUE') return 'FALSE';
  return `AND(${when},NOT(${must}))`;
}
