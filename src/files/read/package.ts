/** The vetted zip as parts: each inflated under its cap and decoded when it is asked for. */
import { readEntry } from '../guard/inflate';
import type { ZipEntries } from '../guard/directory';
import { FileError } from '../fault/file-error';
import { parseXml } from '../xml/sax';
import type { XmlHandlers } from '../xml/sax';

export class Package {
  private lowered: Map<string, string> | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ZipEntries,
  ) {}

  /** A part's text, or undefined if there is no such part. Part names are the same whatever their case. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name) ?? this.entries.get(this.realName(name));
    if (!entry) return undefined;
    const content = readEntry(this.bytes, entry);
    const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      throw new FileError('damaged', { reason: 'xml', part: name });
    }
  }

  /** Walk through a part; false if there is no such part. */
  parse(name: string, handlers: XmlHandlers): boolean {
    const xml = this.text(name);
    if (xml === undefined) return false;
    parseXml(xml, name, handlers);
    return true;
  }

  /** Walk through a part without which there is no workbook. */
  require(name: string, handlers: XmlHandlers): void {
    if (!this.parse(name, handlers)) throw new FileError('damaged', { reason: 'part', part: name });
  }

  private realName(name: string): string {
    this.lowered ??= new Map([...this.entries.keys()].map((key) => [key.toLowerCase(), key]));
    return this.lowered.get(name.toLowerCase()) ?? name;
  }
}
