/** Long texts over several rows, and short ones in one line: nothing is cut where a reader would not see it. */
import { textWidth, wrappedLines } from './measure';

/**
 * The text in parts that take at most so many lines in a column of this width (characters at the default size). Joined
 * they are the text. It is divided behind a line break, else behind a sentence, else between two characters.
 */
export function splitText(text: string, width: number, lines: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const unit of units(text, width, lines)) {
    if (part !== '' && linesOf(part + unit, width) > lines) {
      parts.push(part);
      part = '';
    }
    part += unit;
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part];
}

/** A line break at the end of a part starts no line of its own there. */
function linesOf(text: string, width: number): number {
  return wrappedLines(text.endsWith('\n') ? text.slice(0, -1) : text, width);
}

function units(text: string, width: number, lines: number): string[] {
  const fits = (unit: string) => linesOf(unit, width) <= lines;
  const whole = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return whole.flatMap((line) =>
    fits(line)
      ? [line]
      : (line.match(/[^。；！？!?;]*[。；！？!?;]+\n?|[^。；！？!?;]+$/gu) ?? []).flatMap((sentence) =>
          fits(sentence) ? [sentence] : chunks(sentence, width * lines),
        ),
  );
}

/** Parts of at most this width, by code points, well below the limit so that no rounding reaches it. */
function chunks(text: string, room: number): string[] {
  const most = Math.max(2, Math.floor(room / 2));
  const made: string[] = [];
  let chunk = '';
  let width = 0;
  for (const character of text) {
    const more = textWidth(character);
    if (width + more > most && chunk !== '') {
      made.push(chunk);
      chunk = '';
      width = 0;
    }
    chunk += character;
    width += more;
  }
  return chunk === '' ? made : [...made, chunk];
}

/** One line of at most this width; what is cut shows as `…`. */
export function clipped(text: string, room: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (textWidth(line) <= room) return line;
  let width = 2;
  let kept = '';
  for (const character of line) {
    width += textWidth(character);
    if (width > room) break;
    kept += character;
  }
  return `${kept}…`;
}
