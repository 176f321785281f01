/** What a coordinator may write for an option of a conflict. */
import { expect, it } from '@jest/globals';
import { optionIndex, optionLabel } from '../../../src/core/consolidation/matters';

it('names options 甲 to 癸, then by number', () => {
  expect([0, 1, 9, 10, 11].map(optionLabel)).toEqual(['甲', '乙', '癸', '11', '12']);
});

it.each([
  ['甲', 0],
  [' 癸 ', 9],
  ['a', 0],
  ['Ｂ', 1],
  ['Z', 25],
  ['1', 0],
  ['１２', 11],
  ['999', 998],
  ['0', undefined],
  ['', undefined],
  ['-', undefined],
  ['~', undefined],
  ['一', undefined],
  ['子', undefined],
  ['AB', undefined],
  ['甲乙', undefined],
  ['1000', undefined],
  ['+5', undefined],
  ['1.5', undefined],
  ['1E2', undefined],
  ['甲1', undefined],
])('reads %j as the option at %j', (text, index) => {
  expect(optionIndex(text)).toBe(index);
});
