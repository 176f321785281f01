import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PivotDesign } from '../../../src/core/index';
import { crosstab } from '../../../src/core/index';
import { applyChanges, changeWorkbook, openParts, PatchError } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import {
  HEADERS,
  pivotSheet,
  PIVOTS,
  pivotWorkbook,
  rowValues,
  sourceRows,
  tableSheet,
} from '../pivot/sample';
import { FORM, SAMPLE } from '../write/sample';
import { BOOK, note, put, round } from './rounds';
import { differing, edited, set, text } from './support';

let sample: Uint8Array;
let ours: Uint8Array;

beforeAll(async () => {
  sample = await writeWorkbook(SAMPLE);
  ours = await writeWorkbook(pivotWorkbook(sourceRows(40)));
});

async function refusal(work: Promise<unknown>): Promise<PatchError> {
  const error: unknown = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  if (error instanceof PatchError) return error;
  throw error;
}

describe('putting a sheet', () => {
  it('adds it last, and touches only what lists it', async () => {
    const made = await changeWorkbook(sample, [put(note('新', 'a'))]);
    expect(differing(sample, made)).toEqual([
      '[Content_Types].xml',
      BOOK,
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet6.xml',
    ]);
    expect(text(made, BOOK)).toMatch(/<sheet name="新" sheetId="6" r:id="rId\d+"\/><\/sheets>/);
    expect(Buffer.from(await changeWorkbook(made, [put(note('新', 'a'))])).equals(Buffer.from(made))).toBe(
      true,
    );
    const styles = (xml: string) => xml.replace(/ count="\d+"/g, '');
    const before = styles(text(sample, 'xl/styles.xml'));
    // What stood there keeps its number: the new things come behind.
    const lists = [...before.matchAll(/<(fonts|fills|borders|cellXfs|dxfs)>(.*?)<\/\1>/g)];
    expect(lists).toHaveLength(5);
    for (const [, list, items] of lists) {
      expect(styles(text(made, 'xl/styles.xml'))).toContain(`<${list}>${items}`);
    }
  });

  it('adds it between others: names and the open sheet stay with theirs', async () => {
    const made = await changeWorkbook(sample, [put(note('新', 'a'), { after: "It's cover" })]);
    const xml = text(made, BOOK);
    expect([...xml.matchAll(/<sheet name="([^"]*)"/g)].map((found) => found[1])).toEqual([
      'It&apos;s cover',
      '新',
      '填報表',
      'pr 紀錄',
      '清單',
      'hidden',
    ]);
    expect(xml).toContain('activeTab="2"');
    expect(xml).toContain('name="_xlnm.Print_Area" localSheetId="2">');
    expect(xml).toContain(`name="_xlnm.Print_Titles" localSheetId="3">'pr 紀錄'`);
  });

  it('replaces the one of the same name: place, number and being open stay, names are set anew', async () => {
    const name = { name: 'pr_place', sheet: '填報表', area: { top: 1, left: 1, bottom: 1, right: 1 } };
    const sheet = {
      ...FORM,
      merges: [],
      print: { orientation: 'portrait', area: { top: 0, left: 0, bottom: 1, right: 1 } },
    } as const;
    const made = await changeWorkbook(sample, [put(sheet, { names: [name] })]);
    const xml = text(made, BOOK);
    expect(xml).toContain('<sheet name="填報表" sheetId="2" r:id="rId2"/>');
    expect(xml).toContain(`<definedName name="pr_place">'填報表'!$B$2</definedName>`);
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'填報表'!$A$1:$B$2</definedName>`,
    );
    expect(xml.match(/localSheetId="1"/g)).toHaveLength(1);
    expect(text(made, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
    expect(text(made, 'xl/worksheets/sheet2.xml')).not.toContain('mergeCell');
    const moved = await changeWorkbook(made, [
      put(sheet, { names: [{ ...name, area: { ...name.area, top: 0, bottom: 0 } }] }),
    ]);
    expect(text(moved, BOOK)).toContain(`<definedName name="pr_place">'填報表'!$B$1</definedName>`);
    expect(text(moved, BOOK).match(/pr_place/g)).toHaveLength(1);
    const hidden = await changeWorkbook(sample, [put({ ...note("It's cover", 'x'), state: 'veryHidden' })]);
    expect(text(hidden, BOOK)).toContain('sheetId="1" r:id="rId1" state="veryHidden"');
  });

  it('drops the list of formulas with the sheet that had some', async () => {
    const parts = openParts(
      edited(sample, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      ),
    );
    parts.setText('xl/calcChain.xml', '<calcChain><c r="C5" i="2"/></calcChain>');
    const made = await changeWorkbook(parts.save(), [put(note('填報表', 'x'))]);
    expect(openParts(made).has('xl/calcChain.xml')).toBe(false);
  });

  it('refuses to replace a sheet that holds a table, and a table that is not there', async () => {
    expect(await refusal(changeWorkbook(sample, [put(note('pr 紀錄', 'x'))]))).toMatchObject({
      code: 'not-replaceable',
      sheet: 'pr 紀錄',
    });
    const pivot = pivotSheet({ ...(PIVOTS[0] as PivotDesign), table: 'pr_None' }, 'p');
    expect(await refusal(changeWorkbook(ours, [put(pivot)]))).toMatchObject({
      code: 'no-table',
      table: 'pr_None',
    });
    expect(() => applyChanges(sample, [put(FORM) as never])).toThrow('changeWorkbook');
  });

  it('brings the looks of its rules behind those that are there', async () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const rule = { area, formula: 'TRUE', style: { fill: '123456' } };
    const target = await writeWorkbook({
      ...SAMPLE,
      sheets: [{ ...note('a', 'b'), highlights: [rule] }],
      names: [],
      activeSheet: 'a',
    });
    const made = await changeWorkbook(target, [put(FORM)]);
    const rules = [...text(made, 'xl/worksheets/sheet2.xml').matchAll(/dxfId="(\d+)"/g)].map(
      (found) => found[1],
    );
    expect(rules).toEqual(['1', '2']);
    const looks = [...text(made, 'xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/g)].map((found) => found[0]);
    expect(looks.map((one) => /bgColor rgb="FF(\w+)"/.exec(one)?.[1])).toEqual([
      '123456',
      'F8CBAD',
      'C6EFCE',
    ]);
  });

  it('can be filled by later changes, and brings a table of its own', async () => {
    const made = await changeWorkbook(sample, [
      put(tableSheet(sourceRows(2), 'T')),
      { kind: 'rows', table: 'pr_Returns', headers: HEADERS, rows: rowValues(sourceRows(9)) },
      put(pivotSheet(PIVOTS[1] as PivotDesign, 'P'), { after: "It's cover" }),
      set([[0, 20, '旁']], 'T'),
    ]);
    const book = await readWorkbook(made);
    expect(book.tables.find((table) => table.name === 'pr_Returns')?.rows).toHaveLength(9);
    expect(text(made, 'xl/tables/table2.xml')).toContain(' id="2"');
    const total = crosstab(sourceRows(9), PIVOTS[1] as PivotDesign).cells.at(-1);
    expect(book.sheets[1]?.rows.at(-1)?.map((cell) => cell.value)).toEqual(total);
  });
});

describe('pivots in a workbook that exists', () => {
  it('are rebuilt, the old cache goes, and rounds leave nothing behind', async () => {
    const once = await changeWorkbook(ours, round(5));
    const twice = await changeWorkbook(await changeWorkbook(once, round(9)), round(5));
    expect(
      openParts(once)
        .paths()
        .filter((path) => /pivot/.test(path) && !/rels/.test(path))
        .sort(),
    ).toEqual([
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/pivotCache/pivotCacheRecords1.xml',
      ...[1, 2, 3, 4, 5].map((number) => `xl/pivotTables/pivotTable${number}.xml`),
    ]);
    // Cells of rows that a table gave up stand there still, blank.
    expect(differing(once, twice)).toEqual(['xl/worksheets/sheet6.xml']);
    expect(text(once, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('recordCount="25"');
    expect(Buffer.from(await changeWorkbook(ours, round(5))).equals(Buffer.from(once))).toBe(true);
    const book = await readWorkbook(once);
    for (const pivot of PIVOTS) {
      const total = crosstab(sourceRows(25, 5), pivot).cells.at(-1);
      const shown = book.sheets.find((sheet) => sheet.name === pivot.name)?.rows.at(-1);
      expect(shown?.slice(0, total?.length).map((cell) => cell.value)).toEqual(total);
    }
  });

  it('of the user’s keep the cache that they share with ours, and are refreshed', async () => {
    const parts = withUsersPivot('pivotCacheDefinition1.xml');
    parts.setText(CACHE, parts.text(CACHE).replace(' refreshOnLoad="1"', ''));
    const made = await changeWorkbook(parts.save(), round(3));
    expect(text(made, CACHE).replace(' refreshOnLoad="1"', '')).toBe(parts.text(CACHE));
    expect(text(made, CACHE)).toContain(' refreshOnLoad="1"');
    expect(text(made, USERS_PIVOT)).toBe(parts.text(USERS_PIVOT));
    expect(text(made, 'xl/pivotTables/pivotTable1.xml')).toContain('cacheId="2"');
    expect(text(made, BOOK).match(/<pivotCache /g)).toHaveLength(2);
  });

  it('of the user’s keep the records of a cache of their own, also where ours has the same', async () => {
    const parts = withUsersPivot('pivotCacheDefinition77.xml');
    const own = 'xl/pivotCache/pivotCacheDefinition77.xml';
    parts.setText(own, parts.text(CACHE));
    parts.setText(relationsOf(own), parts.text(relationsOf(CACHE)));
    const types = '[Content_Types].xml';
    parts.setText(
      types,
      repeated(parts.text(types), /<Override[^>]*pivotCacheDefinition1\.xml[^>]*>/, /1\.xml/, '77.xml'),
    );
    const workbook = relationsOf(BOOK);
    const id = /Id="([^"]*)"[^>]*pivotCacheDefinition1\.xml/.exec(parts.text(workbook))?.[1] ?? '';
    parts.setText(
      workbook,
      repeated(
        parts.text(workbook),
        /<Relationship [^>]*pivotCacheDefinition1\.xml[^>]*>/,
        /1\.xml/,
        '77.xml',
      ).replace(new RegExp(`"${id}"(?=[^>]*Definition77)`), '"rId77"'),
    );
    parts.setText(
      BOOK,
      repeated(parts.text(BOOK), /<pivotCache [^>]*>/, new RegExp(`"${id}"`), '"rId77"').replace(
        /cacheId="1"(?=[^>]*rId77)/,
        'cacheId="77"',
      ),
    );
    const records = 'xl/pivotCache/pivotCacheRecords1.xml';
    const made = await changeWorkbook(parts.save(), round(3));
    expect(text(made, own)).toBe(parts.text(own));
    expect(text(made, records)).toBe(parts.text(records));
    expect(text(made, BOOK).match(/<pivotCache /g)).toHaveLength(2);
  });
});

const CACHE = 'xl/pivotCache/pivotCacheDefinition1.xml';
const USERS_PIVOT = 'xl/pivotTables/pivotTable77.xml';

const relationsOf = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** The text with a piece of it once more behind itself, changed. */
function repeated(xml: string, piece: RegExp, from: RegExp, to: string): string {
  if (!piece.test(xml)) throw new Error(`No ${piece} in it.`);
  return xml.replace(piece, (whole) => whole + whole.replace(from, to));
}

/** Our workbook after the user copied its third pivot to the sheet of the table. */
function withUsersPivot(cache: string) {
  const parts = openParts(ours);
  const sheet = 'xl/worksheets/_rels/sheet6.xml.rels';
  const link = (kind: string, target: string) =>
    `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
  parts.setText(
    sheet,
    parts.text(sheet).replace('</Relationships>', link('pivotTable', '../pivotTables/pivotTable77.xml')),
  );
  const third = 'xl/pivotTables/pivotTable3.xml';
  parts.setText(USERS_PIVOT, parts.text(third).replace('pr_light', 'mine'));
  const relations = parts.text(relationsOf(third)).replace('pivotCacheDefinition1.xml', cache);
  parts.setText(relationsOf(USERS_PIVOT), relations);
  return parts;
}
