import { cellName, MARGINS, rangeName } from '../../core/index';
import { columnsAddress, rowsAddress } from '../host/areas';
import type { PartOf } from '../host/parts';

const POINTS_PER_INCH = 72;

export function putPage({ pageLayout: page }: Excel.Worksheet, design: PartOf<'page'>): void {
  page.orientation = design.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.paperSize = 'A4';
  putMargins(page);
  page.centerHorizontally = design.centered === true;
}

export function putScale({ pageLayout: page }: Excel.Worksheet, design: PartOf<'scale'>): void {
  const zoom = zoomOf(design);
  if (zoom !== undefined) page.zoom = zoom;
}

export function putPrintArea({ pageLayout: page }: Excel.Worksheet, design: PartOf<'print-area'>): void {
  if (design.area !== undefined) page.setPrintArea(rangeName(design.area));
  if (design.titleRows !== undefined)
    page.setPrintTitleRows(`$${rowsAddress(...design.titleRows).replace(':', ':$')}`);
  if (design.titleColumns !== undefined)
    page.setPrintTitleColumns(`$${columnsAddress(...design.titleColumns).replace(':', ':$')}`);
}

export function putBreaks(
  sheet: Excel.Worksheet,
  { breakAfterColumns = [], breakAfterRows = [] }: PartOf<'breaks'>,
): void {
  sheet.verticalPageBreaks.removePageBreaks();
  for (const last of breakAfterColumns) sheet.verticalPageBreaks.add(cellName(0, last + 1));
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const last of breakAfterRows) sheet.horizontalPageBreaks.add(cellName(last + 1, 0));
}

export function putMarginTexts({ pageLayout }: Excel.Worksheet, design: PartOf<'margin-texts'>): void {
  const { defaultForAllPages: parts } = pageLayout.headersFooters;
  putMargin(parts, 'Header', design.header ?? '');
  putMargin(parts, 'Footer', design.footer ?? '');
}

function putMargins(page: Excel.PageLayout): void {
  page.leftMargin = MARGINS.left * POINTS_PER_INCH;
  page.rightMargin = MARGINS.right * POINTS_PER_INCH;
  page.topMargin = MARGINS.top * POINTS_PER_INCH;
  page.bottomMargin = MARGINS.bottom * POINTS_PER_INCH;
  page.headerMargin = MARGINS.header * POINTS_PER_INCH;
  page.footerMargin = MARGINS.footer * POINTS_PER_INCH;
}

/** As many pages as it takes is what is not said. */
function zoomOf({
  fitWidth = 0,
  fitHeight = 0,
  scale,
}: PartOf<'scale'>): Excel.PageLayoutZoomOptions | undefined {
  if (fitWidth > 0 || fitHeight > 0) {
    return {
      ...(fitWidth > 0 ? { horizontalFitToPages: fitWidth } : {}),
      ...(fitHeight > 0 ? { verticalFitToPages: fitHeight } : {}),
    };
  }
  return scale === undefined ? undefined : { scale };
}

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/** Excel's one line `&L…&C…&R…` in the three parts that Office.js has; a doubled `&` stays one. */
function putMargin(parts: Excel.HeaderFooter, where: 'Header' | 'Footer', line: string): void {
  const texts = { left: '', center: '', right: '' };
  let at: keyof typeof texts = 'center';
  for (const piece of line.match(/&[\s\S]|[^&]+/g) ?? []) {
    const section = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof SECTIONS | undefined;
    if (section === undefined) texts[at] += piece;
    else at = SECTIONS[section];
  }
  parts[`left${where}`] = texts.left;
  parts[`center${where}`] = texts.center;
  parts[`right${where}`] = texts.right;
}
