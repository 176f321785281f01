/** A workbook of an earlier make has no columns for addresses: a further period writes none into it. */
import { expect, it } from '@jest/globals';
import { contactChanges, periodChanges } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

const EMPTY = { kind: 'xlsx', sheets: [], tables: [], names: [], properties: {} } as const;
const headersOf = (changes: ReturnType<typeof contactChanges>) =>
  changes.flatMap((change) => (change.kind === 'rows' && change.table === 'pr_Bodies' ? change.headers : []));

it('the table of bodies is written with the columns that the workbook has', () => {
  const state = newCoordination(['MOC']);
  const without = { ...state, bodies: state.bodies.map(({ id, name, kind }) => ({ id, name, kind })) };
  const having = { ...without, bodies: without.bodies.map((body) => ({ ...body, to: '', cc: '' })) };
  for (const changesOf of [contactChanges, (one: typeof state) => periodChanges(one, EMPTY, '2026-08-05')]) {
    expect(headersOf(changesOf(without))).not.toContain('收件信箱');
    expect(headersOf(changesOf(having))).toEqual(expect.arrayContaining(['收件信箱', '副本信箱']));
  }
});
