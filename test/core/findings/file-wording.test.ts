import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isWordKey, LANGUAGES, wordFileError, type Parameter } from '../../../src/core/index';

type Parameters = Readonly<Record<string, Parameter>>;

const MB = 1024 * 1024;
const LOOKS =
  'pdf image archive rtf html xml xml-spreadsheet text doc ppt docx pptx xlsb numbers odt odp zip unknown';
const CAUSES = {
  damaged: 'cut zeros directory entry deflate checksum xml part string reader',
  suspicious: 'path method ratio sizes local-header overlap duplicate doctype depth address',
};

/** Parameters as each code has them. */
const CASES: readonly (readonly [string, Parameters])[] = [
  ...[
    'empty',
    'legacy-xls',
    'encrypted',
    'missing',
    'is-directory',
    'folder-missing',
    'exists',
    'disk-full',
  ].map((code) => [code, {}] as const),
  ...LOOKS.split(' ').map((looksLike) => ['not-a-workbook', { looksLike }] as const),
  ['not-a-workbook', {}],
  ...Object.entries(CAUSES).flatMap(([code, reasons]) =>
    reasons
      .split(' ')
      .flatMap((reason) => [
        [code, { reason }] as const,
        [code, { reason, part: 'xl/workbook.xml' }] as const,
      ]),
  ),
  ['damaged', { reason: 'reader', detail: 'Worker exited' }],
  ['too-large', { what: 'file', size: 25 * MB, limit: 20 * MB }],
  ['too-large', { what: 'entry', size: 121 * MB, limit: 120 * MB, part: 'xl/worksheets/sheet1.xml' }],
  ['too-large', { what: 'inflated', size: 201 * MB, limit: 200 * MB }],
  ['too-large', { what: 'cells', size: 3000001, limit: 3000000 }],
  ['too-large', { what: 'memory', limit: 512 * MB }],
  ['too-many-entries', { count: 2001, limit: 2000 }],
  ['unreadable', { reason: 'EACCES' }],
  ['unreadable', { reason: 'not-a-file' }],
  ['read-only', { reason: 'mode' }],
  ['read-only', { reason: 'EROFS' }],
  ['unwritable', { reason: 'EIO' }],
  ['busy', {}],
  ['busy', { reason: 'EBUSY' }],
  ['too-slow', { limit: 30 }],
  ['open-elsewhere', { lockFile: '~$彙整.xlsx' }],
  ['in-use', { lockFile: '.彙整.xlsx.lock' }],
  ['unexpected', { detail: 'a fault of ours' }],
  ['changed-meanwhile', {}],
  ['no-backup', { backup: '彙整.backup.xlsx', reason: 'EACCES' }],
  ['name-too-long', {}],
  ['ods', {}],
  ['other-kind', { kind: 'sending-list' }],
  ['manifest-removed', { body: 'MOTC', period: '115H1' }],
  ...['not-ours', 'coordinators-workbook', 'manifest-damaged', 'newer-format', 'form-missing'].map(
    (code) => [code, {}] as const,
  ),
  ['wrong-period', { period: '115H1', expected: '115H2' }],
  ['wrong-edition', { edition: '112', expected: '116' }],
  ['unknown-body', { body: '樣本部' }],
  ['not-assigned', { body: '樣本部' }],
  ['no-sheet', { sheet: '彙整表' }],
  ['no-table', { table: 'pr_Returns' }],
  ['no-header', { sheet: '彙整表', table: 'pr_Returns', header: 'key' }],
  ['below-table', { sheet: '彙整表', table: 'pr_Returns', cell: 'A12' }],
  ['shared-formula', { sheet: '彙整表', cell: 'C3' }],
  ['array-formula', { sheet: '彙整表', cell: 'C3' }],
  ['not-replaceable', { sheet: '彙整表' }],
  ['sheet-full', { sheet: '彙整表', table: 'pr_Returns' }],
];

/** Members of a union of texts in a source file, by the union's name. */
function union(path: string, name: string): string[] {
  const source = readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
  const [, after = ''] = source.split(`type ${name} =`);
  const [body = ''] = after.split(';');
  return [...body.replace(/\/\*[^]*?\*\//g, '').matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
}

describe('words of files', () => {
  it('are there for every code of reading, saving, patching and refusing', () => {
    const codes = [
      ...union('files/fault/file-error.ts', 'GuardCode'),
      ...union('files/fault/file-error.ts', 'ReadCode'),
      ...union('files/fault/file-error.ts', 'SaveCode'),
      ...union('files/package/error.ts', 'PatchCode'),
      ...union('core/returns/read-manifest.ts', 'ManifestFault'),
    ];
    expect(codes.length).toBeGreaterThan(30);
    const worded = new Set(CASES.map(([code]) => code));
    expect(codes.filter((code) => !isWordKey(`file.${code}`) || !worded.has(code))).toEqual([]);
  });

  it.each(LANGUAGES)('are filled in, and end a sentence, in %s', (language) => {
    for (const [code, parameters] of CASES) {
      const words = wordFileError(code, parameters, language);
      expect([code, words]).not.toEqual([code, expect.stringMatching(/\{\w+\}|undefined|NaN|（）|\(\)/)]);
      expect(words).toMatch(language === 'en' ? /^[A-Z{“].*\.$/ : /。$/);
    }
  });

  it.each([
    [
      'not-a-workbook',
      { looksLike: 'pdf' },
      '這不是可讀取的試算表（看起來是 PDF 檔）。請改寄原來的 .xlsx 或 .ods 檔，免轉檔。',
    ],
    [
      'not-a-workbook',
      { looksLike: 'xlsb' },
      '這不是可讀取的試算表（看起來是 Excel 二進位活頁簿（.xlsb））。請以試算表軟體開啟，另存為 .xlsx 後再試。',
    ],
    [
      'too-large',
      { what: 'file', size: 26.25 * MB, limit: 20 * MB },
      '檔案太大（26.3 MB，上限 20 MB），未讀取。請刪除不需要的圖片、工作表後再試。',
    ],
    [
      'too-large',
      { what: 'cells', size: 3000001, limit: 3000000 },
      '儲存格太多（3,000,001 格，上限 3,000,000 格），未讀取。請刪除多餘的列、欄與工作表後再試。',
    ],
    [
      'too-large',
      { what: 'memory', limit: 512 * MB },
      '讀取時記憶體不足（上限 512 MB），已停止。請刪除不需要的圖片、工作表後再試。',
    ],
    [
      'damaged',
      { reason: 'xml', part: 'content.xml' },
      '檔案已損壞（內部文件格式有誤：content.xml），無法讀取。請以試算表軟體開啟、另存新檔後再試；仍不行請對方重寄。',
    ],
    [
      'wrong-period',
      { period: '115H1', expected: '115年下半年' },
      '是115年上半年的檔，本次收115年下半年。未匯入任何資料。請使用附件新檔；已填內容可整欄複製到新檔③欄。',
    ],
  ] as const)('say what it is and what comes next: %s', (code, parameters, words) => {
    expect(wordFileError(code, parameters, 'zh-TW')).toBe(words);
  });

  it('name a code that has none', () => {
    expect(wordFileError('strange', {}, 'en')).toContain('(strange)');
  });
});
