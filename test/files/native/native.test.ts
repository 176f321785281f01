/** What the machine does in place of plain ECMAScript, where the command line is built with it, says the same. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import * as portableSha from '../../../src/core/grid/sha256';
import * as portableCodec from '../../../src/files/guard/codec';
import * as nativeCodec from '../../../src/files/native/codec';
import * as nativeSha from '../../../src/files/native/sha256';

const RUNS = { numRuns: 100 };

/** What comes of unpacking, whichever way it ends. */
function outcomeOf({ inflateRaw }: typeof portableCodec, data: Uint8Array, size: number): string {
  try {
    const content = inflateRaw(data, size);
    return content === undefined ? 'too much' : Buffer.from(content).toString('hex');
  } catch {
    return 'broken';
  }
}

const bytes = fc.uint8Array({ maxLength: 3000 });

describe('the twins', () => {
  it('unpack the same, stop at the same size, and refuse the same broken data', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: -3, max: 3 }), fc.nat(), (content, off, cut) => {
        const data = new Uint8Array(deflateRawSync(content));
        const size = Math.max(0, content.length + off);
        expect(outcomeOf(nativeCodec, data, size)).toBe(outcomeOf(portableCodec, data, size));
        const short = data.subarray(0, cut % data.length);
        expect(outcomeOf(nativeCodec, short, content.length)).toBe(
          outcomeOf(portableCodec, short, content.length),
        );
      }),
      RUNS,
    );
  });

  it('unpack what is too large to be unpacked at once', () => {
    let state = 1;
    const content = Uint8Array.from(
      { length: 100_000 },
      () => (state = (state * 48_271) % 2_147_483_647) >> 7,
    );
    const data = new Uint8Array(deflateRawSync(content));
    expect(data.length).toBeGreaterThan(64 * 1024);
    const whole = Buffer.from(content).toString('hex');
    for (const twin of [portableCodec, nativeCodec]) {
      expect(outcomeOf(twin, data, content.length)).toBe(whole);
      expect(outcomeOf(twin, data, content.length - 1)).toBe('too much');
    }
  });

  it('give the same sums', () => {
    fc.assert(
      fc.property(bytes, fc.string({ unit: 'grapheme' }), (content, text) => {
        expect(nativeCodec.crc32(content)).toBe(portableCodec.crc32(content));
        const key = Buffer.from(content.subarray(0, 64)).toString('hex');
        expect(nativeSha.sha256Hex(text)).toBe(portableSha.sha256Hex(text));
        expect(nativeSha.hmacHex(key, text)).toBe(portableSha.hmacHex(key, text));
      }),
      RUNS,
    );
  });

  it('have the same names', () => {
    expect(Object.keys(nativeCodec).sort()).toEqual(Object.keys(portableCodec).sort());
    expect(Object.keys(nativeSha).sort()).toEqual(Object.keys(portableSha).sort());
  });
});
