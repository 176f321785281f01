/** Templates as OpenDocument: valid under the standard's own schema, and read back as the return that they are. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { readReturn, templateWorkbook, type WorkbookDesign } from '../../../src/core/index';
import { writeOds, writeWorkbook } from '../../../src/files';
import { openFormula } from '../../../src/files/ods/formula';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { filled } from '../../support/filled';
import { sampleTemplate } from '../../support/sample-template';

const SCHEMAS = 'test/data/schemas';
const MAIN = 'OpenDocument-v1.3-schema.rng';
const MANIFEST = 'OpenDocument-v1.3-manifest-schema.rng';

/** What OASIS' schema finds wrong in a part. */
async function schemaErrors(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'part.xml', contents: xml },
    schema: { fileName: 'schema.rng', contents: readFileSync(`${SCHEMAS}/${schema}`, 'utf8') },
    extension: 'relaxng',
    maxMemoryPages: 16_384,
  });
  return errors.map(({ message }) => message);
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

function designOf(language: 'zh-TW' | 'en', form: 'standard' | 'short' = 'standard'): WorkbookDesign {
  const change = <T extends object>(task: T) => ({
    ...task,
    prefill: { measure: '計畫\n二、  其他', actual_pct: 50, kpi_target_1: 1200.5 },
    opinion: '請補充',
  });
  return templateWorkbook(sampleTemplate({ language, form, change }));
}

describe('a template as OpenDocument', () => {
  it.each(['zh-TW', 'en'] as const)(
    'in %s is valid under the schema of OpenDocument 1.3',
    async (language) => {
      const parts = partsOf(writeOds(designOf(language)));
      for (const path of ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'])
        expect([path, await schemaErrors(parts[path] ?? '', MAIN)]).toEqual([path, []]);
      expect(await schemaErrors(parts['META-INF/manifest.xml'] ?? '', MANIFEST)).toEqual([]);
    },
  );

  it('would not be valid with an element that the standard does not know', async () => {
    const xml = partsOf(writeOds(designOf('zh-TW')))['content.xml'] ?? '';
    const wrong = xml.replace('<office:spreadsheet>', '<office:spreadsheet><table:nothing/>');
    expect(await schemaErrors(wrong, MAIN)).not.toEqual([]);
  });

  it('begins with its kind, uncompressed, and gives the same bytes each time', () => {
    const bytes = writeOds(designOf('zh-TW'));
    expect(strFromU8(bytes.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect(writeOds(designOf('zh-TW'))).toEqual(bytes);
  });

  it('is read as the same return as the .xlsx', async () => {
    for (const form of ['standard', 'short'] as const) {
      const answers = {
        'T112-4-01': { status: { value: '辦理中', format: '@' }, measure: { value: '甲\n 乙  丙' } },
      };
      const cover = {
        contact_name: { value: '承辦人甲' },
        confirmed: { value: '是' },
        counter: { value: 2 },
      };
      const design = filled(designOf('zh-TW', form), answers, cover);
      const of = async (bytes: Uint8Array) => readReturn(await readWorkbook(bytes));
      const [ods, xlsx] = [await of(writeOds(design)), await of(await writeWorkbook(design))];
      if (!('read' in ods) || !('read' in xlsx)) throw new Error('Not a return.');
      const said = ({ read }: typeof ods) => ({
        template: read.template,
        cover: Object.entries(read.cover).map(([key, one]) => [key, one.value]),
        rows: read.rows.map(({ task, row, cells }) => [
          task.id,
          row,
          Object.entries(cells).map(([key, one]) => [key, one.cell.value]),
        ]),
      });
      expect(said(ods)).toEqual(said(xlsx));
    }
  });

  it('has what the form needs beside its cells', () => {
    const {
      'content.xml': xml = '',
      'settings.xml': settings = '',
      'styles.xml': styles = '',
    } = partsOf(writeOds(designOf('zh-TW')));
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    const { sheets, names } = designOf('zh-TW');
    expect(count(/table:protected="true"/g)).toBe(sheets.filter((sheet) => sheet.protected).length);
    expect(count(/<table:named-range /g)).toBe(names.length);
    expect(count(/of:cell-content-is-in-list\(pr_list_/g)).toBeGreaterThan(0);
    expect(count(/table:visibility="collapse"/g)).toBeGreaterThan(10);
    expect(count(/<style:table-properties table:display="false"/g)).toBe(2);
    expect(count(/<style:map /g)).toBeGreaterThan(5);
    expect(xml).toContain('<table:table-header-rows>');
    expect(styles).toContain('<text:page-number>');
    expect(styles.split('style:first-page-number="continue"')).toHaveLength(sheets.length + 1);
    expect(settings).toContain('<config:config-item config:name="ActiveTable" config:type="string">封面<');
  });

  it('refuses what it cannot write: pivots, charts, formats of others', () => {
    const design = designOf('zh-TW');
    const [first, ...rest] = design.sheets;
    if (first === undefined) throw new Error('No sheet.');
    const cells = [{ column: 0, value: 1, style: { format: '[$-404]e"年"' } }];
    const odd = { ...design, sheets: [{ ...first, rows: [{ row: 0, cells }] }, ...rest] };
    expect(() => writeOds(odd)).toThrow('No data style');
  });
});

describe('a formula in OpenFormula', () => {
  it.each([
    ['IF($A1="a,b",1,\'填報 表\'!$F$7:$F$9)', 'of:=IF([.$A1]="a,b";1;[$\'填報 表\'.$F$7:.$F$9])'],
    ['EXACT(A1,pr_list_status)*TRUE', 'of:=EXACT([.A1];pr_list_status)*TRUE()'],
    ['LOG10(5)&DATE(1911+80,1,1)', 'of:=LOG10(5)&DATE(1911+80;1;1)'],
  ])('%s', (formula, expected) => {
    expect(openFormula(formula)).toBe(expected);
  });

  it('of another spelling is refused', () => {
    expect(() => openFormula('SUM({1,2})')).toThrow('No OpenFormula');
  });
});
