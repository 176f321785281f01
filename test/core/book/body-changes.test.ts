import { describe, expect, it } from '@jest/globals';
import { coordinatorWorkbook, issueTemplates, readState, TABLES, type State } from '../../../src/core/index';
import { returnRows } from '../../../src/core/book/table-rows';
import { applyChanges, readWorkbook, writeWorkbook } from '../../../src/files';
import { framework114, further, withEdition } from '../../support/editions';
import { framework112, newCoordination } from '../../support/coordinator';

type BodyChange = State['bodyChanges'][number];

const change = (more: Partial<BodyChange>): BodyChange => ({
  body: 'OCAC',
  kind: 'renamed',
  day: '2027-01-01',
  name: '',
  successors: [],
  ...more,
});
const first = further(newCoordination(), '115H2');

/** The period after 115H2, which ends on 2027-06-30, with these changes; on the same edition or on the next one. */
function after(changes: readonly BodyChange[], edition: '112' | '114' = '112', start = first): State {
  const state = { ...start, bodyChanges: changes };
  return edition === '112'
    ? further(state, '116H1')
    : further(withEdition(state, framework114()), '116H1', '114');
}

const asked = (state: State, body: string, period = '116H1'): string[] =>
  state.returns.filter((row) => row.period === period && row.body === body).map(({ task }) => task);
const printed = (state: State, period: string): string[] =>
  returnRows(state)
    .filter((row) => row['period'] === period && row['body'] === 'OCAC')
    .map((row) => String(row['body_name']));

describe.each(['112', '114'] as const)('bodies of a period on edition %s', (edition) => {
  it('go by the name of the period’s last day; earlier returns keep the name that they were printed under', () => {
    const state = after([change({ name: '僑務部（虛構）' })], edition);
    expect(issueTemplates(state, ['OCAC'])[0]?.template.body.name).toBe('僑務部（虛構）');
    expect(new Set(printed(state, '116H1'))).toEqual(new Set(['僑務部（虛構）']));
    for (const period of ['115H1', '115H2'])
      expect(new Set(printed(state, period))).toEqual(new Set(['僑務委員會']));
  });

  it.each([
    ['2027-06-30', '僑務部（虛構）'],
    ['2027-07-01', '僑務委員會'],
  ])('renamed on %s are called %s', (day, name) => {
    const state = after([change({ day, name: '僑務部（虛構）' })], edition);
    expect(issueTemplates(state, ['OCAC'])[0]?.template.body.name).toBe(name);
  });

  it('that were abolished are asked no more, their successors are, and old returns stay', () => {
    const state = after([change({ kind: 'abolished', successors: ['MOFA', 'MOEA'] })], edition);
    const tasks = asked(after([], edition), 'OCAC');
    expect([asked(state, 'OCAC'), issueTemplates(state, ['OCAC'])]).toEqual([[], []]);
    for (const heir of ['MOFA', 'MOEA']) expect(asked(state, heir)).toEqual(expect.arrayContaining(tasks));
    expect(asked(state, 'OCAC', '115H2').length).toBeGreaterThan(0);
    expect(printed(state, '115H2')[0]).toBe('僑務委員會');
    // On 分工 the coordinator sees who was taken off.
    const off = state.assignments.filter(({ period, body }) => period === '116H1' && body === 'OCAC');
    expect(off.map(({ send }) => send)).toEqual(tasks.map(() => false));
  });

  it('end on the day that is written, not before', () => {
    for (const [day, ended] of [
      ['2027-06-30', true],
      ['2027-07-01', false],
    ] as const)
      expect(asked(after([change({ kind: 'abolished', day })], edition), 'OCAC').length === 0).toBe(ended);
  });

  it('that were merged into one that the workbook did not have yet bring it along', () => {
    const lean = { ...first, bodies: first.bodies.filter(({ id }) => id !== 'MOENV') };
    const start = {
      ...lean,
      assignments: lean.assignments.filter(({ body }) => body !== 'MOENV'),
      returns: lean.returns.filter(({ body }) => body !== 'MOENV'),
    };
    const state = after([change({ kind: 'merged', successors: ['MOENV'] })], edition, start);
    expect(state.bodies.find(({ id }) => id === 'MOENV')?.name).toBe('環境部');
    expect(asked(state, 'MOENV')).toEqual(expect.arrayContaining(asked(after([], edition), 'OCAC')));
  });

  it('that were split go on, and the part is asked beside them', () => {
    const state = after([change({ kind: 'split', successors: ['MOC'] })], edition);
    const tasks = asked(after([], edition), 'OCAC');
    expect(asked(state, 'OCAC')).toEqual(tasks);
    expect(asked(state, 'MOC')).toEqual(expect.arrayContaining(tasks));
    // A part that the coordinator takes off a task stays off it.
    const without = {
      ...state,
      assignments: state.assignments.map((one) => (one.body === 'MOC' ? { ...one, send: false } : one)),
    };
    expect(asked(further(without, '116H2'), 'MOC', '116H2')).toEqual([]);
  });

  it('hand on what they took over, and never in a circle', () => {
    const chain = [
      change({ kind: 'merged', successors: ['MOC'] }),
      change({ body: 'MOC', kind: 'merged', successors: ['MOFA'] }),
      change({ body: 'MOFA', kind: 'split', successors: ['OCAC'] }),
    ];
    const state = after(chain, edition);
    expect([asked(state, 'OCAC'), asked(state, 'MOC')]).toEqual([[], []]);
    expect(asked(state, 'MOFA')).toEqual(expect.arrayContaining(asked(after([], edition), 'OCAC')));
  });
});

describe('what the coordinator writes about bodies', () => {
  async function readWith(values: readonly (string | number)[]) {
    const bytes = await writeWorkbook(
      coordinatorWorkbook(newCoordination(['OCAC']), framework112(), '2026-07-01'),
    );
    const table = (await readWorkbook(bytes)).tables.find(({ name }) => name === TABLES.bodyChanges.name);
    if (table === undefined) throw new Error('no table');
    const cells = values.map((value, column) => ({
      row: table.row + 1,
      column: table.column + column,
      value,
    }));
    const typed = [{ kind: 'cells', sheet: table.sheet, cells } as const];
    return readState(await readWorkbook(await applyChanges(bytes, typed)));
  }

  it.each([
    ['in ROC years', '116.01.01'],
    ['in ISO', '2027-01-01'],
    ['as a serial number, as Excel keeps a date', 46388],
  ])('is read with its day %s', async (_, day) => {
    const reading = await readWith(['OCAC', '更名', day, '僑務部（虛構）']);
    expect('state' in reading ? reading.state.bodyChanges : reading).toEqual([
      change({ name: '僑務部（虛構）' }),
    ]);
  });

  it.each([
    ['a day that is none', ['OCAC', '更名', '明年', '僑務部'], 'C2', 'date'],
    ['a change that is none', ['OCAC', '升格', '116.01.01', '僑務部'], 'B2', 'body-change'],
    ['a body that is none', ['ABCD', '更名', '116.01.01', '僑務部'], 'A2', 'body'],
    ['a successor that is none', ['OCAC', '裁撤', '116.01.01', '', 'MOFA、ABCD'], 'E2', 'body'],
  ])('is refused with its cell: %s', async (_, values, cell, want) => {
    expect(await readWith(values)).toMatchObject({ refused: 'bad-cell', parameters: { cell, want } });
  });

  it('says nothing yet while a row is half written', async () => {
    const reading = await readWith(['OCAC', '更名']);
    expect('state' in reading ? reading.state.bodyChanges : reading).toEqual([]);
  });
});
