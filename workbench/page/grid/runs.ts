/** Text with line breaks, which the grid component draws only as runs, and wraps only between runs. */
import type { Cell } from '@fortune-sheet/core';

const PIXELS_PER_POINT = 96 / 72;
/** A longer text fills any cell; a run for each of its characters would be too many. */
const LONGEST_WRAPPED = 400;
/** A word with its spaces, else one character: Chinese breaks anywhere. */
const PIECE = /[\u0021-\u2e7f]+[ \t]*|[^]/gu;

/** `width` in pixels: a line that does not fit is cut into runs where it may break. */
export function runsOf(text: string, style: Cell, width: number): Cell {
  const { fs = 11, ff, fc, bl, it } = style;
  const run = (v: string) => ({ v, fs, ff, fc, bl, it });
  const lines = text.split(/\r?\n/);
  const runs = lines.flatMap((line, index) => {
    const ended = index < lines.length - 1 ? `${line}\r\n` : line;
    const fits = text.length > LONGEST_WRAPPED || lineWidth(line) * fs * PIXELS_PER_POINT < width;
    return fits ? [run(ended)] : pieces(line, ended).map(run);
  });
  return { ct: { fa: 'General', t: 'inlineStr', s: runs } };
}

/** The break stays with the last piece. */
function pieces(line: string, ended: string): string[] {
  const found = line.match(PIECE) ?? [];
  return found.map((piece, index) => (index === found.length - 1 ? piece + ended.slice(line.length) : piece));
}

/** In widths of a Chinese character; everything else counts half. */
function lineWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[\u2e80-\uffff]/u.test(character) ? 1 : 0.5), 0);
}
