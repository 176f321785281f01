/** What real Excels answered, held against the stand-in: a difference is red, with the name of the claim. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Looks } from '../../workbench/host/model/look';
import { HostSheet } from '../../workbench/host/model/sheet';
import { CellWatch } from '../../workbench/host/model/watch';
import { columnPoints, rowPoints } from '../../workbench/host/model/sizes';
import { askExcel, type Asked } from '../../src/excel/ask';
import { reportOf, reportSchema } from '../../src/excel/ask/report';
import { HostSession } from '../../src/excel/host/session';
import { openInOffice } from '../support/office';
import { codeOf, withData } from '../workbench/support';
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

  if (claims.length > 0)
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

describe('public figures: sizes', () => {
  it.each(figures.sizes.facts)(
    '$font $size, $characters',
    ({ font, size, characters, columnWidth, rowHeight }) => {
      const sheet = new HostSheet('s', 'S', new Looks({ fontName: font, size }), new CellWatch());
      if (characters !== undefined) sheet.columns.set(0, { width: characters });
      expect([columnPoints(sheet, 0), rowPoints(sheet, 0)]).toEqual([columnWidth, rowHeight]);
    },
  );

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

/** What each script of the corpus does, in our own words. */
const SCRIPTS: Readonly<Record<string, (context: Excel.RequestContext) => unknown>> = {
  'scratch/data_validation': ({ workbook }) => {
    const { dataValidation } = workbook.worksheets.getItem('Data').getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
  },
  'scratch/table': ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Data');
    sheet.getRange('A1:B2').values = [
      ['h', 'i'],
      ['x', 1],
    ];
    sheet.tables.add('A1:B2', true);
  },
  'officejs/api_cf_count': ({ workbook }) => {
    const formats = workbook.worksheets.getItem('Data').getRange('B2:B5').conditionalFormats;
    formats.add('Custom').custom.rule.formula = '=B2>5';
    formats.getCount();
  },
  'scratch/freeze_panes': ({ workbook }) => {
    workbook.worksheets.getItem('Data').freezePanes.freezeRows(1);
  },
  'scratch/merge': ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Data');
    sheet.getRange('F1').values = [['one']];
    sheet.getRange('F1:G2').merge();
  },
  'scratch/named_range': ({ workbook }) => {
    workbook.names.add('Result', workbook.worksheets.getItem('Data').getRange('A1'));
  },
  'scratch/number_format': ({ workbook }) => {
    const cell = workbook.worksheets.getItem('Data').getRange('F1');
    cell.values = [[0.5]];
    cell.numberFormat = [['0.0%']];
  },
  'scratch/add_sheet': ({ workbook }) => {
    workbook.worksheets.add('Another');
  },
  'scratch/pivot_table': async (context) => {
    const { worksheets, pivotTables } = context.workbook;
    const data = worksheets.getItem('Data').getRange('A1:B3');
    data.values = [
      ['area', 'sum'],
      ['north', 1],
      ['south', 2],
    ];
    const pivot = pivotTables.add('P', data, worksheets.add('There').getRange('A1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('area'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('sum'));
  },
};

describe('public figures: what a real Excel takes', () => {
  it.each(figures.taken.facts)('$case: $claim', async ({ case: name, known }) => {
    const { run } = await withData();
    const script = SCRIPTS[name];
    if (script === undefined) throw new Error(`No script for ${name}.`);
    // Where the stand-in is known to take less, it says so by its code: once it takes it, `known` goes.
    expect(await codeOf(run, script)).toBe(known === undefined ? 'none' : 'ApiNotFound');
  });

  it('has a script for each fact, and no other', () => {
    expect(Object.keys(SCRIPTS).sort()).toEqual(figures.taken.facts.map(({ case: name }) => name).sort());
  });
});
