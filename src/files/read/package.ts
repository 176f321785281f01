/** The vetted zip as parts: each inflated under its cap when it is asked for, and decoded piece by piece. */
import { decodePieces, readEntry } from '../guard/inflate';
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

  /** Walk through a part; false if there is no such part. Part names are the same whatever their case. */
  parse(name: string, handlers: XmlHandlers): boolean {
    const content = this.content(name);
    if (content === undefined) return false;
    parseXml(piecesOf(content, name), name, handlers, this.budget);
    return true;
  }

  /** A small part's text, or undefined if there is no such part. */
  text(name: string): string | undefined {
    const content = this.content(name);
    return content === undefined ? undefined : [...piecesOf(content, name)].join('');
  }

  /** Walk through the text of a part that was asked for. */
  walk(name: string, xml: string, handlers: XmlHandlers): void {
    parseXml([xml], name, handlers, this.budget);
  }

  /** Walk through a part without which there is no workbook. */
  require(name: string, handlers: XmlHandlers): void {
    if (!this.parse(name, handlers)) throw new FileError('damaged', { reason: 'part', part: name });
  }

  protected content(name: string): Uint8Array | undefined {
    const entry = findEntry(this.entries, name);
    if (!entry) return undefined;
    // Before it is unpacked: sheets that share one part cost it again each time.
    this.budget.read(entry.size);
    return readEntry(this.bytes, entry);
  }
}

function* piecesOf(content: Uint8Array, part: string): Generator<string> {
  try {
    yield* decodePieces(content);
  } catch {
    throw new FileError('damaged', { reason: 'xml', part });
  }
}
