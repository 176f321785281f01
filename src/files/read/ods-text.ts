/** The text of an OpenDocument paragraph, with its own rules for white space. */
import type { Attributes } from '../xml/sax';

/** More repeated spaces than a cell can hold are a trick. */
const MAX_SPACES = 32_767;

/** Gathers the paragraphs of one cell; the elements of a paragraph are told to it as they open and close. */
export class OdsCellText {
  private paragraphs: string[] = [];
  private current: string | undefined;
  private readings = 0;

  reset(): void {
    this.paragraphs = [];
    this.current = undefined;
    this.readings = 0;
  }

  get isOpen(): boolean {
    return this.current !== undefined;
  }

  /** All paragraphs so far, as lines; undefined if there was none. */
  value(): string | undefined {
    return this.paragraphs.length === 0 ? undefined : this.paragraphs.join('\n');
  }

  openParagraph(): void {
    this.current = '';
  }

  closeParagraph(): void {
    this.paragraphs.push(this.current ?? '');
    this.current = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:s') this.put(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 0, MAX_SPACES)));
    else if (name === 'text:tab') this.put('\t');
    else if (name === 'text:line-break') this.put('\n');
    else if (name === 'text:ruby-text') this.readings++;
  }

  close(name: string): void {
    if (name === 'text:ruby-text') this.readings--;
  }

  /**
   * Line breaks and tabs in the XML are layout: a run of white space with one of them is one space, none at the
   * beginning. Runs of plain spaces should be layout too, but LibreOffice writes and reads them as typed in cells of
   * several lines.
   */
  text(value: string): void {
    if (this.current === undefined || this.readings > 0) return;
    const text = value.replace(/ *[\t\n][ \t\n]*/g, ' ');
    this.current += this.current === '' && /^ *[\t\n]/.test(value) ? text.slice(1) : text;
  }

  private put(text: string): void {
    this.current += text;
  }
}
