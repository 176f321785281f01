/**
 * Stands for the zip writer of the library that writes sheets, in every build: its parts are put right and packed by us, so it need
 * not pack them first. What it hands over is a zip all the same, of parts that are stored as they are.
 */
import { crc32 } from '../guard/codec';
import { zip, type ZippedPart } from '../package/zip';

const STORED = 0;

/** As the library knows it. */
export class ZipWriter {
  private readonly parts: ZippedPart[] = [];

  add(name: string, data: Uint8Array): void {
    this.parts.push({ name, method: STORED, crc: crc32(data), size: data.length, data });
  }

  build(): Promise<Uint8Array> {
    return Promise.resolve(zip(this.parts));
  }
}
