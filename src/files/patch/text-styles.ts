/** Looks of cells with texts that an edit would wake: as the cell looks, with the format of texts. */
import type { PackageBook } from '../package/book';
import { relations } from '../package/relations';
import { withTextStyle } from '../package/styles';

/** The id of a cell style with the format of texts, by that of the cell; undefined where a workbook has no styles. */
export type TextStyle = (style: string | undefined) => string | undefined;

export function textStylesOf({ parts, path }: PackageBook): TextStyle {
  const part = relations(parts, path).find(({ kind }) => kind === 'styles')?.target;
  const known = new Map<string | undefined, string | undefined>();
  const make = (style: string | undefined) => {
    if (part === undefined || !parts.has(part)) return style;
    const { xml, number } = withTextStyle(parts.text(part), Number(style ?? 0));
    parts.setText(part, xml);
    return String(number);
  };
  return (style) => {
    if (!known.has(style)) known.set(style, make(style));
    return known.get(style);
  };
}
