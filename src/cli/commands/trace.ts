import {
  currentPeriod,
  nameOfBody,
  numberOfTask,
  parseCell,
  readRegister,
  sourcesOfPage,
  tracedSheets,
  traceReturn,
  unquotedSheet,
  word,
  type Snapshot,
  type State,
  type StateReturn,
  type TracedReturn,
} from '../../core/index';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { UserError } from '../io/errors';
import type { CommandContext } from '../io/output';

/** From a figure to its returns, and from a return to file, sheet, cell and SHA-256; nothing is written. */
export const trace: CommandCode = {
  async run(parsed, context) {
    const [path = '', asked = ''] = parsed.positionals;
    const { state, snapshot } = await openState(context, path);
    const rows = rowsOf(context, state, snapshot, asked);
    const register = readRegister(snapshot);
    const traced = rows.map((row) => traceReturn(state, register, row));
    const [first] = traced;
    const lines =
      first !== undefined && traced.length === 1
        ? answerLines(context, first)
        : [
            word(context.language, 'trace.count', { key: asked, count: traced.length }),
            ...traced.map((one) => returnLine(context, one)),
          ];
    return { data: traced, lines, exitCode: 0 };
  },
};

/** A cell of a page, a return's key, or a task and a body. */
function rowsOf(context: CommandContext, state: State, snapshot: Snapshot, asked: string): StateReturn[] {
  const { language } = context;
  const cell = /^(.+)!(\$?[A-Za-z]{1,3}\$?\d+)$/.exec(asked.trim());
  if (cell !== null) return rowsBehind(context, state, snapshot, cell[1] ?? '', cell[2] ?? '');
  const known = state.returns.filter(({ key }) => key === asked.trim());
  if (known.length > 0) return known;
  const [task = '', body = '', ...more] = asked.trim().split(/[\s,，、]+/u);
  const found =
    more.length > 0
      ? []
      : state.returns.filter(
          (row) =>
            row.period === currentPeriod(state).id &&
            (isCalled(row.task, numberOfTask(state, row.task), task) || digitsOf(row.task) === task) &&
            (body === '' || isCalled(row.body, nameOfBody(state, row.body), body)),
        );
  if (found.length === 0) throw new UserError(word(language, 'trace.unknown', { key: asked }), 2);
  return found;
}

function rowsBehind(
  context: CommandContext,
  state: State,
  snapshot: Snapshot,
  title: string,
  address: string,
): StateReturn[] {
  const sheet = unquotedSheet(title);
  const place = parseCell(address.replaceAll('$', '').toUpperCase());
  const behind = sourcesOfPage(state, snapshot, context.today, sheet);
  if (place === undefined || behind === undefined) {
    const sheets = tracedSheets(state).join(word(context.language, 'list.separator'));
    throw new UserError(word(context.language, 'trace.no-page', { sheet, sheets }), 2);
  }
  const keys = behind(place.row, place.column);
  if (keys === undefined)
    throw new UserError(word(context.language, 'trace.no-figure', { sheet, cell: address }), 2);
  const wanted = new Set(keys);
  return state.returns.filter(({ key }) => wanted.has(key));
}

function isCalled(id: string, name: string, asked: string): boolean {
  return id.toLowerCase() === asked.toLowerCase() || name === asked;
}

/** `4-5` of `T112-4-05`, for who types no Chinese numeral. */
function digitsOf(task: string): string {
  return task.split('-').slice(1).map(Number).join('-');
}

function returnLine(
  { language }: CommandContext,
  { key, number, bodyName: body, files }: TracedReturn,
): string {
  const names = files.map(({ file }) => file).join(word(language, 'list.separator'));
  return word(language, 'trace.return', {
    key,
    number,
    body,
    files: names === '' ? word(language, 'trace.no-file') : names,
  });
}

function answerLines({ language }: CommandContext, traced: TracedReturn): string[] {
  const { key, number, bodyName, files, answers } = traced;
  return [
    word(language, 'trace.headline', { key, number, body: bodyName }),
    ...(answers.length === 0 ? [`  ${word(language, 'trace.no-answers')}`] : []),
    ...answers.flatMap(({ label, text, places }) => [
      `  ${word(language, 'trace.answer', { label, text: text.replace(/\s*\n\s*/g, ' ') })}`,
      ...(places.length === 0 ? [`    ${word(language, 'trace.no-place')}`] : []),
      ...places.map(
        ({ file, sheet, cell }) =>
          `    ${word(language, 'trace.place', { file, place: cell === '' ? sheet : `${sheet}!${cell}` })}`,
      ),
    ]),
    ...files.map(({ file, id }) => word(language, 'trace.hash', { file, id })),
  ];
}
