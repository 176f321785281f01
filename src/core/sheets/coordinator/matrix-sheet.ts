/** 機關 × 事項: who has to answer what, and how far it is, on one page's width. */
import { currentPeriod, type State } from '../../book';
import { periodName } from '../../returns';
import { isWordKey, word, type WordKey } from '../../words';
import type { SheetDesign, Style } from '../../grid';
import { COLORS, listPrint, DrawnPage, type Span, STYLES } from '../drawing';
import { TABLES } from '../../tables';
import { currentReturns } from '../../figures';
import { numeralOf } from './summary-tables';

const NAME_WIDTH = 22;
const CELL_WIDTH = 8;

const head: Style = { ...STYLES.tableHead, size: 10 };
/** English words break at their ends, over a single column, too. */
const narrow: Style = { ...head, size: 7.5 };
const cell: Style = { ...STYLES.tableCenter, size: 9.5, wrap: false, shrink: true, vertical: 'center' };
const blank: Style = { ...cell, border: 'E3E3E3' };
const quiet: Style = { ...cell, color: COLORS.quiet, fill: COLORS.locked };

const STATES: Readonly<Record<string, Style>> = {
  unfilled: { ...cell, color: COLORS.wrongText, bold: true },
  filled: { ...cell, color: COLORS.goodText, fill: COLORS.good },
  toCorrect: { ...cell, color: COLORS.warnText, fill: COLORS.warn },
  waiting: { ...cell, color: COLORS.warnText, fill: COLORS.warn },
  notApplicable: quiet,
  noRequest: quiet,
};

/** The matrix of the current period, in the order of bodies and tasks. */
export function matrixSheet(state: State): SheetDesign {
  const { language } = state;
  const period = currentPeriod(state);
  const assignments = state.assignments.filter((one) => one.period === period.id);
  const rows = currentReturns(state);
  const used = new Set([...assignments.map(({ task }) => task), ...rows.map(({ task }) => task)]);
  const tasks = state.tasks.filter(({ id }) => used.has(id));
  const page = new DrawnPage([NAME_WIDTH, ...tasks.map(() => CELL_WIDTH)]);
  const title = word(language, 'matrix.title', { period: periodName(period.id, language) });
  page.line(title, { ...STYLES.title, size: 14 }, 28);
  const sheet = TABLES.assignments.title[language];
  page.line(word(language, 'matrix.legend', { sheet }), { ...STYLES.subtitle, wrap: true }, 18);
  const first = page.add(directionHeads(state, tasks), 34);
  const second = page.add(
    [
      { from: 0, value: word(language, 'matrix.body'), style: head },
      ...tasks.map(({ number }, index): Span => ({ from: index + 1, value: number, style: head })),
    ],
    20,
  );
  const off = new Set(assignments.filter(({ send }) => !send).map(({ task, body }) => `${task}|${body}`));
  const states = new Map(rows.map((row) => [`${row.task}|${row.body}`, row.state]));
  for (const body of state.bodies) {
    const cells = tasks.map(({ id }, index): Span => {
      const key = `${id}|${body.id}`;
      return { from: index + 1, ...shownState(states.get(key), off.has(key), language) };
    });
    if (cells.some(({ value }) => value !== null))
      page.add([{ from: 0, value: body.name, style: { ...STYLES.tableText, size: 10 } }, ...cells], 18);
  }
  return page.sheet(word(language, 'matrix.sheet'), {
    freeze: { rows: second + 1, columns: 1 },
    tabColor: COLORS.line,
    print: { ...listPrint(language, first, second), centered: true },
  });
}

function shownState(
  state: string | undefined,
  off: boolean,
  language: State['language'],
): Pick<Span, 'value' | 'style'> {
  if (state === undefined)
    return off ? { value: word(language, 'matrix.off'), style: quiet } : { value: null, style: blank };
  const key: WordKey | string = `matrix.${state}`;
  return { value: isWordKey(key) ? word(language, key) : state, style: STATES[state] ?? cell };
}

/** The directions over their tasks. */
function directionHeads(state: State, tasks: State['tasks']): Span[] {
  const contents = word(state.language, 'contents.sheet');
  // Beside the bodies, which stay in sight however far one goes.
  const back = { value: `↩ ${contents}`, link: `'${contents}'!A1` };
  const spans: Span[] = [{ from: 0, style: { ...head, underline: true }, ...back }];
  tasks.forEach((task, index) => {
    const last = spans.at(-1);
    const column = index + 1;
    if (index > 0 && tasks[index - 1]?.direction === task.direction && last !== undefined) {
      spans[spans.length - 1] = { ...last, to: column };
      return;
    }
    const direction = state.directions.find(({ no }) => no === task.direction);
    const value =
      direction === undefined ? '' : `${numeralOf(direction, state.language)} ${direction.short}`.trim();
    spans.push({ from: column, value, style: state.language === 'en' ? narrow : head });
  });
  return spans;
}
