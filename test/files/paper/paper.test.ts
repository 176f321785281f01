/** The official report as a Word document: what it says, and that it says it in official layout. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { emptyFront, reportPaper } from '../../../src/core/sheets/coordinator';
import { strFromU8, unzipSync } from 'fflate';
import type { PaperDesign, State } from '../../../src/core/index';
import { writePaper } from '../../../src/files';
import { newCoordination } from '../../support/coordinator';

const DAY = '2026-08-05';

function partsOf(bytes: Uint8Array): (path: string) => string {
  const parts = unzipSync(bytes);
  return (path) => {
    const part = parts[path];
    if (part === undefined) throw new Error(path);
    return strFromU8(part);
  };
}

/** Paragraphs of a style, as they read. */
function texts(xml: string, style: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .filter(([paragraph]) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(([paragraph]) => plain(paragraph));
}

function plain(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

describe('the report as a document', () => {
  let state: State;
  let design: PaperDesign;
  let part: (path: string) => string;

  beforeAll(async () => {
    const made = newCoordination(['MOEA', 'MOC']);
    state = { ...made, settings: { ...made.settings, banner: '示範資料' } };
    design = reportPaper(emptyFront(state), DAY);
    part = partsOf(await writePaper(design));
  });

  it('has numbered headings: the summary, its parts, the charts, the report', () => {
    const xml = part('word/document.xml');
    expect(texts(xml, 'Title')).toEqual(['技術及職業教育政策綱領（112年版）115年上半年協力事項辦理情形報告']);
    expect(texts(xml, 'Heading1')).toEqual(['一、一頁摘要', '二、辦理情形圖', '三、彙整表']);
    expect(texts(xml, 'Heading2').slice(0, 2)).toEqual([
      '（一）需要您注意',
      '（二）各推動方向辦理情形（項）',
    ]);
    expect(plain(xml)).toContain('示範資料');
  });

  it('names 標楷體 for Chinese, also in charts', () => {
    expect(part('word/styles.xml')).toContain('w:eastAsia="標楷體"');
    expect(part('word/charts/chart1.xml')).toContain('<a:ea typeface="標楷體"/>');
    expect(part('word/charts/chart1.xml')).not.toContain('typeface="+mn-ea"');
  });

  it('is A4: the summary upright, the report lying, with page numbers on both', () => {
    const sizes = [...part('word/document.xml').matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) =>
      ['w', 'h'].map((name) => Number(new RegExp(` w:${name}="(\\d+)"`).exec(tag)?.[1])),
    );
    expect(sizes).toEqual([
      [11_906, 16_838],
      [16_838, 11_906],
    ]);
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(plain(part(footer))).toBe('第  頁，共  頁');
      expect(part(footer)).toContain('NUMPAGES');
    }
  });

  it('repeats the heads of its tables, and of no other row', () => {
    const rows = [...part('word/document.xml').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    const heads = rows.filter((row) => row.includes('<w:tblHeader'));
    expect(heads.map(plain)).toContain('項次相關部會燈號辦理情形審查結果');
    expect(rows.length).toBeGreaterThan(heads.length);
    expect(heads.every((row) => row.includes('<w:cantSplit'))).toBe(true);
  });

  it('has a row for every entry under its task, and begins none of them blindly', () => {
    const table = design.sections[1]?.blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const titles = rows.filter(([, title]) => title?.span !== undefined);
    expect(titles).toHaveLength(new Set(state.returns.map(({ task }) => task)).size);
    expect(rows).toHaveLength(state.returns.length + titles.length);
    expect(rows.every((row) => row.slice(0, 3).every(({ text }) => text !== ''))).toBe(true);
  });

  it('says of each chart what it shows, and tells its surfaces apart in grey', () => {
    const described = [...part('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)];
    expect(described).toHaveLength(4);
    expect(part('word/charts/chart1.xml')).toContain('<a:pattFill prst="dkUpDiag">');
  });

  it('gives the same bytes for the same report', async () => {
    const now = Date.now();
    const later = jest.spyOn(Date, 'now').mockReturnValue(now + 86_400_000);
    const tomorrow = await writePaper(reportPaper(emptyFront(state), DAY));
    later.mockRestore();
    expect(tomorrow).toEqual(await writePaper(design));
  });

  it('in English says all of it in English', async () => {
    const english = partsOf(await writePaper(reportPaper(emptyFront(newCoordination(['MOC'], 'en')), DAY)));
    expect(texts(english('word/document.xml'), 'Heading1')).toEqual(['1. Summary', '2. Charts', '3. Report']);
    expect(texts(english('word/document.xml'), 'Heading2')[0]).toMatch(/^1\.1 /);
  });
});

it('any text can stand in a document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      const block = { kind: 'text', text } as const;
      const table = { kind: 'table', widths: [1], heads: [], rows: [[{ text }]] } as const;
      const sections = [{ orientation: 'portrait', blocks: [block, table] }] as const;
      const bytes = await writePaper({ title: text, language: 'zh-TW', sections, footer: '{page}/{pages}' });
      const xml = partsOf(bytes)('word/document.xml');
      // No character that XML forbids.
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml)).toBe(false);
    }),
    { numRuns: 50 },
  );
});
