/** Mail addresses out of cells: what people write, and nothing that could begin a line of a message's head. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddresses, writeAddress } from '../../../src/core/values';

describe('addresses in a cell', () => {
  it.each([
    ['a@body.example', [['', 'a@body.example']]],
    ['承辦人甲 <a@body.example>', [['承辦人甲', 'a@body.example']]],
    ['"承辦人甲"＜ａ@body.example＞', [['承辦人甲', 'a@body.example']]],
    [
      'a@body.example；b@body.example、A@BODY.example\nc@body.example',
      [
        ['', 'a@body.example'],
        ['', 'b@body.example'],
        ['', 'c@body.example'],
      ],
    ],
  ] as const)('%j', (text, wanted) => {
    const { addresses, faults } = readAddresses(text);
    expect(addresses.map(({ name, address }) => [name, address])).toEqual(wanted);
    expect(faults).toEqual([]);
  });

  it.each([
    '承辦人甲',
    '02-1234-5678',
    'a@body',
    'a@@body.example',
    'a b@body.example',
    '<a@body.example',
    `${'a'.repeat(250)}@body.example`,
  ])('no address: %j', (text) => {
    expect(readAddresses(text)).toEqual({ addresses: [], faults: [text] });
  });

  it('whatever is typed, no address and no name holds a line break or another address', () => {
    const unit = fc.constantFrom(
      'a',
      '王',
      '@',
      '.',
      '<',
      '>',
      '"',
      ' ',
      '\r',
      '\n',
      '\0',
      '\u2028',
      ':',
      'Bcc: x@y.example',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { addresses } = readAddresses(text);
        for (const { name, address } of addresses) {
          expect(address).toMatch(/^[^\s<>"]+@[^\s<>"@]+$/u);
          expect(name).not.toMatch(/[\p{Cc}\u2028<>"]/u);
        }
        expect(readAddresses(addresses.map(writeAddress).join('\n')).addresses).toEqual(addresses);
      }),
    );
  });
});
