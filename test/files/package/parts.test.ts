/** Parts that are set piece by piece: nothing changes where they say the same, and large ones are as any other. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { openParts } from '../../../src/files/package/parts';

const PATH = 'xl/worksheets/sheet1.xml';
/** Bytes of a part that is held as it will stand in the file. */
const LARGE = 1 << 23;

function fileOf(text: string): Uint8Array {
  return zipSync({ 'a.xml': new TextEncoder().encode('<a/>'), [PATH]: new TextEncoder().encode(text) });
}

describe('pieces of a part', () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('辦', 'a', '<', '𠮷') }), { maxLength: 6 });

  it('give what the whole text gives, and the very file where it stands already', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.constantFrom('', '\uFEFF'), (before, after, mark) => {
        const file = fileOf(mark + before.join(''));
        const [whole, piecewise] = [openParts(file), openParts(file)];
        whole.setText(PATH, after.join(''));
        piecewise.setPieces(PATH, after);
        expect(piecewise.text(PATH)).toBe(after.join(''));
        expect(Buffer.compare(piecewise.save(), whole.save())).toBe(0);
        piecewise.setPieces(PATH, before);
        expect(piecewise.text(PATH)).toBe(before.join(''));
        const same = openParts(file);
        same.setPieces(PATH, before);
        expect(same.save()).toBe(file);
      }),
      { numRuns: 100 },
    );
  });

  it('of a large part stand in the file, and are read and set again', () => {
    // Each says something of its own: a part of nothing but the same is taken for a bomb.
    const rows = Array.from({ length: LARGE / 64 }, (_, number) => {
      const text = Math.imul(number, 2_654_435_761).toString(36).repeat(4);
      return `<row><c t="inlineStr"><is><t>辦理${text}</t></is></c></row>`;
    });
    const file = fileOf('<row/>');
    const parts = openParts(file);
    parts.setPieces(PATH, rows);
    expect(parts.text(PATH) === rows.join('')).toBe(true);
    const saved = parts.save();
    const again = openParts(saved);
    again.setPieces(PATH, rows);
    expect(again.save()).toBe(saved);
    again.setPieces(PATH, ['<row/>', ...rows]);
    expect(again.text(PATH) === ['<row/>', ...rows].join('')).toBe(true);
    again.setText(PATH, '<row/>');
    expect(openParts(again.save()).text(PATH)).toBe('<row/>');
  });
});
