/** What stands beside the cells of a workbook, gathered within bounds. */
import type { BesideCells } from '../../core/index';

/** More of them than this in one workbook are a trick, or of no use to a reader. */
const MOST = 1000;
/** As much text as a cell can hold. */
const LONGEST = 32_767;

export class Beside {
  private readonly found: BesideCells[] = [];

  put(one: BesideCells): void {
    // A text box without text is a line or a frame.
    if (one.kind !== 'picture' && one.text.trim() === '') return;
    if (this.found.length < MOST) this.found.push(one);
  }

  /** Nothing at all where there is nothing, so that a snapshot stays as plain as its file. */
  all(): { readonly beside?: readonly BesideCells[] } {
    return this.found.length === 0 ? {} : { beside: this.found };
  }
}

/** Paragraphs of a note or a text box. */
export class BesideText {
  private text = '';

  paragraph(): void {
    if (this.text !== '') this.add('\n');
  }

  add(text: string): void {
    if (this.text.length < LONGEST) this.text += text.slice(0, LONGEST - this.text.length);
  }

  value(): string {
    return this.text.trim();
  }
}
