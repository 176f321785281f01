import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { inspect } from '../../../src/files/guard/inspect';
import { RETURN_LIMITS } from '../../../src/files/guard/limits';
import { compoundFile, headersOf, SPREADSHEET_TYPES, textBytes, workbookParts, zipOf } from './zips';

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

function refusal(bytes: Uint8Array): unknown {
  const result = inspect(bytes, RETURN_LIMITS);
  return 'refused' in result ? { code: result.refused, ...result.parameters } : { kind: result.kind };
}

describe('what is let in', () => {
  it('a workbook, and a workbook with macros, which are told', () => {
    expect(inspect(zipOf(workbookParts()))).toMatchObject({ kind: 'xlsx', macro: false });
    const types = SPREADSHEET_TYPES.replace(
      'openxmlformats-officedocument.spreadsheetml.sheet',
      'ms-excel.sheet.macroEnabled',
    );
    expect(inspect(zipOf({ ...workbookParts(), '[Content_Types].xml': types }))).toMatchObject({
      kind: 'xlsx',
      macro: true,
    });
  });

  it('an OpenDocument spreadsheet', () => {
    expect(refusal(zipOf({ mimetype: ODS, 'content.xml': '<a/>' }))).toEqual({ kind: 'ods' });
  });

  it('a zip with a comment, and one whose mail gateway added a line', () => {
    const zip = zipOf(workbookParts());
    expect(refusal(Uint8Array.from([...zip, 10, 10]))).toEqual({ kind: 'xlsx' });
  });

  it('a zip in the 64-bit form that streaming writers use for small files too', () => {
    const zip = zipOf({ mimetype: ODS, 'content.xml': '<a/>' });
    const { view } = headersOf(zip, 'mimetype');
    const end = zip.length - 22;
    const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
    tail.setUint32(0, 0x06064b50, true);
    tail.setUint32(32, 2, true);
    tail.setUint32(40, size, true);
    tail.setUint32(48, start, true);
    tail.setUint32(56, 0x07064b50, true);
    tail.setUint32(64, end, true);
    tail.setUint32(76, 0x06054b50, true);
    tail.setUint16(86, 0xffff, true);
    tail.setUint32(88, 0xffffffff, true);
    tail.setUint32(92, 0xffffffff, true);
    const zip64 = Uint8Array.from([...zip.subarray(0, end), ...new Uint8Array(tail.buffer)]);
    expect(refusal(zip64)).toEqual({ kind: 'ods' });
  });
});

describe('what is no workbook', () => {
  const html = '<html><table><tr><td>1</td></tr></table></html>';
  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['zeros', new Uint8Array(5000), { code: 'damaged', reason: 'zeros' }],
    ['an .xls', compoundFile('Workbook'), { code: 'legacy-xls' }],
    ['an .xls of Excel 5', compoundFile('Book'), { code: 'legacy-xls' }],
    ['an .xls of Excel 4', Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), { code: 'legacy-xls' }],
    ['a protected .xlsx', compoundFile('EncryptionInfo', 'EncryptedPackage'), { code: 'encrypted' }],
    ['a .doc', compoundFile('WordDocument'), { code: 'not-a-workbook', looksLike: 'doc' }],
    ['an installer', compoundFile('Other'), { code: 'not-a-workbook', looksLike: 'unknown' }],
    ['a .pdf', textBytes('%PDF-1.7 …'), { code: 'not-a-workbook', looksLike: 'pdf' }],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), { code: 'not-a-workbook', looksLike: 'image' }],
    ['a .csv', textBytes('\uFEFF機關,編號\n經濟部,四-5\n'), { code: 'not-a-workbook', looksLike: 'text' }],
    ['Big5 text', Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5, 10), { code: 'not-a-workbook', looksLike: 'text' }],
    ['a web page', textBytes(html), { code: 'not-a-workbook', looksLike: 'html' }],
    [
      'Excel 2003 XML',
      textBytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      { code: 'not-a-workbook', looksLike: 'xml-spreadsheet' },
    ],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0, 3), { code: 'not-a-workbook', looksLike: 'unknown' }],
    [
      'a .docx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      { code: 'not-a-workbook', looksLike: 'docx' },
    ],
    [
      'a .pptx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
      { code: 'not-a-workbook', looksLike: 'pptx' },
    ],
    [
      'an .xlsb',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
      { code: 'not-a-workbook', looksLike: 'xlsb' },
    ],
    [
      'an .odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      { code: 'not-a-workbook', looksLike: 'odt' },
    ],
    [
      'a zip of workbooks',
      zipOf({ 'a.xlsx': zipOf(workbookParts()) }),
      { code: 'not-a-workbook', looksLike: 'zip' },
    ],
    [
      'a protected .ods',
      zipOf({ mimetype: ODS, 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      { code: 'encrypted' },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(refusal(bytes)).toEqual(expected);
  });
});

