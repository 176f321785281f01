/** How sheets print: a page layout and a master page each. */
import { MARGINS } from '../../core/index';
import type { PrintDesign, SheetDesign } from '../../core/index';
import { element, markup } from './markup';

/** A4, in millimetres. */
const [SHORT, LONG] = ['210mm', '297mm'];

export function masterPageOf(index: number): string {
  return `Page${index + 1}`;
}

export function pageLayouts(sheets: readonly SheetDesign[]): string {
  return sheets
    .map(({ print }, index) =>
      element(
        'style:page-layout',
        { 'style:name': `Layout${index + 1}` },
        layoutProperties(print) + edge('header', print?.header) + edge('footer', print?.footer),
      ),
    )
    .join('');
}

function layoutProperties(print: PrintDesign | undefined): string {
  const isUpright = print?.orientation !== 'landscape';
  const inch = (value: number) => `${value}in`;
  const edges = { header: print?.header !== undefined, footer: print?.footer !== undefined };
  return element('style:page-layout-properties', {
    'fo:page-width': isUpright ? SHORT : LONG,
    'fo:page-height': isUpright ? LONG : SHORT,
    'style:print-orientation': isUpright ? 'portrait' : 'landscape',
    // Pages are counted through the workbook, as their number in all is.
    'style:first-page-number': 'continue',
    'fo:margin-left': inch(MARGINS.left),
    'fo:margin-right': inch(MARGINS.right),
    // A header stands within the margin, as in Excel.
    'fo:margin-top': inch(edges.header ? MARGINS.header : MARGINS.top),
    'fo:margin-bottom': inch(edges.footer ? MARGINS.footer : MARGINS.bottom),
    'style:table-centering': print?.centered === true ? 'horizontal' : undefined,
    ...scaling(print),
  });
}

/** Nought means: as many pages as it takes. */
function scaling(print: PrintDesign | undefined): Readonly<Record<string, string | number>> {
  const { fitWidth, fitHeight, scale } = print ?? {};
  if (fitWidth === undefined && fitHeight === undefined)
    return scale === undefined ? {} : { 'style:scale-to': `${scale}%` };
  return {
    ...(fitWidth === undefined || fitWidth === 0 ? {} : { 'style:scale-to-X': fitWidth }),
    ...(fitHeight === undefined || fitHeight === 0 ? {} : { 'style:scale-to-Y': fitHeight }),
  };
}

function edge(kind: 'header' | 'footer', text: string | undefined): string {
  if (text === undefined) return '';
  const height = `${MARGINS.top - MARGINS.header}in`;
  return element(
    `style:${kind}-style`,
    {},
    element('style:header-footer-properties', {
      'fo:min-height': height,
      [kind === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: '0in',
    }),
  );
}

export function masterPages(sheets: readonly SheetDesign[]): string {
  return sheets
    .map(({ print }, index) =>
      element(
        'style:master-page',
        { 'style:name': masterPageOf(index), 'style:page-layout-name': `Layout${index + 1}` },
        edgeText('header', print?.header) + edgeText('footer', print?.footer),
      ),
    )
    .join('');
}

/** `&L…&C…&R…` with `&P`, `&N` and `&14` for a size, as Excel spells them; a reader draws none that is not there. */
function edgeText(kind: 'header' | 'footer', text: string | undefined): string {
  if (text === undefined) return element(`style:${kind}`, { 'style:display': 'false' });
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) at = piece.charAt(1) as keyof typeof parts;
    else parts[at] += piece;
  }
  const region = (name: string, content: string) =>
    content === '' ? '' : element(`style:region-${name}`, {}, `<text:p>${fields(content)}</text:p>`);
  return element(
    `style:${kind}`,
    {},
    region('left', parts.L) + region('center', parts.C) + region('right', parts.R),
  );
}

/** A size is left to the page's own style. */
function fields(text: string): string {
  return markup(text.replace(/&\d+/g, ''))
    .replaceAll('&amp;P', '<text:page-number>1</text:page-number>')
    .replaceAll('&amp;N', '<text:page-count>1</text:page-count>');
}
