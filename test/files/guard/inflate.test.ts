import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/files/guard/codec';
import { decodePart, decodePieces, inflateCapped } from '../../../src/files/guard/inflate';

describe('inflateCapped', () => {
  it('gives what was deflated, whatever its size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 60 }), (unit, times) => {
        const bytes = new Uint8Array(unit.length * times);
        for (let index = 0; index < times; index++) bytes.set(unit, index * unit.length);
        const data = new Uint8Array(deflateRawSync(bytes));
        expect(Buffer.compare(inflateCapped(data, bytes.length, 'x'), bytes)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('stops at the size that is claimed, long before the bomb is out', () => {
    const bomb = deflateSync(new Uint8Array(300 * 1024 * 1024), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(() => inflateCapped(bomb, 100_000, 'x')).toThrow('suspicious');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('says so where less comes out, or nothing sensible', () => {
    const data = deflateSync(new Uint8Array(1000));
    expect(() => inflateCapped(data, 1001, 'x')).toThrow('damaged');
    expect(() => inflateCapped(data.subarray(0, 5), 1000, 'x')).toThrow('damaged');
    expect(() => inflateCapped(Uint8Array.of(7, 7, 7), 1000, 'x')).toThrow('damaged');
    expect(() => inflateCapped(new Uint8Array(), 10, 'x')).toThrow('damaged');
  });

  it('checks sums by the usual polynomial', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('a part as text in pieces', () => {
  const LARGE = 1 << 20;
  const large = (round: string) => `<?xml version="1.0"?><a>${round.repeat(LARGE / round.length)}</a>`;
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  it('is the same text, cut where tags begin', () => {
    for (const mark of ['', '\uFEFF']) {
      const bytes = bytesOf(mark + large('<t>辦理 &lt;研習&gt;</t>'));
      const pieces = [...decodePieces(bytes)];
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.filter((piece) => !piece.startsWith('<'))).toEqual([]);
      expect(pieces.join('')).toBe(decodePart(bytes));
    }
  });

  it.each(['<!-- <t> -->', '<![CDATA[<t>]]>', '<?note <t>?>'])(
    'is not cut where %s may hide a tag',
    (hidden) => {
      const bytes = bytesOf(large('<t>1</t>') + hidden + large('<t>2</t>'));
      const pieces = [...decodePieces(bytes)];
      expect(pieces.join('')).toBe(decodePart(bytes));
      expect(pieces.at(-1)).toContain(`${hidden}${large('<t>2</t>')}`);
      expect(pieces.length).toBeGreaterThan(3);
    },
  );

  it('is one piece in UTF-16, and throws where it is no text', () => {
    const wide = new Uint8Array(Buffer.from(`\uFEFF${large('<t>辦</t>')}`, 'utf16le'));
    expect([...decodePieces(wide)]).toEqual([decodePart(wide)]);
    const broken = bytesOf(large('<t>1</t>'));
    broken[broken.length - 5] = 0xff;
    expect(() => [...decodePieces(broken)]).toThrow();
  });
});
