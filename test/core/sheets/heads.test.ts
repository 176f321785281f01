/** English heads break between words: the longest word of each fits its column. */
import { expect, it } from '@jest/globals';
import { coordinatorWorkbook, currentFramework } from '../../../src/core/index';
import { STYLES, textWidth } from '../../../src/core/sheets/drawing';
import { madeUpState } from '../figures/made-up';

it('has room for each word of its English heads', () => {
  const state = madeUpState(4, 'en');
  const framework = currentFramework(state);
  if (framework === undefined) throw new Error('No framework.');
  const { sheets } = coordinatorWorkbook(state, framework, '2026-08-05');
  const heads = sheets.flatMap(({ name, rows, columns, merges = [], state: seen }) =>
    seen !== 'visible'
      ? []
      : rows.flatMap(({ row, cells }) =>
          cells.flatMap(({ column, value, style }) => {
            // Chinese breaks anywhere.
            if (typeof value !== 'string' || /\p{Script=Han}/u.test(value)) return [];
            if (style?.bold !== true || style.fill !== STYLES.tableHead.fill) return [];
            if (style.wrap !== true || columns[column]?.hidden === true) return [];
            const merge = merges.find((one) => one.top === row && one.left === column);
            const right = merge?.right ?? column;
            const width = columns.slice(column, right + 1).reduce((sum, one) => sum + one.width, 0);
            // Bold letters are a little wider than those that a column is measured in.
            const word = Math.max(
              ...value.split(/[\s/-]+/).map((one) => textWidth(one) * ((style.size ?? 11) / 11)),
            );
            return [{ name, value, isCut: word > width }];
          }),
        ),
  );
  expect(heads.length).toBeGreaterThan(100);
  expect(heads.filter(({ isCut }) => isCut)).toEqual([]);
});
