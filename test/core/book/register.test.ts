/** Decisions and the register as they stand in a workbook that people edited. */
import { describe, expect, it } from '@jest/globals';
import { readDecisionRows, type Snapshot } from '../../../src/core/index';
import { decisionsOf } from '../../../src/core/book/register';
import { headersOf, TABLES } from '../../../src/core/tables';

type Row = Readonly<Record<string, string>>;

function withDecisions(...rows: readonly Row[]): Snapshot {
  const spec = TABLES.decisions;
  return {
    kind: 'xlsx',
    sheets: [],
    names: [],
    properties: {},
    tables: [
      {
        name: spec.name,
        sheet: '待決定',
        row: 0,
        column: 0,
        headers: headersOf(spec, 'zh-TW'),
        rows: rows.map((row) => spec.columns.map(({ key }) => ({ value: row[key] ?? null }))),
      },
    ],
  };
}

const read = (...rows: readonly Row[]) => decisionsOf(readDecisionRows(withDecisions(...rows)));
const matter = (option: string) => ({ kind: 'matter', id: 'a-1', option });

describe('one matter in two rows of 待決定', () => {
  it.each<[string, readonly Row[], readonly unknown[]]>([
    [
      'that say different things: both count, so that nothing is decided',
      [
        { id: 'a-1', decision: '甲' },
        { id: 'a-1', decision: '乙' },
      ],
      [matter('甲'), matter('乙')],
    ],
    ['the second blank: the first counts', [{ id: 'a-1', decision: '甲' }, { id: 'a-1' }], [matter('甲')]],
    ['the first blank: the second counts', [{ id: 'a-1' }, { id: 'a-1', decision: '乙' }], [matter('乙')]],
    [
      'that say the same: once',
      [
        { id: 'a-1', decision: '採用' },
        { id: 'a-1', decision: 'Take' },
      ],
      [matter('take')],
    ],
    ['both blank: nothing', [{ id: 'a-1' }, { id: 'a-1' }], []],
  ])('%s', (_, rows, expected) => {
    expect(read(...rows)).toEqual(expected);
  });
});
