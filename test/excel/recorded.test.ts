/** What real Excels answered, held against the stand-in: a difference is red, with the name of the claim. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { openHostBook } from '../../workbench/host/open';
import { Looks } from '../../workbench/host/model/look';
import { HostSheet } from '../../workbench/host/model/sheet';
import { CellWatch } from '../../workbench/host/model/watch';
import { columnPoints, rowPoints } from '../../workbench/host/model/sizes';
import { askExcel, type Asked } from '../../src/excel/ask';
import { reportOf, reportSchema } from '../../src/excel/ask/report';
import { HostSession } from '../../src/excel/host/session';
import { changedFile, SHEET } from '../support/changed-file';
import { openInOffice } from '../support/office';
import { withData } from '../workbench/support';
import { claimsOf, judged, type Report } from './judged';
import figures from './recorded/public-figures.json';

const FOLDER = 'test/excel/recorded/reports';

const reports = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    report: v.parse(reportSchema, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))),
  }));

describe('reports of real Excels', () => {
  let asked: readonly Asked[];
  beforeAll(async () => {
    await openInOffice();
    asked = await askExcel(new HostSession());
  }, 60_000);

  const claims = reports.flatMap(({ name, report }) =>
    claimsOf(report).map((claim) => ({ name, claim, report })),
  );

  it.each(claims)('$name: $claim', ({ claim, report }) => {
    expect(judged(report, claim, asked)).toBeUndefined();
  });

  const about = { program: '', platform: 'PC', version: '16.0', language: 'zh-TW', api: '1.17' };
  const report = (other: Report['answers'] = {}, known: Report['known'] = {}): Report => {
    const made = v.parse(reportSchema, JSON.parse(reportOf(about, asked)));
    return { ...made, answers: { ...made.answers, ...other }, known };
  };
  const wrong = (one: Report) => claimsOf(one).flatMap((claim) => judged(one, claim, asked) ?? []);

  it('agree where the stand-in is right', () => {
    expect(wrong(report())).toEqual([]);
  });

  it('that differ in any one claim are red, with the name of the claim', () => {
    for (const { claim } of asked)
      expect(wrong(report({ [claim]: 'otherwise' }))).toEqual([
        expect.stringMatching(new RegExp(`^${claim}: Excel says "otherwise"`)),
      ]);
  });

  it('may differ where that is known, and only there', () => {
    const [{ claim } = { claim: '' }] = asked;
    expect(wrong(report({ [claim]: 'otherwise' }, { [claim]: 'a reason' }))).toEqual([]);
    expect(wrong(report({}, { [claim]: 'a reason' }))).toEqual([`${claim}: said to differ, and does not`]);
    expect(wrong(report({ 'no.such-claim': 1 }))).toEqual([expect.stringMatching(/^no\.such-claim/)]);
  });
});

type Geometry = readonly [left: number, top: number, width: number, height: number];

/** Where a chart stands that was set from D2 to L18. */
function chartOf(sheet: HostSheet): Geometry {
  const sum = (points: (at: number) => number, from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => points(from + at)).reduce((all, one) => all + one, 0);
  const width = (at: number) => columnPoints(sheet, at);
  const height = (at: number) => rowPoints(sheet, at);
  return [sum(width, 0, 3), sum(height, 0, 1), sum(width, 3, 12), sum(height, 1, 18)];
}

const geometryOf = (sheet: HostSheet) => ({
  columnWidth: columnPoints(sheet, 0),
  rowHeight: rowPoints(sheet, 0),
  chart: chartOf(sheet),
});

/** A workbook whose style Normal has this typeface, and whose sheet says this of cells that nobody sized. */
const fileOf = (font: string, size: number, says: string) =>
  changedFile({
    'xl/styles.xml': (xml) =>
      xml.replace(/<font>.*?<\/font>/s, `<font><sz val="${size}"/><name val="${font}"/></font>`),
    [SHEET]: (xml) => xml.replace(/(<sheetFormatPr[^>]*>)?<sheetData/, `<sheetFormatPr ${says}/><sheetData`),
  });

describe('public figures: sizes', () => {
  it.each(figures.sizes.facts)('$font $size, $characters', ({ font, size, characters, ...expected }) => {
    const sheet = new HostSheet('s', 'S', new Looks({ fontName: font, size }), new CellWatch());
    if (characters !== undefined) sheet.columns.set(0, { width: characters });
    expect(geometryOf(sheet)).toMatchObject(expected);
  });

  it.each(figures.unsized.facts)('$font $size, $says', async ({ font, size, says, ...expected }) => {
    const [sheet] = openHostBook(await fileOf(font, size, says)).sheets;
    if (sheet === undefined) throw new Error('No sheet.');
    expect(geometryOf(sheet)).toEqual(expected);
  });

  it.each(figures.readBacks.facts)('$set $points reads $reads', async ({ set, points, reads }) => {
    const { run } = await withData();
    const read = await run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Data').getRange('A1');
      const name = set === 'columnWidth' ? 'columnWidth' : 'rowHeight';
      format[name] = points;
      format.load(name);
      await context.sync();
      return format[name];
    });
    expect(read).toBe(reads);
  });
});
