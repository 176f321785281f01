/** The vetted zip as parts: each inflated under its cap and decoded when it is asked for. */
import { decodePart, readEntry } from '../guard/inflate';
import { findEntry } from '../guard/directory';
import type { ZipEntries } from '../guard/directory';
import { FileError } from '../fault/file-error';
import { parseXml } from '../xml/sax';
import type { XmlHandlers } from '../xml/sax';
import type { ReadBudget } from '../guard/budget';

export class Package {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ZipEntries,
    private readonly budget: ReadBudget,
  ) {}

  /** A part's text, or undefined if there is no such part. Part names are the same whatever their case. */
  text(name: string): string | undefined {
    const entry = findEntry(this.entries, name);
    if (!entry) return undefined;
    // Before it is unpacked: sheets that share one part cost it again each time.
    this.budget.read(entry.size);
    try {
      return decodePart(readEntry(this.bytes, entry));
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError('damaged', { reason: 'xml', part: name });
    }
  }

  /** Walk through a part; false if there is no such part. */
  parse(name: string, handlers: XmlHandlers): boolean {
    const xml = this.text(name);
    if (xml === undefined) return false;
    this.walk(name, xml, handlers);
    return true;
  }

  /** Walk through the text of a part that was asked for. */
  walk(name: string, xml: string, handlers: XmlHandlers): void {
    parseXml(xml, name, handlers, this.budget);
  }

  /** Walk through a part without which there is no workbook. */
  require(name: string, handlers: XmlHandlers): void {
    if (!this.parse(name, handlers)) throw new FileError('damaged', { reason: 'part', part: name });
  }
}
