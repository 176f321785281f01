/** The cache of a table: what its columns hold, and its rows as numbers of that. All pivots over the table share it. */
import { RELATIONSHIPS, SPREADSHEET_2009 } from '../package/extensions';
import { type CellValue, greatest, itemIndex, itemKey, least, markupText, type SourceRow } from '../../core';
import { cellText } from '../xml/text';
import type { SourceTable } from './source';

/** Beyond this a text is a long one to Excel. */
const SHORT_TEXT = 255;

export interface CacheField {
  readonly name: string;
  /** The number of each item by its key. */
  readonly places: ReadonlyMap<string, number>;
  /** The number of each row's item; undefined for a column of mere numbers, which stand in the records. */
  readonly rows: Uint32Array | undefined;
  readonly xml: string;
}

/** The columns of a table. Those on an axis list their items whatever they are; `more` are items that no row has. */
export function cacheFields(
  table: SourceTable,
  onAxis: ReadonlySet<string>,
  more: ReadonlyMap<string, readonly CellValue[]>,
): CacheField[] {
  return table.headers.map((name) => {
    const { items: found, places: rows } = itemIndex(table.rows, name);
    const items = [...found];
    for (const item of more.get(name) ?? []) {
      if (!items.some((known) => itemKey(known) === itemKey(item))) items.push(item);
    }
    const texts = items.filter((item) => typeof item === 'string' || isError(item));
    const listed = onAxis.has(name) || texts.length > 0;
    return {
      name,
      places: new Map(items.map((item, place) => [itemKey(item), place])),
      rows: listed ? rows : undefined,
      xml: `<cacheField name="${text(name)}" numFmtId="0">${sharedItems(items, listed)}</cacheField>`,
    };
  });
}

function isError(value: CellValue): boolean {
  return typeof value === 'object' && value !== null;
}

function text(value: string): string {
  return markupText(cellText(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

function sharedItems(items: readonly CellValue[], listed: boolean): string {
  const attributes = `${describe(items)}${listed ? ` count="${items.length}"` : ''}`;
  if (!listed) return `<sharedItems${attributes}/>`;
  return `<sharedItems${attributes}>${items.map(itemXml).join('')}</sharedItems>`;
}

/** What kinds of values there are, as Excel says it; silence means text. */
function describe(items: readonly CellValue[]): string {
  const numbers = items.filter((item) => typeof item === 'number');
  const texts = items.some((item) => typeof item === 'string' || isError(item));
  const blank = items.some((item) => item === null);
  const long = items.some((item) => typeof item === 'string' && item.length > SHORT_TEXT);
  const number = numbers.length > 0;
  const facts: [string, '0' | '1', boolean][] = [
    ['containsNonDate', '0', !texts && !number],
    ['containsSemiMixedTypes', '0', !texts && !blank && number],
    ['containsString', '0', !texts],
    ['containsBlank', '1', blank],
    ['containsMixedTypes', '1', texts && number],
    ['containsNumber', '1', number],
    ['containsInteger', '1', number && numbers.every(Number.isInteger)],
  ];
  const kinds = facts.map(([name, value, holds]) => (holds ? ` ${name}="${value}"` : ''));
  return [...kinds, number ? range(numbers) : '', long ? ' longText="1"' : ''].join('');
}

function range(numbers: readonly number[]): string {
  return ` minValue="${least(numbers, Infinity)}" maxValue="${greatest(numbers, -Infinity)}"`;
}

function itemXml(value: CellValue): string {
  if (value === null || value === '') return '<m/>';
  if (typeof value === 'number') return `<n v="${value}"/>`;
  return typeof value === 'string' ? `<s v="${text(value)}"/>` : `<e v="${text(value.error)}"/>`;
}

/** The definition of a cache, with the relationship that leads to its records and the number by which slicers know it. */
export function cacheXml(
  table: SourceTable,
  fields: readonly CacheField[],
  records: string,
  number: number,
): string {
  return (
    `${XML}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" r:id="${records}" refreshOnLoad="1" ` +
    `refreshedBy="Policy Returns" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" ` +
    `recordCount="${table.rows.length}"><cacheSource type="worksheet"><worksheetSource name="${text(table.name)}"/>` +
    `</cacheSource><cacheFields count="${fields.length}">${fields.map((field) => field.xml).join('')}</cacheFields>` +
    `<extLst><ext uri="{725AE2AE-9491-48be-B2B4-4EB974FC3084}" xmlns:x14="${SPREADSHEET_2009}">` +
    `<x14:pivotCacheDefinition pivotCacheId="${number}"/></ext></extLst></pivotCacheDefinition>`
  );
}

export function recordsXml(rows: readonly SourceRow[], fields: readonly CacheField[]): string {
  const records = rows.map((row, at) => {
    const values = fields.map(({ name, rows: places }) =>
      places === undefined ? itemXml(row[name] ?? null) : `<x v="${places[at] ?? 0}"/>`,
    );
    return `<r>${values.join('')}</r>`;
  });
  return `${XML}<pivotCacheRecords xmlns="${MAIN}" count="${rows.length}">${records.join('')}</pivotCacheRecords>`;
}

/** What every part of a pivot begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
