/** The page set-up of a sheet, as a design states it. */
import { decodeEscapes } from '../../src/files/parts';
import type { PrintDesign } from '../../src/core/index';
import { isTrue } from '../../src/files/parts';
import { flagged, optional } from './optional';
import type { SheetFacts } from './sheet-facts';
import type { PrintNames } from './workbook';

/** Those that we write; others are named. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 };

/** Undefined where the sheet has no set-up of its own. */
export function printOf(
  facts: SheetFacts,
  names: PrintNames,
  leave: (what: string) => void,
): PrintDesign | undefined {
  const { setup, columnBreaks, rowBreaks } = facts;
  // Excel writes names, breaks and margin texts without a set-up where nobody chose paper or direction.
  if (setup === undefined && !saysMore(facts, names)) return undefined;
  nameOthers(facts, leave);
  return {
    orientation: setup?.orientation === 'landscape' ? 'landscape' : 'portrait',
    ...optional('area', names.area),
    ...optional('titleRows', names.titleRows),
    ...optional('titleColumns', names.titleColumns),
    ...scaling(facts),
    // A break stands before the column or row that the file numbers, counted from 0.
    ...optional('breakAfterColumns', columnBreaks.length > 0 ? columnBreaks.map((id) => id - 1) : undefined),
    ...optional('breakAfterRows', rowBreaks.length > 0 ? rowBreaks.map((id) => id - 1) : undefined),
    ...optional('footer', said(facts.footer)),
    ...optional('header', said(facts.header)),
    ...flagged('centered', isTrue(facts.printOptions.horizontalCentered)),
  };
}

function saysMore({ columnBreaks, rowBreaks, header, footer }: SheetFacts, names: PrintNames): boolean {
  const isNamed = [names.area, names.titleRows, names.titleColumns].some((one) => one !== undefined);
  return isNamed || columnBreaks.length + rowBreaks.length > 0 || header !== '' || footer !== '';
}

function said(text: string): string | undefined {
  return text === '' ? undefined : decodeEscapes(text);
}

/** Pages to fit, where nought means as many as it takes; else a percentage. */
function scaling({
  fitToPage,
  setup = {},
}: SheetFacts): Pick<PrintDesign, 'fitWidth' | 'fitHeight' | 'scale'> {
  const { fitToWidth = '1', fitToHeight = '1', scale } = setup;
  if (!fitToPage) return optional('scale', scale === undefined ? undefined : Number(scale));
  const pages = (text: string) => (Number(text) > 0 ? Number(text) : undefined);
  return { ...optional('fitWidth', pages(fitToWidth)), ...optional('fitHeight', pages(fitToHeight)) };
}

function nameOthers(facts: SheetFacts, leave: (what: string) => void): void {
  const { setup, margins, printOptions } = facts;
  if (setup?.paperSize !== '9') leave('paper size');
  const same = Object.entries(MARGINS).every(([side, width]) => Number(margins?.[side]) === width);
  if (!same) leave('margins');
  if (['verticalCentered', 'gridLines', 'headings'].some((option) => isTrue(printOptions[option]))) {
    leave('print options');
  }
}
