/**
 * A file reaches the person in the way that works where the pane runs, and what is said of it is what happened.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LANGUAGES, word } from '../../src/core/index';
import { HostError } from '../../src/excel/host/host-error';
import { platformOf } from '../../src/taskpane/office/environment';
import { give, NoWay, openWorkbook, WORKBOOK_TYPE, type GivenFile } from '../../src/taskpane/office/give';
import { FileHost } from '../support/file-host';

const BYTES = new TextEncoder().encode('內容');
const BOOK = { bytes: BYTES, name: '彙整.xlsx', type: WORKBOOK_TYPE };
const TEXT = { bytes: BYTES, name: '報告.json', type: 'application/json' };
const ZIP = { bytes: BYTES, name: '全部.zip', type: 'application/zip' };

const [WINDOWS, MAC, WEB, IPAD] = ['PC', 'Mac', 'OfficeOnline', 'iOS'].map(platformOf) as [
  ReturnType<typeof platformOf>,
  ReturnType<typeof platformOf>,
  ReturnType<typeof platformOf>,
  ReturnType<typeof platformOf>,
];

/** Names of the files that the browser was asked to download. */
let downloads: string[];
/** What was put on the clipboard. */
let copied: string[];
let host: FileHost;

beforeEach(() => {
  [downloads, copied, host] = [[], [], new FileHost(BYTES)];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  jest.useFakeTimers();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
  clipboard((text) => Promise.resolve(void copied.push(text)));
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  Object.assign(document, { execCommand: () => false });
}

describe('a file', () => {
  it.each([
    ['Windows', WINDOWS],
    ['the web', WEB],
  ])('is downloaded on %s', async (_, platform) => {
    for (const gift of [BOOK, TEXT, ZIP]) expect(await give(host, platform, gift)).toBe('saved');
    expect(downloads).toEqual([BOOK.name, TEXT.name, ZIP.name]);
    expect(host.opened).toEqual([]);
  });

  it.each([
    ['Mac', MAC, 'opened-behind'],
    ['iPad', IPAD, 'opened'],
  ] as const)('is never downloaded on %s: a workbook is opened, a text copied', async (_, platform, how) => {
    expect(await give(host, platform, BOOK)).toBe(how);
    expect(await give(host, platform, TEXT)).toBe('copied');
    expect([host.opened, copied]).toEqual([[BYTES], ['內容']]);
    expect(downloads).toEqual([]);
  });

  it('that nothing can hand over on a Mac is said to be so', async () => {
    await expect(give(host, MAC, ZIP)).rejects.toBeInstanceOf(NoWay);
    clipboard(() => Promise.reject(new Error('forbidden')));
    await expect(give(host, MAC, TEXT)).rejects.toMatchObject({ code: 'no-download' });
    expect(downloads).toEqual([]);
  });
});

describe('a workbook of its own', () => {
  it.each([
    ['Windows', WINDOWS, 'opened'],
    ['Mac', MAC, 'opened-behind'],
    ['the web', WEB, 'opened-cloud'],
  ] as const)('is opened on %s', async (_, platform, how) => {
    expect(await openWorkbook(host, platform, BOOK)).toBe(how);
    expect([host.opened, downloads]).toEqual([[BYTES], []]);
  });

  it('that Excel refuses to open is downloaded where the pane can, and else it is told', async () => {
    const refused = new HostError('not-opened', { reason: 'AccessDenied' });
    host.failNext = refused;
    expect(await openWorkbook(host, WINDOWS, BOOK)).toBe('saved-instead');
    expect(downloads).toEqual([BOOK.name]);
    host.failNext = refused;
    await expect(openWorkbook(host, MAC, BOOK)).rejects.toBe(refused);
    expect(downloads).toHaveLength(1);
  });

  it('that does not open for another reason is not downloaded behind the person’s back', async () => {
    host.failNext = new HostError('no-answer');
    await expect(openWorkbook(host, WINDOWS, BOOK)).rejects.toMatchObject({ code: 'no-answer' });
    expect(downloads).toEqual([]);
  });
});

describe('words', () => {
  const ways: readonly GivenFile[] = [
    'saved',
    'opened',
    'opened-behind',
    'opened-cloud',
    'saved-instead',
    'copied',
  ];

  it.each(LANGUAGES)('in %s name the file, each way otherwise', (language) => {
    const said = ways.map((way) => word(language, `pane.given.${way}`, { file: '彙整.xlsx' }));
    expect(new Set(said).size).toBe(ways.length);
    for (const sentence of said) expect(sentence).toContain('彙整.xlsx');
  });
});
