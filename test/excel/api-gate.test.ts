/** Nothing of `src/excel` needs more of Excel than the manifest asks for. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apiUses, isAbove, type ApiUse } from './api-set';

const ROOM = resolve('src/excel');

function required(): { readonly set: string; readonly version: string } {
  const found = /<Set Name="(ExcelApi)" MinVersion="([\d.]+)"/.exec(readFileSync('manifest.xml', 'utf8'));
  if (found === null) throw new Error('The manifest names no requirement set of Excel.');
  return { set: found[1] ?? '', version: found[2] ?? '' };
}

function sources(): string[] {
  return readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ROOM, name));
}

const SEEDS: readonly (readonly [string, string, string])[] = [
  ['called', 'context.workbook.linkedWorkbooks.breakAllLinks();', 'LinkedWorkbookCollection.breakAllLinks'],
  ['read', 'void context.workbook.worksheets.getItem("A").showDataTypeIcons;', 'Worksheet.showDataTypeIcons'],
  ['loaded', 'range.load("address,valuesAsJson");', 'Range.valuesAsJson'],
  ['destructured', 'const { valuesAsJson } = range; void valuesAsJson;', 'Range.valuesAsJson'],
  [
    'given as an option',
    'void Excel.run({ mergeUndoGroup: true }, async () => undefined);',
    'RunOptions.mergeUndoGroup',
  ],
];

const SEED_FOLDER = mkdtempSync(join(tmpdir(), 'policy-returns-'));
afterAll(() => rmSync(SEED_FOLDER, { recursive: true }));

const seedFile = (how: string) => join(SEED_FOLDER, `${how.replaceAll(' ', '-')}.ts`);
for (const [how, code] of SEEDS) {
  const parameters = 'context: Excel.RequestContext, range: Excel.Range';
  writeFileSync(seedFile(how), `export function seed(${parameters}) {\n${code}\n}\n`);
}

/** Read once: the library's types are large. */
const USES = apiUses([...sources(), ...SEEDS.map(([how]) => seedFile(how))]);

function tooNew(isMeant: (use: ApiUse) => boolean): string[] {
  const { set, version } = required();
  return USES.filter((use) => isMeant(use) && isAbove(use, set, version)).map(({ name }) => name);
}

describe('the calls of src/excel', () => {
  it('need no more than the requirement set of the manifest', () => {
    expect(tooNew(({ file }) => file.startsWith(ROOM))).toEqual([]);
  });

  it('are seen by the gate', () => {
    const names = USES.filter(({ file }) => file.startsWith(ROOM)).map(({ name }) => name);
    // A call, a set property, a loaded text, a destructured property, an option in an object.
    for (const name of [
      'Table.resize',
      'RangeFormat.rowHeight',
      'Range.valueTypes',
      'Workbook.pivotTables',
      'WorksheetProtectionOptions.allowAutoFilter',
    ])
      expect(names).toContain(name);
  });

  it.each(SEEDS)('would be found too new when one is %s', (how, _, name) => {
    expect(tooNew(({ file }) => file === seedFile(how))).toContain(name);
  });
});
