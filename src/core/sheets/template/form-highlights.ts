/** Colours that follow what is typed: what is still to be filled, what is not asked, what is wrong, and the lights. */
import { quotedInFormula } from '../../questionnaire';
import type { Highlight } from '../../grid';
import { COLORS } from '../drawing';
import type { RowFormulas } from './formulas';
import { ROWS, type FormLayout } from './layout';

/** Conditional formats of the sheet; `first` holds the formulas of the first row, to which the areas are relative. */
export function formHighlights(layout: FormLayout, first: RowFormulas): Highlight[] {
  const { form } = layout;
  const area = (left: number, right = left) => ({ top: ROWS.first, bottom: layout.lastRow, left, right });
  const check = layout.cell('check', ROWS.first);
  const column = layout.column('check');
  const fields = form.fields.flatMap((field) => {
    const at = area(layout.column(field.key));
    const value = layout.cell(`value:${field.key}`, ROWS.first);
    const blank = `${value}=""`;
    const needed =
      field.key === 'status' ? 'TRUE' : field.needed === undefined ? 'FALSE' : first.condition(field.needed);
    return [
      { area: at, formula: `${value}="?"`, style: { fill: COLORS.wrong, color: COLORS.wrongText } },
      ...(needed === 'FALSE'
        ? []
        : [{ area: at, formula: `AND(${blank},${needed})`, style: { fill: COLORS.fill } }]),
      ...(field.applies === undefined
        ? []
        : [
            {
              area: at,
              formula: `NOT(${first.condition(field.applies)})`,
              style: { fill: COLORS.notAsked, color: COLORS.quiet },
            },
          ]),
      ...(field.key === 'actual_pct' ? lightHighlights(layout, at) : []),
      ...changedHighlight(layout, field.key, at),
    ];
  });
  return [
    ...fields,
    {
      area: area(column),
      formula: `${check}=${quotedInFormula(form.questionnaire.verdicts.unfilled['zh-TW'])}`,
      style: { fill: COLORS.white, color: COLORS.wrongText },
    },
    {
      area: area(column),
      formula: `${check}=${quotedInFormula(form.questionnaire.verdicts.unfilled.en)}`,
      style: { fill: COLORS.white, color: COLORS.wrongText },
    },
    {
      area: area(column),
      formula: `LEFT(${check},1)="✔"`,
      style: { fill: COLORS.good, color: COLORS.goodText },
    },
    { area: area(column), formula: `LEN(${check})>0`, style: { fill: COLORS.warn, color: COLORS.warnText } },
  ];
}

/** The progress cell wears its light, in the light's own colours. */
function lightHighlights(layout: FormLayout, at: Highlight['area']): Highlight[] {
  return layout.form.questionnaire.lights
    .filter((light) => light.judged)
    .map((light) => ({
      area: at,
      formula: `${layout.cell('calc:light', ROWS.first)}="${light.key}"`,
      style: { fill: light.fill, color: light.color },
    }));
}

/** A prefilled cell is blue until it is changed, or confirmed. */
function changedHighlight(layout: FormLayout, field: string, at: Highlight['area']): Highlight[] {
  if (!layout.keys.includes(`prefill:${field}`)) return [];
  const issued = layout.cell(`prefill:${field}`, ROWS.first);
  const changed = `NOT(EXACT(${layout.cell(`text:${field}`, ROWS.first)},${issued}&""))`;
  const settled = `OR(${layout.cell('calc:kept', ROWS.first)},${changed})`;
  return [{ area: at, formula: settled, style: { color: COLORS.text } }];
}
