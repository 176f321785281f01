/** Which sheets can be traced: asked by a first screen, which draws none of them. */
import type { State } from '../../book';
import { word } from '../../words';

/** Titles of the sheets whose cells lead to returns, in the workbook's language. */
export function tracedSheets({ language }: Pick<State, 'language'>): string[] {
  return (['dashboard.sheet', 'summary.sheet', 'report.sheet'] as const).map((key) => word(language, key));
}
