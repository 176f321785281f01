/** How sheets are drawn: styles, measures, banner, pages of cells, print set-up. */
export { pairsSheet } from './pairs-sheet';
export { marked, withBanner } from './banner';
export { listPrint } from './list-print';
export { heightFor, HIGHEST_ROW, roomIn, rowHeight, textWidth, wrappedLines } from './measure';
export { DrawnPage, type SourceCells, type SourceKeys, type Span } from './page';
export { CHARACTER, documentPages } from './pages';
export { clipped, splitText } from './split-text';
export { COLORS, STYLES } from './styles';
