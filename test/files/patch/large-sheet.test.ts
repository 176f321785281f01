/** A large sheet is cut piece by piece where its bytes are, and says the same as one that is cut as a text. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutPart } from '../../../src/files/patch/large-sheet';
import { cutSheet } from '../../../src/files/patch/sheet';

const LARGE = 1 << 20;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What a control in a sheet notes about its place is no row of the sheet. */
const ANCHOR = '<controls><xdr:from><xdr:row>5</xdr:row></xdr:from></controls>';

/** A sheet of these rows, over and over until it is large. */
function sheetOf(rows: readonly string[], prefix = ''): string {
  const round = rows.join('');
  const all = round.repeat(Math.ceil(LARGE / Math.max(1, round.length)) + 1);
  const [open, close] = [`<${prefix}sheetData>`, `</${prefix}sheetData>`];
  return `${HEAD}<${prefix}worksheet><${prefix}dimension ref="A1:C9"/>${open}${all}\n${close}${ANCHOR}</${prefix}worksheet>`;
}

function expectSame(xml: string): void {
  const whole = cutSheet(xml);
  const cut = cutPart(new TextEncoder().encode(xml), () => {
    throw new Error('Read as one text.');
  });
  expect(cut?.before).toBe(whole?.before);
  expect(cut?.after).toBe(whole?.after);
  expect(cut?.prefix).toBe(whole?.prefix);
  expect([...(cut?.rows ?? [])]).toEqual([...(whole?.rows ?? [])]);
}

describe('a large sheet', () => {
  const row = fc.oneof(
    fc.constant('<row/>'),
    fc.constant('\n  <row spans="1:2" ></row >'),
    fc
      .string({ unit: fc.constantFrom('辦', '理', 'a', ' ', '&lt;', '𠮷', 'é', '/row&gt;'), maxLength: 40 })
      .map((text) => `<row ht="20"><c t="inlineStr"><is><t>${text}</t></is></c></row>`),
  );

  it('gives the same rows, with what stands around them', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) =>
        expectSame(sheetOf(['<row></row>', ...rows])),
      ),
      { numRuns: 8 },
    );
  });

  it('is known by a prefix, and its rows by their numbers', () => {
    expectSame(sheetOf(['<x:row r="7"><x:c r="A7"><x:v>1</x:v></x:c></x:row>', '<x:row/>'], 'x:'));
  });

  it.each(['<!-- <row></row> -->', '<![CDATA[</row>]]>'])('with %s in it is read as one text', (between) => {
    const xml = sheetOf(['<row></row>', between]);
    let asked = 0;
    const cut = cutPart(new TextEncoder().encode(xml), () => {
      asked += 1;
      return xml;
    });
    expect(asked).toBe(1);
    expect([...(cut?.rows ?? [])]).toEqual([...(cutSheet(xml)?.rows ?? [])]);
  });
});
