/** 收件: who has still to do something stands in sight, the worst first; who is done lies in a folded group below. */
import { describe, expect, it } from '@jest/globals';
import { boardOf, type SheetDesign, type State } from '../../../src/core/index';
import { firstSheet } from '../../../src/core/sheets/coordinator/first-sheet';
import { emptyFront } from '../../../src/core/sheets/coordinator/front-content';
import { emptyState, madeUpState } from '../figures/made-up';

const TODAY = '2026-08-05';

/** Every return in, but those of these bodies. */
function allBut(...bodies: readonly string[]): State {
  const state = emptyState();
  const returns = state.returns.map((row) => (bodies.includes(row.body) ? row : { ...row, state: 'filled' }));
  return { ...state, returns } as State;
}

const sheetOf = (state: State, waiting = new Map<string, string>()) =>
  firstSheet({ ...emptyFront(state), waiting }, [], TODAY);

/** The texts of the first column, of the rows that are folded away and of the others below the heads. */
function parts({ rows }: SheetDesign, board: ReturnType<typeof boardOf>) {
  const names = new Set(board.rows.map(({ name }) => name));
  const text = ({ cells }: (typeof rows)[number]) => String(cells[0]?.value ?? '');
  return {
    folded: rows.filter(({ folded }) => folded === true).map(text),
    open: rows.filter((row) => row.folded !== true && names.has(text(row))).map(text),
    places: rows.flatMap(({ row, folded }) => (folded === true ? [row] : [])),
    last: text(rows.at(-1)!),
  };
}

describe('收件', () => {
  it.each([
    ['in Chinese', madeUpState(3)],
    ['in English', madeUpState(3, 'en')],
  ])('has every body once, those that are done in one group with a row of its own below: %s', (_, state) => {
    const board = boardOf(state, TODAY);
    const { folded, open, places, last } = parts(sheetOf(state), board);
    const done = board.rows.filter((row) => row.missing.length + row.toCorrect + row.toExplain.length === 0);
    expect(folded.length).toBeGreaterThan(0);
    expect([...folded].sort()).toEqual(done.map(({ name }) => name).sort());
    expect([...open, ...folded].sort()).toEqual(board.rows.map(({ name }) => name).sort());
    expect(places).toEqual(places.map((_place, index) => places[0]! + index));
    expect(last).toContain(` ${folded.length} `.trim());
  });

  it('keeps in sight who is done but has a file that waits for a word', () => {
    const state = allBut('MOEA');
    const board = boardOf(state, TODAY);
    const name = state.bodies.find(({ id }) => id === 'MOL')!.name;
    expect(parts(sheetOf(state), board).folded).toContain(name);
    expect(parts(sheetOf(state, new Map([['MOL', '勞動部.xlsx']])), board).open).toContain(name);
  });

  it('stands open where nobody has anything left to do, and where nobody has done anything', () => {
    for (const state of [allBut(), emptyState()]) {
      const board = boardOf(state, TODAY);
      const { folded, open } = parts(sheetOf(state), board);
      expect(folded).toEqual([]);
      expect(open).toHaveLength(board.rows.length);
    }
  });
});
