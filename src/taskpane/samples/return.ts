/** A made-up return to try the pane with: the built-in edition, one ministry, answers of the period before. */
import {
  addPeriod,
  builtinEdition,
  issueTemplates,
  madeUpState,
  periodOf,
  templateWorkbook,
  word,
  type Language,
  type Period,
  type State,
  type StateReturn,
} from '../../core/index';
import { writeWorkbook } from '../../files';

export const EDITION = '112';
const BODY = 'MOEA';
/** A secret that protects nothing: the sample is never collected. */
export const SECRET = '00'.repeat(32);

/** The bytes of the sample as a workbook, marked as one on every sheet. */
export async function sampleReturn(language: Language, today: string): Promise<Uint8Array> {
  const framework = builtinEdition(EDITION);
  if (framework === undefined) throw new Error(`The edition ${EDITION} is not built in.`);
  const [before, now] = periodsAround(today);
  const first = madeUpState({ framework, period: before, language, secret: SECRET });
  const state = addPeriod(withPast(first, language), now);
  const [issued] = issueTemplates(state, [BODY]);
  if (issued === undefined) throw new Error(`Nothing is asked of ${BODY}.`);
  return writeWorkbook(templateWorkbook(issued.template));
}

/** The half-year that holds the day, and the one before. */
export function periodsAround(today: string): [Period, Period] {
  const year = Number(today.slice(0, 4)) - 1911;
  const second = today.slice(5, 7) > '06';
  const ids = second ? [`${year}H1`, `${year}H2`] : [`${year - 1}H2`, `${year}H1`];
  const [before, now] = ids.map((id) => periodOf(id));
  if (before === undefined || now === undefined) throw new Error(`No period holds ${today}.`);
  return [before, now];
}

/** Two answers of last period, one with an opinion, so that there is something to carry over and to compare. */
function withPast(state: State, language: Language): State {
  const mine = state.returns.filter(({ body }) => body === BODY).map(({ key }) => key);
  const past = (row: StateReturn): StateReturn => {
    const at = mine.indexOf(row.key);
    if (at !== 0 && at !== 1) return row;
    const answers = {
      status: at === 0 ? 'ongoing' : 'in_progress',
      measure: word(language, 'pane.sample.measure'),
      progress_text: word(language, 'pane.sample.progress'),
      kpi_name_1: word(language, 'pane.sample.kpi'),
      kpi_unit_1: word(language, 'pane.sample.unit'),
      kpi_target_1: 600,
      kpi_actual_1: 320,
    };
    return {
      ...row,
      state: 'filled',
      answers,
      opinion: at === 0 ? word(language, 'pane.sample.opinion') : '',
    };
  };
  return { ...state, returns: state.returns.map(past) };
}
