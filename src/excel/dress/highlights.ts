import { rangeName } from '../../core/index';
import type { PartOf } from '../host/parts';

/** Excel puts a new conditional format before those that stand, so the last one comes first. */
export function putHighlights(sheet: Excel.Worksheet, highlights: PartOf<'highlights'>): void {
  sheet.getRange().conditionalFormats.clearAll();
  for (const { area, formula, style } of [...highlights].reverse()) {
    const added = sheet.getRange(rangeName(area)).conditionalFormats.add('Custom');
    added.stopIfTrue = true;
    const { rule, format } = added.custom;
    rule.formula = `=${formula}`;
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    if (style.color !== undefined) format.font.color = `#${style.color}`;
    if (style.bold === true) format.font.bold = true;
  }
}
