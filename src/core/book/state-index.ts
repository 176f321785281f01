/** Bodies and returns of a state by what names them, looked up once for all: there are thousands, and thousands ask. */
import { gathered } from '../grid';
import { currentPeriod, type State, type StateReturn } from './state';

type Body = State['bodies'][number];

const BODIES = new WeakMap<State['bodies'], ReadonlyMap<string, Body>>();

/** A body of the workbook; of two rows with one id the first. */
export function bodyIn({ bodies }: Pick<State, 'bodies'>, id: string): Body | undefined {
  const known = BODIES.get(bodies) ?? new Map([...bodies].reverse().map((body) => [body.id, body]));
  BODIES.set(bodies, known);
  return known.get(id);
}

/** The name of a body; the id of one that the workbook lacks. */
export function bodyNameIn(state: Pick<State, 'bodies'>, id: string): string {
  return bodyIn(state, id)?.name ?? id;
}

type ByBody = ReadonlyMap<string, readonly StateReturn[]>;

const RETURNS = new WeakMap<State['returns'], Map<string, ByBody>>();

/** The returns of the current period by the id of their body, in the order of the table. */
export function returnsByBody(state: Pick<State, 'returns' | 'periods'>): ByBody {
  const { id } = currentPeriod(state);
  const known = RETURNS.get(state.returns) ?? new Map<string, ByBody>();
  RETURNS.set(state.returns, known);
  const rows = known.get(id) ?? gathered(state.returns, (row) => (row.period === id ? row.body : undefined));
  known.set(id, rows);
  return rows;
}