describe('what is hostile', () => {
  it('an honest bomb is refused by its sizes, before anything of it is inflated', () => {
    const bomb = 'xl/media/x.bin';
    const zip = zipOf({ ...workbookParts(), [bomb]: new Uint8Array(130 * 1024 * 1024) });
    const { view, central, local } = headersOf(zip, bomb);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    // Nobody who inflates this finds a size.
    zip.fill(0xff, start, start + view.getUint32(central + 20, true));
    expect(refusal(zip)).toMatchObject({ code: 'too-large', what: 'entry', part: bomb });
  });

  it('many middling entries are refused by their sum', () => {
    const zip = zipOf(workbookParts());
    const limits = { ...RETURN_LIMITS, totalBytes: 500 };
    expect(inspect(zip, limits)).toMatchObject({
      refused: 'too-large',
      parameters: { what: 'inflated', limit: 500 },
    });
  });

  it('an entry that is squeezed beyond belief', () => {
    const zip = zipOf({ ...workbookParts(), 'xl/x.bin': new Uint8Array(9 * 1024 * 1024) });
    expect(refusal(zip)).toEqual({ code: 'suspicious', reason: 'ratio', part: 'xl/x.bin' });
  });

  it('a forged size is found while inflating', () => {
    const types = SPREADSHEET_TYPES.padEnd(64 * 1024 * 1024);
    const zip = zipOf({ ...workbookParts(), '[Content_Types].xml': types });
    const { view, central, local } = headersOf(zip, '[Content_Types].xml');
    view.setUint32(central + 24, 1000, true);
    view.setUint32(local + 22, 1000, true);
    expect(refusal(zip)).toEqual({ code: 'suspicious', reason: 'sizes', part: '[Content_Types].xml' });
  });

  it('a hundred thousand entries, also where the count lies', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => [`x${index}`, new Uint8Array()]);
    const zip = new Uint8Array(
      zipSync(Object.fromEntries(names) as Record<string, Uint8Array>, { level: 0 }),
    );
    expect(refusal(zip)).toMatchObject({ code: 'too-many-entries', limit: 2000 });
    new DataView(zip.buffer).setUint16(zip.length - 12, 5, true);
    expect(refusal(zip)).toMatchObject({ code: 'too-many-entries', limit: 2000 });
  });

  it('a file of more than 20 MB', () => {
    expect(refusal(new Uint8Array(21 * 1024 * 1024))).toMatchObject({ code: 'too-large', what: 'file' });
  });

  it.each(['../evil.xml', '/etc/passwd', 'C:/x', '..\\evil.xml', 'a/./b', 'a\0b'])('the name %j', (name) => {
    expect(refusal(zipOf({ ...workbookParts(), [name]: 'x' }))).toEqual({
      code: 'suspicious',
      reason: 'path',
      part: name.replaceAll('\\', '/'),
    });
  });

  it('two entries of one name, whatever its case', () => {
    const zip = zipOf({ ...workbookParts(), 'XL/workbook.xml': 'x' });
    expect(refusal(zip)).toMatchObject({ code: 'suspicious', reason: 'duplicate' });
  });

  const forge = (change: (headers: ReturnType<typeof headersOf>) => void): unknown => {
    const zip = zipOf(workbookParts());
    change(headersOf(zip, 'xl/workbook.xml'));
    return refusal(zip);
  };

  it('entries that overlap, and headers that contradict the directory', () => {
    expect(
      forge(({ view, central }) =>
        view.setUint32(central + 20, view.getUint32(central + 20, true) + 40, true),
      ),
    ).toMatchObject({ code: 'suspicious', reason: 'overlap' });
    expect(forge(({ view, local }) => view.setUint8(local + 30, 65))).toMatchObject({
      reason: 'local-header',
    });
    expect(forge(({ view, local }) => view.setUint16(local + 8, 0, true))).toMatchObject({
      reason: 'local-header',
    });
    expect(forge(({ view, central }) => view.setUint32(central + 42, 7, true))).toMatchObject({
      code: 'damaged',
    });
    expect(forge(({ view, central }) => view.setUint16(central + 10, 12, true))).toMatchObject({
      code: 'suspicious',
      reason: 'method',
    });
  });

  it('entries that are encrypted one by one, in either header', () => {
    expect(forge(({ view, central }) => view.setUint16(central + 8, 1, true))).toEqual({ code: 'encrypted' });
    expect(forge(({ view, local }) => view.setUint16(local + 6, 1, true))).toEqual({ code: 'encrypted' });
  });

  it('a directory that does not end where it says, or counts wrong', () => {
    const shifted = Uint8Array.from([
      ...zipOf(workbookParts()).subarray(0, 4),
      0,
      ...zipOf(workbookParts()).subarray(4),
    ]);
    expect(refusal(shifted)).toEqual({ code: 'damaged', reason: 'directory' });
    const zip = zipOf(workbookParts());
    new DataView(zip.buffer).setUint16(zip.length - 12, 3, true);
    expect(refusal(zip)).toEqual({ code: 'damaged', reason: 'directory' });
  });
});
