/** Writes a text document as `.docx` from its design: A4, 標楷體, heads of tables that stand again, page numbers. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { PaperBlock, PaperDesign, PaperSection } from '../../core/index';
import { openParts } from '../package/parts';
import { chartRun, finishCharts } from './charts';
import { LOOK, paperStyles } from './look';
import { steady } from './steady';
import { lines, paperTable } from './table';
import { cellText } from '../xml/text';

/** A4 and its margins, in twentieths of a point. */
const PAGE = { short: 11_906, long: 16_838, margin: 1134 } as const;

/** The same design gives the same bytes. */
export async function writePaper(design: PaperDesign): Promise<Uint8Array> {
  const document = new Document({
    title: cellText(design.title),
    creator: '',
    lastModifiedBy: '',
    styles: paperStyles(design.language),
    // As Word does since 2013; without it a document opens in a mode for older ones.
    compatibility: { version: 15 },
    sections: design.sections.map((section) => sectionOf(section, design.footer)),
  });
  const parts = openParts(new Uint8Array(await Packer.toArrayBuffer(document)));
  finishCharts(parts, design);
  steady(parts);
  return parts.save();
}

function sectionOf({ orientation, blocks }: PaperSection, footer: string) {
  const width = (orientation === 'portrait' ? PAGE.short : PAGE.long) - 2 * PAGE.margin;
  const { margin } = PAGE;
  return {
    properties: {
      page: {
        // The library turns these two for a landscape page.
        size: {
          width: PAGE.short,
          height: PAGE.long,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: margin, right: margin, bottom: margin, left: margin, footer: margin / 2 },
      },
    },
    footers: { default: new Footer({ children: [pageNumber(footer)] }) },
    children: blocks.map((block) => blockOf(block, width)),
  };
}

function pageNumber(footer: string): Paragraph {
  const parts = footer.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: parts, size: LOOK.note })],
  });
}

function blockOf(block: PaperBlock, width: number): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: lines(block.text, {}) });
    case 'heading':
      return new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: lines(block.text, {}),
      });
    case 'subtitle':
    case 'note':
      return new Paragraph({ style: 'Note', children: lines(block.text, {}) });
    case 'text':
      return new Paragraph({
        indent: block.indented === true ? { left: LOOK.indent } : {},
        children: lines(block.text, {
          bold: block.bold ?? false,
          ...(block.color === undefined ? {} : { color: block.color }),
        }),
      });
    case 'table':
      return paperTable(block, width);
    case 'chart':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [chartRun(block.chart, width)],
      });
  }
}
