import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../../src/core/index';
import { RETURN_LIMITS, WORKBOOK_LIMITS } from '../../../src/files/guard/limits';
import { FileError } from '../../../src/files/fault/file-error';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { processorTime } from '../../support/work';
import { headersOf, SPREADSHEET_TYPES, workbookParts, zipOf } from '../guard/zips';

const RECORDED = ['ods', 'xlsx'].map(
  (kind) =>
    new Uint8Array(readFileSync(new URL(`../../data/libreoffice-roc-dates.${kind}`, import.meta.url))),
);

/** The kind of the snapshot, or the code of the refusal; any other error is the test's failure. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await readWorkbook(bytes, { limits: RETURN_LIMITS })).kind;
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

function cellsOf(book: Snapshot | undefined): unknown {
  return book?.sheets.map(({ rows }) => rows.map((row) => row.map(({ value }) => value)));
}

async function failure(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await readWorkbook(bytes, { limits: RETURN_LIMITS }).catch(
    (reason: unknown) => reason,
  );
  return error instanceof FileError ? { code: error.code, ...error.parameters } : error;
}

function sheet(data: string): Uint8Array {
  return zipOf(workbookParts(data));
}

function odsOf(spreadsheet: string): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
  });
}

describe('broken bytes give a refusal, never another error and never half a workbook', () => {
  it('cut at every 97th byte', async () => {
    for (const bytes of RECORDED) {
      for (let length = 0; length < bytes.length; length += 97) {
        expect(['damaged', 'empty', 'not-a-workbook']).toContain(await outcome(bytes.subarray(0, length)));
      }
    }
  });

  it('random bytes, plain and after a zip signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, asZip) => {
        if (asZip) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
        expect(['xlsx', 'ods']).not.toContain(await outcome(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('a valid workbook with bytes changed reads as it was, or is refused', async () => {
    const originals = await Promise.all(RECORDED.map((bytes) => readWorkbook(bytes)));
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1 }), changes, async (which, flips) => {
        const bytes = Uint8Array.from(RECORDED[which] ?? []);
        for (const [at, by] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        const result = await readWorkbook(bytes).catch((error: unknown) => error);
        if (result instanceof FileError) return;
        // What changed lies in a part that is not read; the cells are the same.
        const book = result as (typeof originals)[number];
        expect(cellsOf(book)).toEqual(cellsOf(originals[which]));
      }),
      { numRuns: 500 },
    );
  });

  it('any change of the XML itself gives a snapshot or a refusal', async () => {
    const xml = workbookParts(
      '<row r="1"><c r="A1" t="s" s="1"><v>1</v></c><c r="XFD9"><f t="shared" si="0">A1</f></c></row>',
    );
    const part = fc.constantFrom(...Object.keys(xml).filter((name) => name !== '[Content_Types].xml'));
    await fc.assert(
      fc.asyncProperty(
        part,
        fc.nat(),
        fc.nat({ max: 6 }),
        fc.string({ maxLength: 4 }),
        async (name, at, cut, text) => {
          const old = xml[name] ?? '';
          const start = at % (old.length + 1);
          await outcome(zipOf({ ...xml, [name]: old.slice(0, start) + text + old.slice(start + cut) }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a flipped bit in stored data is told by its checksum', async () => {
    const zip = zipOf(workbookParts());
    const { view, central, local } = headersOf(zip, 'xl/worksheets/sheet1.xml');
    view.setUint32(central + 16, 1, true);
    view.setUint32(local + 14, 1, true);
    expect(await failure(zip)).toEqual({
      code: 'damaged',
      reason: 'checksum',
      part: 'xl/worksheets/sheet1.xml',
    });
  });
});

describe('XML that is made to harm', () => {
  it('a DOCTYPE is refused, with or without entities', async () => {
    const parts = workbookParts();
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${parts['xl/worksheets/sheet1.xml'] ?? ''}`;
    expect(await failure(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': bomb }))).toEqual({
      code: 'suspicious',
      reason: 'doctype',
      part: 'xl/worksheets/sheet1.xml',
    });
  });

  it.each([
    ['tags that do not match', '<row r="1"><c r="A1"></row></c>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>'],
    ['an entity of the prototype', '<row r="1"><c r="A1" t="str"><v>&toString;</v></c></row>'],
    ['a bare ampersand', '<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'],
    ['a character that is none', '<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>'],
    ['an attribute without quotes', '<row r=1></row>'],
    ['an unended comment', '<!-- '],
  ])('%s', async (_, data) => {
    expect(await failure(sheet(data))).toMatchObject({ code: 'damaged', reason: 'xml' });
  });

  it('text that is not UTF-8, and a part that is missing', async () => {
    const parts: Record<string, string | Uint8Array> = workbookParts();
    parts['xl/worksheets/sheet1.xml'] = Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xff);
    expect(await failure(zipOf(parts))).toMatchObject({ code: 'damaged', reason: 'xml' });
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await failure(zipOf(parts))).toMatchObject({ code: 'damaged', reason: 'part' });
    expect(await failure(zipOf({ '[Content_Types].xml': SPREADSHEET_TYPES }))).toMatchObject({
      code: 'damaged',
    });
  });

  it('elements within elements without end', async () => {
    expect(await failure(sheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)))).toMatchObject({
      reason: 'depth',
    });
  });

  it('a shared text that is not there', async () => {
    expect(await failure(sheet('<row><c r="A1" t="s"><v>3</v></c></row>'))).toMatchObject({
      reason: 'string',
    });
  });

  it('a forged sheet stops while it is inflated', async () => {
    const zip = sheet(' '.repeat(20 * 1024 * 1024));
    const { view, central } = headersOf(zip, 'xl/worksheets/sheet1.xml');
    view.setUint32(central + 24, 4000, true);
    expect(await failure(zip)).toMatchObject({ code: 'suspicious', reason: 'sizes' });
  });
});

describe('sheets that are larger than they are', () => {
  const within = async (milliseconds: number, bytes: Uint8Array): Promise<unknown> => {
    const { result, milliseconds: used } = await processorTime(() => failure(bytes));
    expect(used).toBeLessThan(milliseconds);
    return result;
  };

  it('rows and columns beyond the sheet', async () => {
    for (const address of ['A1048577', 'XFE1', 'A0', 'ZZZ1']) {
      expect(await within(1000, sheet(`<row><c r="${address}"><v>1</v></c></row>`))).toMatchObject({
        code: 'suspicious',
        reason: 'address',
      });
    }
  });

  it('one cell in the last corner is read in a workbook of one’s own, in a return it is too much', async () => {
    const corner = sheet('<row><c r="XFD1048576"><v>1</v></c></row>');
    expect((await readWorkbook(corner, { limits: WORKBOOK_LIMITS })).kind).toBe('xlsx');
    expect(await outcome(corner)).toBe('too-large');
  });

  it('one cell in the last column is read, many such cells are too many', async () => {
    expect(await outcome(sheet('<row><c r="XFD1"><v>1</v></c></row>'))).toBe('xlsx');
    const rows = Array.from({ length: 300 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`).join(
      '',
    );
    expect(await within(3000, sheet(rows))).toMatchObject({
      code: 'too-large',
      what: 'cells',
      limit: RETURN_LIMITS.cells,
    });
  });

  it('merges of the whole sheet and validations without end are nothing to a reader of cells', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000);
    const parts = workbookParts();
    const xml = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('</worksheet>', `${merges}</worksheet>`);
    expect(await outcome(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': xml }))).toBe('xlsx');
  });

  it('repeated empty rows and cells of an .ods cost nothing, repeated full ones are counted', async () => {
    const empty = `<table:table table:name="a">${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(50)}</table:table>`;
    expect(await within(1000, odsOf(empty))).toMatchObject({ kind: 'ods', sheets: [{ rows: [] }] });
    const cell = (count: number) =>
      `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${count}"/>`;
    const row = (times: number, count: number) =>
      `<table:table-row table:number-rows-repeated="${times}">${cell(count)}</table:table-row>`;
    expect(await within(1000, odsOf(`<table:table>${row(1, 16385)}</table:table>`))).toMatchObject({
      code: 'suspicious',
    });
    expect(await within(1000, odsOf(`<table:table>${row(1048577, 1)}</table:table>`))).toMatchObject({
      code: 'suspicious',
    });
    expect(
      await within(3000, odsOf(`<table:table>${row(1, 16384).repeat(300)}</table:table>`)),
    ).toMatchObject({
      code: 'too-large',
    });
  });
});
