/** Answers at rest to and from the cells of `pr_Returns` and `pr_Kpis`. */
import type { Form, FormField, Questionnaire } from '../questionnaire';
import type { Language } from '../words';
import { valueTypeOf, type Scalar, type Scalars } from '../returns';
import { readValue, writeValue, type Value } from '../values';
import type { Cell, CellValue } from '../grid';
import type { TableRow, TableValues } from '../tables';

/** The cells of our own tables hold what we wrote: a text that says `#N/A` is somebody's answer and no fault of a formula. */
const OURS = { typed: true } as const;

/** Columns of `pr_Kpis` by the field that they hold. */
const KPI_COLUMNS: Readonly<Record<string, string>> = {
  kpi_name: 'name',
  kpi_unit: 'unit',
  kpi_target: 'target',
  kpi_actual: 'actual',
};

export class FieldValues {
  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly language: Language,
  ) {}

  /** The answers of a row of `pr_Returns`; unreadable cells (edited by hand) are left out. */
  answers(row: TableRow, form: Form): Record<string, Scalar> {
    return Object.fromEntries(
      form.fields
        .filter((field) => field.group === undefined)
        .flatMap((field) => this.entry(field, row[field.key])),
    );
  }

  /** The indicators of a row of `pr_Kpis`, by numbered field. */
  indicators(row: TableRow, form: Form): Record<string, Scalar> {
    const no = Number(row['no']?.value ?? 0);
    const fields = form.fields.filter((field) => field.index === no);
    return Object.fromEntries(
      fields.flatMap((field) => this.entry(field, row[KPI_COLUMNS[base(field)] ?? ''])),
    );
  }

  /** What the answer cells of a row of `pr_Returns` say, unreadable ones among them; columns that are gone are left out. */
  values(row: TableRow, form: Form): Record<string, Value> {
    const single = form.fields.filter((field) => field.group === undefined);
    return Object.fromEntries(single.flatMap((field) => this.read(field, row[field.key])));
  }

  /** Likewise of a row of `pr_Kpis`, by numbered field. */
  indicatorValues(row: TableRow, form: Form): Record<string, Value> {
    const no = Number(row['no']?.value ?? 0);
    const fields = form.fields.filter((field) => field.index === no);
    return Object.fromEntries(
      fields.flatMap((field) => this.read(field, row[KPI_COLUMNS[base(field)] ?? ''])),
    );
  }

  private read(field: FormField, cell: Cell | undefined): [string, Value][] {
    return cell === undefined
      ? []
      : [[field.key, readValue(cell, valueTypeOf(field, this.questionnaire), OURS).value]];
  }

  private entry(field: FormField, cell: Cell | undefined): [string, Scalar][] {
    return this.read(field, cell).flatMap(([key, value]) =>
      value.state === 'value' ? [[key, value.value]] : [],
    );
  }

  /** Cells of `pr_Returns` for answers. */
  cells(answers: Scalars, form: Form): TableValues {
    return Object.fromEntries(
      form.fields
        .filter((field) => field.group === undefined)
        .map((field) => [field.key, this.cell(field, answers[field.key])]),
    );
  }

  /** Rows of `pr_Kpis` for answers, without what all of them share. */
  indicatorRows(answers: Scalars, form: Form): TableValues[] {
    const indexes = [
      ...new Set(form.fields.flatMap((field) => (field.index === undefined ? [] : [field.index]))),
    ];
    return indexes.flatMap((no) => {
      const fields = form.fields.filter((field) => field.index === no);
      if (fields.every((field) => answers[field.key] === undefined)) return [];
      const cells = fields.map((field) => [
        KPI_COLUMNS[base(field)] ?? '',
        this.cell(field, answers[field.key]),
      ]);
      return [{ no, ...(Object.fromEntries(cells) as Record<string, CellValue>) }];
    });
  }

  private cell(field: FormField, value: Scalar | undefined): CellValue {
    if (value === undefined) return null;
    return writeValue({ state: 'value', value }, valueTypeOf(field, this.questionnaire), this.language).value;
  }
}

function base(field: FormField): string {
  return field.key.replace(/_\d+$/, '');
}
