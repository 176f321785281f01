import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joined, rectangles, spans } from '../../src/excel/host/areas';
import { blockParts, requestsOf, smallUnit } from '../../src/excel/host/unit';

const cells = fc.uniqueArray(
  fc.record({
    row: fc.nat({ max: 8 }),
    column: fc.nat({ max: 6 }),
    key: fc.constantFrom('a', 'b', 'c'),
  }),
  { selector: ({ row, column }) => `${row} ${column}`, maxLength: 60 },
);

describe('rectangles of cells that are alike', () => {
  it('cover every cell once and no other', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const covered = [...rectangles(given)].flatMap(([key, areas]) =>
          areas.flatMap(({ top, left, bottom, right }) =>
            Array.from({ length: bottom - top + 1 }, (_, row) =>
              Array.from(
                { length: right - left + 1 },
                (__, column) => `${top + row} ${left + column} ${key}`,
              ),
            ).flat(),
          ),
        );
        expect(covered.sort()).toEqual(given.map(({ row, column, key }) => `${row} ${column} ${key}`).sort());
      }),
    );
  });

  it('are one for a block, whatever the order of its cells', () => {
    const block = Array.from({ length: 12 }, (_, at) => ({
      row: at % 4,
      column: Math.floor(at / 4),
      key: 'a',
    }));
    expect(rectangles(block).get('a')).toEqual([{ top: 0, left: 0, bottom: 3, right: 2 }]);
  });

  it('do not join over a row that is missing', () => {
    const column = [0, 2].map((row) => ({ row, column: 0, key: 'a' }));
    expect(rectangles(column).get('a')).toHaveLength(2);
  });
});

describe('runs of equal value', () => {
  it('are told by value', () => {
    const places = [5, 6, 5, 5].map((value, at) => ({ at, value }));
    expect([...spans(places)]).toEqual([
      [
        5,
        [
          [0, 0],
          [2, 3],
        ],
      ],
      [6, [[1, 1]]],
    ]);
  });
});

describe('addresses for one call', () => {
  it('hold all areas in order, in texts of at most 255 characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A1:B2', 'XFD1048576', '3:5'), { maxLength: 200 }),
        (addresses) => {
          const texts = joined(addresses);
          expect(texts.flatMap((text) => text.split(','))).toEqual(addresses);
          for (const text of texts) expect(text.length).toBeLessThanOrEqual(255);
        },
      ),
    );
  });
});

describe('requests', () => {
  const unit = (bytes: number) => smallUnit(() => undefined, bytes);

  it('are one as long as all units together are small', () => {
    expect(requestsOf([unit(10), unit(20), unit(30)], 60)).toHaveLength(1);
  });

  it('are parted before they become too large, in order, without losing a unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), (sizes) => {
        const units = sizes.map(unit);
        const requests = requestsOf(units, 60);
        expect(requests.flat()).toEqual(units);
        for (const request of requests) {
          const bytes = request.reduce((sum, one) => sum + one.bytes, 0);
          expect(bytes <= 60 || request.length === 1).toBe(true);
        }
      }),
    );
  });

  it('are of half the size where one is not enough: no large one beside a small one', () => {
    const units = [20, 10, 10, 10, 10, 10].map(unit);
    expect(requestsOf(units, 60).map((request) => request.map(({ bytes }) => bytes))).toEqual([
      [20, 10],
      [10, 10, 10],
      [10],
    ]);
  });

  it('take rows of a block in parts, each where the one before ended', () => {
    expect(blockParts([1, 2, 3, 4, 5], [30, 30, 30, 20, 10], 60)).toEqual([
      { rows: [1, 2], at: 0, bytes: 60 },
      { rows: [3, 4, 5], at: 2, bytes: 60 },
    ]);
    expect(blockParts([1, 2], [90, 90], 60)).toEqual([
      { rows: [1], at: 0, bytes: 90 },
      { rows: [2], at: 1, bytes: 90 },
    ]);
  });
});
