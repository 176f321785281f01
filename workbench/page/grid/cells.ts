/** A cell of the stand-in's workbook as the grid component draws it. */
import { update, type Cell } from '@fortune-sheet/core';
import type { Highlighting } from '../../host/calculate/highlighted';
import { isError } from '../../host/model/cell';
import type { HostCell } from '../../host/model/cell';
import type { Look } from '../../host/model/look';
import { hostText } from '../../host/model/shown';
import { runsOf } from './runs';

const HORIZONTAL: Readonly<Record<string, number>> = {
  Center: 0,
  CenterAcrossSelection: 0,
  Left: 1,
  Right: 2,
};
const VERTICAL: Readonly<Record<string, number>> = { Center: 0, Top: 1 };
const BOTTOM = 2;
/** Grey, for values as they stood in the file: what the stand-in cannot calculate. */
const OLD_VALUE = '767676';
/** Text that is too long: it runs on over empty neighbours, or wraps. */
const OVERFLOW = '1';
const WRAP = '2';

/**
 * The grid's cell in a column of this width in pixels, with what a conditional format adds; `null` where there is neither
 * content nor a look to draw.
 */
export function gridCell(
  cell: HostCell,
  normal: Look,
  width: number,
  highlighting: Highlighting | undefined,
): Cell | null {
  const text = gridText(cell);
  if (text === '' && cell.look === normal && highlighting === undefined) return null;
  const style = styleOf({ ...cell.look, ...highlighting }, cell);
  if (text === '') return style;
  return /[\r\n]/.test(text)
    ? { ...style, ...runsOf(text, style, width) }
    : { ...style, ...contentOf(cell, text) };
}

/** What a person sees in the cell; of a formula without any value, the formula. */
export function gridText(cell: HostCell): string {
  if (cell.value === null && cell.formula !== undefined) return `=${cell.formula}`;
  try {
    return hostText(cell);
  } catch {
    // A format that the host does not imitate for Office.js; here it is only looked at, and the component knows more of them.
    return String(update(cell.look.format ?? 'General', cell.value));
  }
}

function contentOf({ value, look }: HostCell, text: string): Cell {
  const isNumber = typeof value === 'number';
  return {
    v: isNumber ? value : text,
    m: text,
    // What is no number must stay as it stands: the component would read dates and percentages into texts.
    ct: isNumber ? { fa: look.format ?? 'General', t: 'n' } : { fa: '@', t: 's' },
  };
}

function styleOf(look: Look, cell: HostCell): Cell {
  const { value, kept } = cell;
  const { fill, bold, strike, wrap } = look;
  // The file's value must not be taken for a calculated one.
  const italic = look.italic === true || kept === true;
  const color = kept === true ? OLD_VALUE : look.color;
  return {
    ff: look.fontName,
    fs: look.size,
    ht: HORIZONTAL[look.horizontal ?? ''] ?? naturalSide(value),
    vt: VERTICAL[look.vertical ?? ''] ?? BOTTOM,
    tb: wrap === true ? WRAP : OVERFLOW,
    ...(fill === undefined ? {} : { bg: css(fill) }),
    ...(color === undefined ? {} : { fc: css(color) }),
    ...(bold === true ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(isUnderlined(look, cell) ? { un: 1 } : {}),
    ...(strike === true ? { cl: 1 } : {}),
  };
}

function isUnderlined({ underline }: Look, { link, leads }: HostCell): boolean {
  return (underline ?? link ?? leads) !== undefined;
}

/** Numbers stand right, truth values and errors in the middle, texts left. */
function naturalSide(value: HostCell['value']): number {
  if (typeof value === 'number') return 2;
  return typeof value === 'boolean' || isError(value) ? 0 : 1;
}

export function css(color: string): string {
  return color.startsWith('#') ? color : `#${color}`;
}
