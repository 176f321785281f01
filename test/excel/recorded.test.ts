/** What real Excels answered, held against the stand-in: a difference is red, with the name of the claim. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Looks } from '../../workbench/host/model/look';
import { HostSheet } from '../../workbench/host/model/sheet';
import { CellWatch } from '../../workbench/host/model/watch';
import { columnPoints, rowPoints } from '../../workbench/host/model/sizes';
import { askExcel, isSame, type Asked } from '../../src/excel/ask';
import { reportSchema } from '../../src/excel/ask/report';
import { HostSession } from '../../src/excel/session';
import { openInOffice } from '../support/office';
import { codeOf, withData } from '../workbench/support';
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
    Object.entries(report.answers).map(([claim, answer]) => ({
      name,
      claim,
      answer,
      known: report.known ?? {},
    })),
  );

  if (claims.length > 0)
    it.each(claims)('$name: $claim', ({ claim, answer, known }) => {
      if (claim in known) return;
      expect({ [claim]: asked.find((one) => one.claim === claim)?.answer }).toEqual({ [claim]: answer });
    });

  it('would be seen to differ', () => {
    expect(asked.every(({ answer }) => isSame(answer, answer))).toBe(true);
    expect(isSame({ code: 'taken', value: [1] }, { value: [1], code: 'taken' })).toBe(true);
    expect(isSame({ code: 'taken' }, { code: 'AccessDenied' })).toBe(false);
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
};

describe('public figures: what a real Excel takes', () => {
  it.each(figures.taken.facts)('$case: $claim', async ({ case: name }) => {
    const { run } = await withData();
    const script = SCRIPTS[name];
    if (script === undefined) throw new Error(`No script for ${name}.`);
    expect(await codeOf(run, script)).toBe('none');
  });
});
