/** A made-up coordinator's workbook to try the pane with: two bodies of three have answered, some are behind. */
import {
  builtinEdition,
  coordinatorWorkbook,
  madeUpState,
  word,
  type Language,
  type State,
  type StateReturn,
} from '../../core/index';
import { writeWorkbook } from '../../files';
import { EDITION, periodsAround, SECRET } from './return';

/** The bytes of the sample as a workbook, marked as one; it collects the half-year that is over. */
export async function sampleBook(language: Language, today: string): Promise<Uint8Array> {
  const framework = builtinEdition(EDITION);
  if (framework === undefined) throw new Error(`The edition ${EDITION} is not built in.`);
  const [period] = periodsAround(today);
  const state = madeUpState({ framework, period, language, secret: SECRET });
  return writeWorkbook(coordinatorWorkbook(withAnswers(state), framework, today));
}

function withAnswers(state: State): State {
  const { language, bodies } = state;
  const silent = new Set(bodies.filter((_, index) => index % 3 === 2).map(({ id }) => id));
  const answered = (row: StateReturn, index: number): StateReturn => {
    if (silent.has(row.body)) return row;
    const isBehind = index % 4 === 0;
    return {
      ...row,
      state: 'filled',
      light: isBehind ? 'behind' : 'normal',
      answers: {
        status: 'in_progress',
        measure: word(language, 'pane.sample.measure'),
        progress_text: word(language, 'pane.sample.progress'),
        due_date: `${state.periods[0]?.end.slice(0, 4) ?? ''}-12-31`,
        planned_pct: 50,
        actual_pct: isBehind ? 30 : 50,
      },
    };
  };
  return {
    ...state,
    returns: state.returns.map(answered),
  };
}
