import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { builtinEdition, chineseNumeral } from '../../../src/core/framework';
import { compareEditions } from '../../../src/core/framework/compare';
import { parseGuidelines } from '../../../src/core/framework/parse';
import {
  comparisonSheet,
  divisionRows,
  divisionSheet,
  guideSheet,
  overviewSheet,
} from '../../../src/core/sheets/guideline';
import type { SheetDesign } from '../../../src/core/grid';

const read = (name: string): string =>
  readFileSync(new URL(`../../data/${name}.txt`, import.meta.url), 'utf8');
const SEED = read('guidelines-112');
const framework = builtinEdition('112') ?? parseGuidelines(SEED).framework;
const next = parseGuidelines(read('guidelines-114-made-up')).framework;

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const cells = ({ rows }: SheetDesign) =>
  rows.flatMap((row) => row.cells.map((cell) => ({ row: row.row, ...cell })));
const textOf = (sheet: SheetDesign): string =>
  cells(sheet)
    .map(({ value }) => squeeze(String(value ?? '')))
    .join('\n');

/** What stands there otherwise: a heading with another mark, a simplified character, a cell that is two tasks. */
const LEFT_OUT = [
  '附錄二、技術及職業教育政策綱領各部會協力事項',
  '-三、強化教與學之數位应用能力，發展多元教育模式，彈性調整課程、教學及品質評估機制',
  '協助推動在職人員職業繼續教育事宜協助提供人才就業資訊分析，以利檢討人才培育政策',
];

describe('綱領', () => {
  const { sheet, taskRows } = guideSheet(framework, {
    language: 'zh-TW',
    division: (task) => `'分工表'!A${(divisionRows(framework).get(task) ?? -1) + 1}`,
    report: (task) => `'彙整表'!A${framework.tasks.findIndex(({ id }) => id === task) + 4}`,
  });

  it('holds at least 98 % of the characters of the text, and what it leaves out is known', () => {
    const shown = textOf(sheet);
    const pieces = SEED.split(/[\n\t]/u)
      .map(squeeze)
      .filter((piece) => piece !== '');
    // Marks before list items, brackets of decrees, and two tasks that stand in one cell are the form, not the words.
    const words = (piece: string): string[] => {
      const bare = piece.replace(/^-/u, '').replace(/^\((行政院.*)\)$/u, '$1');
      return shown.includes(bare) ? [] : [piece];
    };
    const left = pieces.flatMap(words);
    const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
    expect(left).toEqual(LEFT_OUT);
    expect(count(left) / count(pieces)).toBeLessThanOrEqual(0.02);
  });

  const inColumn = cells(sheet).filter(({ column, link }) => column === 0 && link !== undefined);
  const rowOf = (link = ''): number => Number(/!B(\d+)$/u.exec(link)?.[1] ?? 0) - 1;
  const bare = (words: unknown): string => squeeze(String(words)).replace(/[…()（）]/gu, '');

  it('leads from a column of contents that stays in view to every heading', () => {
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(inColumn[0]).toMatchObject({ row: 0, value: '↑ 目次', link: "'綱領'!A2" });
    // The whole list at the head of the sheet: 3 chapters, 6 sections, 3 goals, 9 directions, 2 appendices.
    const list = inColumn.slice(1, 24);
    expect(list.map(({ row }) => row)).toEqual(list.map((_, index) => index + 1));
    const targets = list.slice(0, 21).map(({ link }) => rowOf(link));
    expect(targets).toEqual([...targets].sort((a, b) => a - b));
    for (const { link, value } of list.slice(0, 21)) {
      const heading = bare(
        cells(sheet).find(({ row, column }) => row === rowOf(link) && column === 1)?.value,
      );
      const named = framework.directions.find(
        ({ no, short }) => value === `(${chineseNumeral(no)}) ${short}`,
      );
      expect(heading).toContain(named === undefined ? bare(value) : squeeze(named.title));
    }
    expect(list.slice(21).map(({ link }) => link)).toEqual(["'架構圖'!A1", "'分工表'!A1"]);
  });

  it('shows beside every part where one is, and what comes next', () => {
    const [last] = inColumn.slice(23, 24);
    const places = [...new Set(inColumn.slice(1, 22).map(({ link }) => rowOf(link)))];
    for (const place of places) {
      const beside = inColumn.filter(({ row }) => row >= place && row > (last?.row ?? 0));
      expect([beside[0]?.row, rowOf(beside[0]?.link), beside[0]?.style?.bold]).toEqual([place, place, true]);
      const next = places[places.indexOf(place) + 1];
      if (next !== undefined) expect(rowOf(beside[1]?.link)).toBe(next);
    }
  });

  it('prints no contents, and begins no page with what is left over of a block', () => {
    const { area, breakAfterRows = [], scale = 0, fitWidth } = sheet.print ?? {};
    expect([area?.left, fitWidth]).toEqual([1, undefined]);
    expect(scale).toBeGreaterThan(70);
    expect(breakAfterRows.length).toBeGreaterThan(4);
    const filled = (row: number) => cells(sheet).filter((one) => one.row === row && one.column > 0);
    for (const last of breakAfterRows) {
      const end = filled([0, 1, 2, 3].map((up) => last - up).find((row) => filled(row).length > 0) ?? 0);
      // A heading and a head of tasks is followed by something on its page.
      expect(end.map(({ value }) => value)).not.toContain('相關部會');
      expect(end.some(({ style }) => style?.bold === true)).toBe(false);
    }
    const heights = sheet.rows.map(({ height = 0 }) => height);
    const pages = [...breakAfterRows, heights.length - 1].map((end, index) =>
      heights.slice((breakAfterRows[index - 1] ?? -1) + 1, end + 1).reduce((sum, one) => sum + one, 0),
    );
    const room = (770 / scale) * 100 - 36;
    for (const page of pages) expect(page).toBeLessThanOrEqual(room);
  });

  it('leads from every task to its row in the tables, which lead back', () => {
    const links = cells(sheet).filter(({ link }) => link !== undefined);
    const to = (name: string) =>
      links.filter(({ link, column }) => column > 0 && link?.startsWith(`'${name}'!`));
    expect(to('彙整表')).toHaveLength(25);
    const division = divisionSheet(framework, 'zh-TW', (task) => `'綱領'!B${(taskRows.get(task) ?? -1) + 1}`);
    for (const { value, row, link = '' } of to('分工表')
      .filter(({ column }) => column === 1)
      .slice(0, 25)) {
      const at = Number(link.split('!A')[1]) - 1;
      const back = cells(division).find((cell) => cell.row === at && cell.link !== undefined);
      expect([back?.value, back?.link]).toEqual([value, `'綱領'!B${row + 1}`]);
    }
    expect(cells(division).filter(({ link }) => link !== undefined)).toHaveLength(25);
    expect(division.print?.area).toMatchObject({ left: 0, right: 2 });
    expect([...taskRows.keys()]).toEqual(framework.tasks.map(({ id }) => id));
  });

  it('shows no code, no hash and no machine column', () => {
    expect(textOf(sheet)).not.toMatch(/T112|CLASS_|pr_|[0-9a-f]{16}/u);
  });

  it('says what is kept as printed', () => {
    const shown = textOf(sheet);
    expect(shown).toContain('「廣續」疑為「賡續」之誤，照原文，共3處。');
    expect(shown).toContain('「行政院農業委員會」今為「農業部」，照原文。');
    expect(shown).toContain('推動方向八的標題');
  });
});

