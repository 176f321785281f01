import type { PrintDesign } from '../../src/core/index';
import type { PrintSetup } from './model/print';
import { OUR_MARGINS, OUR_PAPER } from './open-print';

/** Undefined where nobody set anything up. */
export function savePrint(print: PrintSetup, leave: (what: string) => void): PrintDesign | undefined {
  if (!print.touched) return undefined;
  if (print.paperSize !== OUR_PAPER) leave('paper size');
  const sameMargins = Object.entries(OUR_MARGINS).every(
    ([side, width]) => Math.abs(print.margins[side as keyof typeof OUR_MARGINS] - width) < 0.01,
  );
  if (!sameMargins) leave('margins');
  if (print.centerVertically) leave('vertical centring');
  const header = joined(print, 'Header');
  const footer = joined(print, 'Footer');
  return {
    orientation: print.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(print.area === undefined ? {} : { area: print.area }),
    ...(print.titleRows === undefined ? {} : { titleRows: print.titleRows }),
    ...(print.titleColumns === undefined ? {} : { titleColumns: print.titleColumns }),
    ...scaling(print),
    ...(print.breakColumns.length > 0
      ? { breakAfterColumns: print.breakColumns.map((column) => column - 1) }
      : {}),
    ...(print.breakRows.length > 0 ? { breakAfterRows: print.breakRows.map((row) => row - 1) } : {}),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
    ...(print.centerHorizontally ? { centered: true } : {}),
  };
}

function scaling({ zoom }: PrintSetup): Pick<PrintDesign, 'fitWidth' | 'fitHeight' | 'scale'> {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = zoom;
  if (wide || high) return { ...(wide ? { fitWidth: wide } : {}), ...(high ? { fitHeight: high } : {}) };
  return scale && scale !== 100 ? { scale } : {};
}

function joined({ texts }: PrintSetup, kind: 'Header' | 'Footer'): string {
  const part = (letter: string, section: string) => {
    const text = texts[`${section}${kind}`] ?? '';
    return text === '' ? '' : `&${letter}${text}`;
  };
  return part('L', 'left') + part('C', 'center') + part('R', 'right');
}
