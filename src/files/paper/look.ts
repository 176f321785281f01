/** How papers look: the typeface of official papers, sizes in half points. */
import type { IStylesOptions } from 'docx';
import type { PaperDesign } from '../../core/index';

/** 標楷體 is what official papers in Taiwan are set in; where it is missing, a program takes its own. */
export const PAPER_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '標楷體' } as const;

export const INK = { text: '000000', line: '7F7F7F' } as const;

export const LOOK = {
  title: 40,
  heading1: 32,
  heading2: 28,
  text: 24,
  table: 20,
  tightTable: 18,
  note: 20,
  /** Twentieths of a point. */
  indent: 480,
} as const;

export function paperStyles(language: PaperDesign['language']): IStylesOptions {
  const run = (size: number, bold = false) => ({ font: PAPER_FONT, size, bold, color: INK.text });
  const space = (before: number, after: number) => ({ spacing: { before, after } });
  return {
    default: {
      document: {
        run: {
          ...run(LOOK.text),
          language: { value: 'en-US', eastAsia: language === 'en' ? 'en-US' : 'zh-TW' },
        },
        paragraph: space(0, 60),
      },
      title: {
        run: run(LOOK.title, true),
        paragraph: { alignment: 'center', ...space(0, 240) },
      },
      heading1: { run: run(LOOK.heading1, true), paragraph: { keepNext: true, ...space(240, 120) } },
      heading2: { run: run(LOOK.heading2, true), paragraph: { keepNext: true, ...space(180, 80) } },
    },
    paragraphStyles: [
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: run(LOOK.note), paragraph: space(0, 60) },
    ],
  };
}
