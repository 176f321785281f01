/** The formulas of one row of the form sheet: helpers, the light, and the 檢核 verdict. */
import {
  ERRORS_A_FORMULA,
  firstOf,
  FormulaWriter,
  KEPT,
  KEPT_ALL,
  labelledErrors,
  quotedInFormula,
  textFormula,
  valueFormula,
  type FormField,
  type FormRule,
  type FormulaPlaces,
} from '../../questionnaire';
import { endsYear, sameYear } from '../../returns';
import { coverName, type FormLayout, type RowFacts } from './layout';

export interface RowFormulas {
  readonly condition: (expression: NonNullable<FormField['needed']>) => string;
  readonly check: string;
  /** Helper formulas by column key. */
  readonly helpers: Readonly<Record<string, string>>;
}

/** Formulas of one task's row (zero-based `row`). */
export function rowFormulas(layout: FormLayout, task: RowFacts, row: number): RowFormulas {
  const { form, before, period } = layout;
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
  const came = new CameAlong(layout, task, row);
  const places: FormulaPlaces = {
    helper: (field) => layout.cell(`value:${field}`, row),
    text: (field) => layout.cell(`text:${field}`, row),
    past: (scope, field) => {
      const key = `${scope}:${field}`;
      return layout.keys.includes(key) ? layout.cell(key, row) : undefined;
    },
    light: layout.cell('calc:light', row),
    answered: layout.cell('calc:answered', row),
    carried: came,
  };
  const helpers: Record<string, string> = {};
  for (const field of form.fields) Object.assign(helpers, fieldHelpers(field, layout, row, came));
  Object.assign(helpers, came.helpers());
  helpers['calc:answered'] = answeredFormula(layout, row, came);
  helpers['calc:light'] = firstOf(
    form.lights.map((light) => ({ when: writer.condition(light.when, places), text: light.key })),
    '""',
  );
  const check = checkFormulas(layout, writer, places, layout.cell('calc:later', row));
  helpers['calc:later'] = check.later;
  helpers['calc:open'] = `IF(LEFT(${layout.cell('check', row)},1)="✔",0,1)`;
  return {
    condition: (expression) => writer.condition(expression, places),
    check: check.first,
    helpers,
  };
}

/** What the row was issued with, as its formulas see it: a value that stands as it was issued is blank until it is confirmed. */
class CameAlong {
  private readonly isCarrying: boolean;

  constructor(
    private readonly layout: FormLayout,
    private readonly task: RowFacts,
    private readonly row: number,
  ) {
    this.isCarrying = layout.prefilled.length > 0;
  }

  get stands(): string {
    return this.isCarrying ? this.cell('calc:carried') : 'FALSE';
  }

  get unconfirmed(): string {
    return this.isCarrying ? `AND(${this.cell('calc:carried')},NOT(${this.cell('calc:kept')}))` : 'FALSE';
  }

  unconfirmedIn(field: string): string {
    return this.has(field) ? `AND(NOT(${this.cell('calc:kept')}),${this.same(field)})` : 'FALSE';
  }

  has(field: string): boolean {
    return this.task.prefill[field] !== undefined;
  }

  /** Whether a cell says what it was issued with; white space aside. */
  same(field: string): string {
    const issued = this.cell(`prefill:${field}`);
    const raw = this.cell(`raw:${field}`);
    return typeof this.task.prefill[field] === 'number'
      ? `${raw}=${issued}`
      : `AND(${raw}<>"",EXACT(${this.cell(`text:${field}`)},${issued}))`;
  }

  helpers(): Record<string, string> {
    if (!this.isCarrying) return {};
    const same = this.layout.form.fields.filter(({ key }) => this.has(key)).map(({ key }) => this.same(key));
    return {
      'calc:kept': this.kept(),
      'calc:carried': same.length === 0 ? '1=0' : `OR(${same.join(',')})`,
    };
  }

  /** The row's own word goes before the cover's; without a column for it, 送出確認 stands for both. */
  private kept(): string {
    const { form, language } = this.layout;
    const { choices } = form.questionnaire;
    const yes = (list: string) =>
      quotedInFormula(choices[list]?.find(({ key }) => key === 'yes')?.label[language] ?? '');
    const field = form.fields.find(({ key }) => key === KEPT);
    if (field === undefined) return `EXACT(${textFormula(coverName('confirmed'))},${yes('confirmed')})`;
    const said = this.cell(`value:${KEPT}`);
    const [place = 0, not = 0] = ['yes', 'no'].map(
      (one) => (choices[field.choices ?? '']?.findIndex(({ key }) => key === one) ?? -1) + 1,
    );
    const all = `EXACT(${textFormula(coverName(KEPT_ALL))},${yes(field.choices ?? '')})`;
    return `OR(${said}=${place},AND(${said}<>${not},${all}))`;
  }

  private cell(key: string): string {
    return this.layout.cell(key, this.row);
  }
}

function fieldHelpers(
  field: FormField,
  layout: FormLayout,
  row: number,
  came: CameAlong,
): Record<string, string> {
  const text = layout.cell(`text:${field.key}`, row);
  const cell = layout.cell(field.key, row);
  const list = field.choices === undefined ? undefined : listName(field.choices);
  const value = valueFormula(field, cell, text, list);
  const texts = { [`text:${field.key}`]: textFormula(cell) };
  if (!came.has(field.key)) return { ...texts, [`value:${field.key}`]: value };
  return {
    ...texts,
    [`raw:${field.key}`]: value,
    [`value:${field.key}`]: `IF(${came.unconfirmedIn(field.key)},"",${layout.cell(`raw:${field.key}`, row)})`,
  };
}

/** A list of choices stands on the hidden list sheet from its second row on. */
export function listName(choices: string): string {
  return `pr_list_${choices}`;
}

/** An answer that equals what the template was issued with is none; white space aside. */
function answeredFormula(layout: FormLayout, row: number, came: CameAlong): string {
  const tests = layout.form.fields
    .filter(({ key }) => key !== 'status' && key !== KEPT)
    .map(({ key }) =>
      came.has(key)
        ? `AND(${layout.cell(`raw:${key}`, row)}<>"",NOT(${came.same(key)}))`
        : `${layout.cell(`value:${key}`, row)}<>""`,
    );
  return `OR(${tests.join(',')})`;
}

/** The verdict in two formulas, since one nests no more than so many errors: the errors of higher rank, then the later ones. */
function checkFormulas(
  { form, language }: FormLayout,
  writer: FormulaWriter,
  places: FormulaPlaces,
  laterCell: string,
): { readonly first: string; readonly later: string } {
  const { verdicts } = form.questionnaire;
  const errors = labelledErrors(form).map(({ label, rules }) => ({
    when: either(rules.map((rule) => brokenFormula(writer, rule, places))),
    text: label[language],
  }));
  const nothing = writer.condition({ kind: 'name', name: 'asks_nothing' }, places);
  const good = `IF(${nothing},${quotedInFormula(verdicts.nothing[language])},${quotedInFormula(verdicts.ready[language])})`;
  const unfilled = { when: `${places.light}="unfilled"`, text: verdicts.unfilled[language] };
  return {
    first: firstOf([unfilled, ...errors.slice(0, ERRORS_A_FORMULA)], laterCell),
    later: firstOf(errors.slice(ERRORS_A_FORMULA), good),
  };
}

/** Whether a row, or the cover, breaks a rule. */
export function brokenFormula(
  writer: FormulaWriter,
  { when, must }: FormRule,
  places: FormulaPlaces,
): string {
  const holds = writer.condition(when, places);
  return must === undefined ? holds : both(holds, writer.condition(must, places));
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
