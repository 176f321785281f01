import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compareEditions } from '../../../src/core/framework';
import { parseGuidelines } from '../../../src/core/framework/parse';
import {
  comparisonSheet,
  divisionSheet,
  guideSheet,
  overviewSheet,
} from '../../../src/core/sheets/guideline';
import type { SheetDesign } from '../../../src/core/grid';

const read = (name: string): string =>
  readFileSync(new URL(`../../data/${name}.txt`, import.meta.url), 'utf8');
const SEED = read('guidelines-112');
const { framework } = parseGuidelines(SEED);
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
    taskPlace: (task) => `'協力事項'!A${framework.tasks.findIndex(({ id }) => id === task) + 2}`,
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

  it('leads from the contents to every heading, and from every task to its row in the tables', () => {
    const links = cells(sheet).filter(({ link }) => link !== undefined);
    const inside = links.filter(({ link }) => link?.startsWith("'綱領'!") === true);
    for (const { link, value } of inside) {
      const row = Number(link?.split('!A')[1]) - 1;
      const target = cells(sheet).find((cell) => cell.row === row && cell.value !== null);
      expect(target?.value).toBe(value === '↑ 目次' ? '目次' : value);
    }
    expect(inside.length).toBeGreaterThanOrEqual(2 * (4 + 6 + 3 + 9) - 4);
    expect(links.filter(({ link }) => link?.startsWith("'協力事項'!") === true)).toHaveLength(25);
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