describe('架構圖 and 分工表', () => {
  it('draw appendix 1 with the bodies of each direction', () => {
    const shown = textOf(overviewSheet(framework, 'zh-TW'));
    for (const { title } of framework.directions) expect(shown).toContain(squeeze(title));
    expect(shown).toContain('各目的事業主管機關、地方政府');
  });

  it('show shared cells of appendix 2 as shared cells', () => {
    const sheet = divisionSheet(framework, 'zh-TW');
    const merged = sheet.merges?.slice(1) ?? [];
    const at = (row: number, column: number) =>
      cells(sheet).find((cell) => cell.row === row && cell.column === column)?.value;
    const shared = merged
      .filter(({ left }) => left === 2)
      .map(({ top, bottom }) => [at(top, 2), at(top, 1), at(bottom, 1)]);
    expect(shared).toEqual([
      ['協助宣導及規劃主管產業提供職場探索及職業試探相關資源', '各目的事業主管機關', '地方政府'],
      [
        '協助建置、整合及公告主管產業發展之職能基準，以及建置與就業對應之職業證照',
        '勞動部',
        '各目的事業主管機關',
      ],
      [
        '盤點及提供未來人才需求資訊，以利學校快速回應產業人才培育需要',
        '國家發展委員會',
        '各目的事業主管機關',
      ],
    ]);
    expect(merged.filter(({ left }) => left === 0)).toHaveLength(9);
    expect(merged.filter(({ left }) => left === 1).map(({ top }) => at(top, 1))).toEqual(['勞動部']);
    expect(cells(sheet).filter(({ column, value }) => column === 0 && value !== null)).toHaveLength(11);
  });
});

describe('新舊對照表', () => {
  const shown = textOf(comparisonSheet(compareEditions(framework, next), next.title, 'zh-TW'));

  it('says what changes in words, character by character', () => {
    expect(shown).toContain('文字修正：增列「、專題」');
    expect(shown).toContain('更正錯字：「廣」修正為「賡」');
    expect(shown).toContain('分列為2項');
    expect(shown).toContain('併列2項');
    expect(shown).toContain('機關更名');
  });

  it('prints A4, its heads on each page', () => {
    const sheet = comparisonSheet(compareEditions(framework, framework), framework.title, 'zh-TW');
    expect(textOf(sheet)).toContain('兩版文字相同。');
    expect(sheet.print).toMatchObject({ fitWidth: 1, titleRows: [2, 2] });
  });
});
