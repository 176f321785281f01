import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, in which jest runs. */
const root = process.cwd();

const NAMES = ['icon', 'framework', 'return', 'consolidate', 'review'];
const SIZES = [16, 20, 32, 64, 80];

/** Width, height and colour type, from the PNG's own header (the chunk IHDR). */
function header(file: string): { width: number; height: number; colour: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes.readUInt8(25) };
}

describe('the icons', () => {
  it.each(NAMES.flatMap((name) => SIZES.map((size) => [name, size] as const)))(
    '%s is there in %i pixels, on a clear ground',
    (name, size) => {
      const RGBA = 6;
      expect(header(join(root, 'assets', `${name}-${size}.png`))).toEqual({
        width: size,
        height: size,
        colour: RGBA,
      });
    },
  );

  it('have one source with a drawing for each', () => {
    const svg = readFileSync(join(root, 'assets/icon.svg'), 'utf8');
    expect([...svg.matchAll(/<symbol id="(.*?)"/g)].map(([, id]) => id)).toEqual(NAMES);
  });
});
