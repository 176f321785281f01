import type { PrintDesign } from '../../src/core/index';
import { emptyPrintSetup } from './model/print';
import type { PrintSetup } from './model/print';

const POINTS_PER_INCH = 72;

/** The paper and the margins that our files are written with. */
export const OUR_PAPER = 'A4';
export const OUR_MARGINS = {
  left: 0.4 * POINTS_PER_INCH,
  right: 0.4 * POINTS_PER_INCH,
  top: 0.5 * POINTS_PER_INCH,
  bottom: 0.5 * POINTS_PER_INCH,
  header: 0.25 * POINTS_PER_INCH,
  footer: 0.25 * POINTS_PER_INCH,
} as const;

export function openPrint(design: PrintDesign): PrintSetup {
  const { fitWidth, fitHeight, scale } = design;
  const fits = fitWidth !== undefined || fitHeight !== undefined;
  return {
    ...emptyPrintSetup(),
    orientation: design.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: OUR_PAPER,
    area: design.area,
    titleRows: design.titleRows,
    titleColumns: design.titleColumns,
    zoom: fits
      ? {
          ...(fitWidth ? { horizontalFitToPages: fitWidth } : {}),
          ...(fitHeight ? { verticalFitToPages: fitHeight } : {}),
        }
      : { scale: scale ?? 100 },
    centerHorizontally: design.centered === true,
    margins: OUR_MARGINS,
    texts: { ...sections(design.header, 'Header'), ...sections(design.footer, 'Footer') },
    breakColumns: (design.breakAfterColumns ?? []).map((column) => column + 1),
    breakRows: (design.breakAfterRows ?? []).map((row) => row + 1),
    touched: true,
  };
}

const SECTION = { L: 'left', C: 'center', R: 'right' } as const;

/** `&Lleft&Ccentre&Rright` by section, in the codes of the file. */
function sections(text: string | undefined, kind: 'Header' | 'Footer'): Record<string, string> {
  if (text === undefined) return {};
  const made: Record<string, string> = {};
  const given = /^&[LCR]/.test(text) ? text : `&C${text}`;
  for (const [, letter, content = ''] of given.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    if (letter !== undefined) made[`${SECTION[letter as 'L']}${kind}`] = content;
  }
  return made;
}
