/** One table says of each member of Office.js that the adapter uses whether it is data or dress. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SPECS } from '../../workbench/host/objects/registry';
import { DATA, DRESS, IN_FRONT } from '../../src/excel/host/members';
import { apiUses } from './api-set';

const ROOM = resolve('src/excel');

/** The questions that a person puts to an Excel are of neither kind: nothing rests on their answers. */
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('ask'))
  .map((name) => join(ROOM, name));

/** Members of objects; what stands in an option or a rule is no member that could be refused. */
const used = new Set(
  apiUses(files)
    .map(({ name }) => name)
    .filter((name) => name === 'createWorkbook' || Object.hasOwn(SPECS, name.split('.')[0] ?? '')),
);

/** Set by a name that is put together (`left` and `Header`), which the types do not show. */
const PUT_TOGETHER = /^HeaderFooter\./;

describe('the table of members', () => {
  const table: readonly string[] = [...DATA, ...DRESS];

  it('has every member that is used', () => {
    expect([...used].filter((name) => !table.includes(name))).toEqual([]);
  });

  it('has none that is not used, and none twice', () => {
    expect(table.filter((name) => !used.has(name) && !PUT_TOGETHER.test(name))).toEqual([]);
    expect(new Set(table).size).toBe(table.length);
  });

  it('knows what Excel does only in front', () => {
    expect([...IN_FRONT].filter((name) => !table.includes(name))).toEqual([]);
  });
});
