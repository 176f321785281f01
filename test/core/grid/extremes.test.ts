import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greatest, least } from '../../../src/core/grid/extremes';
import { withWayBack } from '../../../src/core/sheets/coordinator/contents-sheet';
import { newCoordination } from '../../support/coordinator';

it('are those of a call, of few numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, none) => {
      expect(greatest(numbers, none)).toBe(Math.max(none, ...numbers));
      expect(least(numbers, none)).toBe(Math.min(none, ...numbers));
    }),
  );
});

it('are found however many numbers there are', () => {
  const many = Array.from({ length: 500_000 }, (_, at) => at);
  expect([greatest(many, 0), least(many, 9)]).toEqual([499_999, 0]);
});

it('let a sheet of ten thousand bodies have its way back to the contents', () => {
  const cells = Array.from({ length: 26 }, (_, column) => ({ column, value: 1 }));
  const rows = Array.from({ length: 10_000 }, (_, row) => ({ row, cells }));
  const sheet = { name: '矩陣', state: 'visible' as const, columns: [], rows };
  const { rows: made } = withWayBack(sheet, newCoordination(['MOL']));
  expect(made[0]?.cells.at(-1)).toMatchObject({ column: 26, value: '↩ 目錄' });
});
