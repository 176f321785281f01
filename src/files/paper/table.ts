import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperBlock, PaperCell, PaperRow } from '../../core/index';
import { cellText } from '../xml/text';
import { INK, LOOK } from './look';

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** A table of so few rows stands on one page. */
const FEW = 16;
/** With so many columns, figures need the room that margins take. */
const MANY = 8;

/** A table over `width`, in twentieths of a point. Its heads stand again on every page. */
export function paperTable({ widths, heads, rows }: TableBlock, width: number): Table {
  const columns = shares(widths, width);
  const isTight = columns.length > MANY;
  const look = { columns, size: isTight ? LOOK.tightTable : LOOK.table };
  const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
  const side = isTight ? 20 : 60;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { left: side, right: side, top: 20, bottom: 20 },
    rows: [
      ...heads.map((row) => tableRow(row, look, { tableHeader: true, cantSplit: true, keepNext: true })),
      ...rows.map((row, index) =>
        tableRow(row, look, {
          keepNext: index < rows.length - 1 && (rows.length <= FEW || isHeading(row, columns.length)),
        }),
      ),
    ],
  });
}

/** A row that spans columns heads what stands below it. */
function isHeading(row: PaperRow, columns: number): boolean {
  return row.length < columns;
}

/** Whole twentieths of a point that fill the page. */
function shares(widths: readonly number[], whole: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.floor((width / sum) * whole));
}

function tableRow(
  row: PaperRow,
  { columns, size }: { readonly columns: readonly number[]; readonly size: number },
  how: { readonly tableHeader?: boolean; readonly cantSplit?: boolean; readonly keepNext: boolean },
): TableRow {
  let column = 0;
  const children = row.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    const width = columns.slice(from, column).reduce((sum, one) => sum + one, 0);
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [paragraph(cell, size)],
      ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
      ...(how.tableHeader === true ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      ...(cell.fill === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill } }),
    });
  });
  return new TableRow({ ...how, children });
}

function paragraph({ text, align, bold, color }: PaperCell, size: number): Paragraph {
  return new Paragraph({
    ...(align === undefined ? {} : { alignment: align }),
    spacing: { after: 0 },
    children: lines(text, {
      size,
      ...(bold === true ? { bold } : {}),
      ...(color === undefined ? {} : { color }),
    }),
  });
}

/** A text with its line breaks. */
export function lines(
  text: string,
  look: { readonly size?: number; readonly bold?: boolean; readonly color?: string },
): TextRun[] {
  return cellText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...look }));
}
