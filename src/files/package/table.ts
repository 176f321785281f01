import { decodeEscapes } from '../xml/text';
import { areaName, parseArea } from '../../core/index';
import type { Area } from '../../core/index';
import {
  attribute,
  decodeEntities,
  element,
  elements,
  spliced,
  startTag,
  withAttribute,
} from '../xml/elements';

interface PackageColumn {
  readonly name: string;
  /** The formula of a calculated column as it stands in the file, encoded. */
  readonly formula?: string;
}

export interface PackageTable {
  readonly path: string;
  /** Its name, and the name that formulas use; they are the same except in old files. */
  readonly names: readonly string[];
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly PackageColumn[];
}

export function tablePart(path: string, xml: string): PackageTable {
  const table = element(xml, 'table');
  const tag = table === undefined ? '' : startTag(xml, table);
  const names = ['displayName', 'name'].flatMap((name) => attribute(tag, name) ?? []);
  return {
    path,
    names,
    area: parseArea(attribute(tag, 'ref') ?? '') ?? { top: 0, left: 0, bottom: 0, right: 0 },
    headerRows: Number(attribute(tag, 'headerRowCount') ?? 1),
    totalsRows: Number(attribute(tag, 'totalsRowCount') ?? 0),
    columns: [...elements(xml, 'tableColumn')].map((column) => {
      const formula = element(xml, 'calculatedColumnFormula', column.contentStart, column.contentEnd);
      return {
        name: decodeEscapes(attribute(startTag(xml, column), 'name') ?? ''),
        ...(formula === undefined ? {} : { formula: xml.slice(formula.contentStart, formula.contentEnd) }),
      };
    }),
  };
}

/** The table part with another last row, its filter likewise (which leaves out a row of totals). */
export function withLastRow(xml: string, bottom: number, totalsRows: number): string {
  const pieces = [];
  for (const [name, last] of [
    ['table', bottom],
    ['autoFilter', bottom - totalsRows],
  ] as const) {
    const found = element(xml, name);
    if (found === undefined) continue;
    const tag = startTag(xml, found);
    const area = parseArea(attribute(tag, 'ref') ?? '');
    if (area === undefined || area.bottom === last) continue;
    const text = withAttribute(tag, 'ref', areaName({ ...area, bottom: last }));
    pieces.push({ start: found.start, end: found.contentStart, text });
  }
  return spliced(xml, pieces);
}

/** True if a formula means the same in every row: it names columns, not cells. */
export function sameInEveryRow(formula: string): boolean {
  const bare = decodeEntities(formula)
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g, '');
  return !/\$?[A-Za-z]{1,3}\$?\d/.test(bare) && !/\$?\b[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}\b/.test(bare);
}
