import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/files/guard/codec';
import { inflateCapped } from '../../../src/files/guard/inflate';

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
