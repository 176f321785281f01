/** Which fields of the form a row asks for now, and how they stand together: the questionnaire's data decides. */
import {
  Evaluation,
  keptForAll,
  operandsOf,
  surroundingsOf,
  type FormField,
  type ReadReturn,
  type ReadRow,
} from '../../core/index';

interface ShownField {
  readonly field: FormField;
  /** Blank here is something to fill in. */
  readonly needed: boolean;
}

export interface FieldGroup {
  /** Key of the questionnaire's band, with the number of a repeated one. */
  readonly key: string;
  readonly label: Readonly<Record<'zh-TW' | 'en', string>>;
  readonly fields: readonly ShownField[];
  /** Asked only in some cases: it can be folded. */
  readonly conditional: boolean;
  /** Something here is filled in, or must be. */
  readonly busy: boolean;
}

/** Fields that apply to the row, and those that hold an answer all the same; in bands, in the sheet's order. */
export function groupsOf(read: ReadReturn, row: ReadRow): FieldGroup[] {
  const { form, template } = read;
  const surroundings = surroundingsOf(template, row.task, keptForAll(read));
  const evaluation = new Evaluation(form, operandsOf(row.cells), surroundings);
  const shown = form.fields.flatMap((field): ShownField[] => {
    const applies = field.applies === undefined || evaluation.holds(field.applies);
    if (!applies && isBlank(row, field)) return [];
    return [{ field, needed: field.needed !== undefined && evaluation.holds(field.needed) }];
  });
  return runs(shown).map((fields) => groupOf(fields, template.questionnaire.bands, row));
}

function isBlank(row: ReadRow, field: FormField): boolean {
  const { value, remarks } = row.cells[field.key] ?? { value: { state: 'blank' }, remarks: [] };
  return value.state === 'blank' && remarks.length === 0;
}

/** Neighbours of one band, and of one number where a band repeats. */
function runs(shown: readonly ShownField[]): ShownField[][] {
  const found: ShownField[][] = [];
  for (const one of shown) {
    const run = found.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0].field) === keyOf(one.field)) run.push(one);
    else found.push([one]);
  }
  return found;
}

function keyOf({ band, index }: FormField): string {
  return index === undefined ? band : `${band}.${index}`;
}

function groupOf(
  fields: readonly ShownField[],
  bands: ReadReturn['template']['questionnaire']['bands'],
  row: ReadRow,
): FieldGroup {
  const [first] = fields;
  if (first === undefined) throw new Error('A group without fields.');
  const band = bands.find(({ key }) => key === first.field.band);
  return {
    key: keyOf(first.field),
    label: band?.label ?? { 'zh-TW': '', en: '' },
    fields,
    conditional: band?.tone === 'conditional',
    busy: fields.some(({ field, needed }) => needed || !isBlank(row, field)),
  };
}
