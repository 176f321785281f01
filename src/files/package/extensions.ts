/** What newer programs keep at the end of a part, each kind under a number of its own. */
import { attribute, children, element, prefixOf, spliced, startTag, withChild } from '../xml/elements';
import type { Element } from '../xml/elements';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Of slicers: `x14`. */
export const SPREADSHEET_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Which part, by the name of its root and the order of its children. */
export interface Extended {
  readonly root: string;
  readonly order: readonly string[];
}

/** The extensions of a part, with the number of each. */
export function extensions(xml: string, root: string): (Element & { readonly uri: string })[] {
  const whole = element(xml, root);
  if (whole === undefined) return [];
  const list = [...children(xml, whole)].find(({ name }) => name === 'extLst');
  if (list === undefined) return [];
  return [...children(xml, list)].map((found) => ({
    ...found,
    uri: attribute(startTag(xml, found), 'uri') ?? '',
  }));
}

/** The relationships that stand in an extension, in their order. */
export function relationsIn(xml: string, { start, end }: Element): string[] {
  return [...xml.slice(start, end).matchAll(/\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/g)].map(
    ([, id]) => id ?? '',
  );
}

/** The part with this extension in place of the one of its number; without content it goes. */
export function withExtension(xml: string, { root, order }: Extended, uri: string, content: string): string {
  const whole = element(xml, root);
  if (whole === undefined) return xml;
  const prefix = prefixOf(startTag(xml, whole));
  const text =
    content === ''
      ? ''
      : `<${prefix}ext uri="${uri}" xmlns:x14="${SPREADSHEET_2009}">${content}</${prefix}ext>`;
  const all = extensions(xml, root);
  const standing = all.find((one) => one.uri === uri);
  if (standing !== undefined && (text !== '' || all.length > 1))
    return spliced(xml, [{ start: standing.start, end: standing.end, text }]);
  const list = [...children(xml, whole)].find(({ name }) => name === 'extLst');
  if (list === undefined)
    return text === ''
      ? xml
      : withChild(xml, whole, order, 'extLst', `<${prefix}extLst>${text}</${prefix}extLst>`);
  if (standing !== undefined) return spliced(xml, [{ start: list.start, end: list.end, text: '' }]);
  return text === '' ? xml : spliced(xml, [{ start: list.contentEnd, end: list.contentEnd, text }]);
}

/** `<x14:slicer r:id="rId3"/>`, which says its own namespace. */
export function referenceTo(name: string, relation: string): string {
  return `<x14:${name} xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>`;
}
