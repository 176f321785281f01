/** Editions in a workbook: added, compared, and joined by a crosswalk. */
import {
  addEdition,
  changeNote,
  compareEditions,
  compareRows,
  type CrosswalkOpen,
  crosswalkChanges,
  crosswalkOpen,
  type CrosswalkRow,
  difference,
  type EditionChange,
  editionChanges,
  type Framework,
  frameworksOf,
  placeOfChange,
  type State,
  taskNumber,
  unknownBodies,
  withBodyIds,
  word,
} from '../../core/index';
import { listOf, type Parsed, optionText } from '../io/arguments';
import { UserError } from '../io/errors';
import { change } from '../io/files';
import type { CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { anyEdition, findingData, findingLine, soundEdition } from './framework-file';

/** A guideline's text or JSON into a workbook, as a further edition. */
export const frameworkAdd: CommandCode = {
  async run(parsed, context) {
    const [path = '', file = ''] = parsed.positionals;
    const { language } = context;
    const { state, snapshot } = await openState(context, path);
    const { framework: read, findings } = await soundEdition(context, file);
    const framework = withBodyIds(read, chosenBodies(parsed, context));
    const added = addEdition(state, framework);
    const { edition } = framework;
    if ('refused' in added) throw new UserError(word(language, 'edition.in-use', { path, edition }));
    if (!added.same) await change(context, path, editionChanges(added.state, snapshot), true);
    const rows = added.state.crosswalk.filter(({ toEdition }) => toEdition === edition);
    const unknown = unknownBodies(framework);
    const facts = { path, edition, tasks: framework.tasks.length, rows: rows.length };
    return {
      data: {
        path,
        edition,
        added: !added.same,
        proposals: rows.map(rowData),
        unknownBodies: unknown,
        findings: findingData(findings, context),
      },
      lines: [
        word(language, added.same ? 'edition.same' : 'edition.added', facts),
        ...unknown.map((name) => word(language, 'edition.unknown-body', { name })),
        ...findings.map((finding) => findingLine(finding, context)),
        ...(rows.length === 0 ? [] : [word(language, 'edition.next', facts)]),
      ],
      exitCode: 0,
    };
  },
};

/** `--as 海外事務部=OCAC` */
function chosenBodies(parsed: Parsed, { language }: CommandContext): Map<string, string> {
  return new Map(
    listOf(parsed, 'as').map((text) => {
      const [name = '', id = ''] = text.split('=');
      if (name === '' || id === '') throw new UserError(word(language, 'edition.bad-as', { text }), 2);
      return [name.trim(), id.trim()];
    }),
  );
}

/** What changed from one edition to another. */
export const frameworkCompare: CommandCode = {
  async run(parsed, context) {
    const [a = '', b = ''] = parsed.positionals;
    const { language } = context;
    const workbook = optionText(parsed, 'workbook');
    const state = workbook === undefined ? undefined : (await openState(context, workbook)).state;
    const [from, to] = [await anyEdition(context, a, state), await anyEdition(context, b, state)];
    const { changes } = compareEditions(from, to, decided(state, from, to));
    return {
      data: { from: from.edition, to: to.edition, changes: changes.map((one) => changeData(one, context)) },
      lines: [
        word(language, 'compare.headline', {
          from: from.edition,
          to: to.edition,
          count: changes.length,
        }),
        ...changes.map((one) => changeLine(one, context)),
      ],
      exitCode: 0,
    };
  },
};

/** What the coordinator set down in the workbook, where it joins these two editions. */
function decided(state: State | undefined, from: Framework, to: Framework) {
  const crosswalk = compareRows(state?.crosswalk ?? [], from.edition, to.edition);
  return crosswalk.length === 0 ? {} : { crosswalk };
}

function changeData(one: EditionChange, { language }: CommandContext) {
  return { ...one, note: changeNote(one, language), diff: difference(one.fromText, one.toText) };
}

function changeLine(one: EditionChange, { language }: CommandContext): string {
  const place = placeOfChange(one, one.to.length > 0 ? one.to : one.from, language);
  return `${place}　${changeNote(one, language)}`;
}

/** The crosswalk of the newest edition in a workbook: shown, or confirmed row by row. */
export const frameworkCrosswalk: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const { language } = context;
    const { state, snapshot } = await openState(context, path);
    const [from, to] = frameworksOf(state).slice(-2);
    if (from === undefined || to === undefined)
      throw new UserError(word(language, 'crosswalk.none', { path }));
    const asked = listOf(parsed, 'confirm');
    const confirmed = confirm(state, from, to, asked, parsed, context);
    if (asked.length > 0) await change(context, path, crosswalkChanges(confirmed, snapshot), true);
    const rows = rowsBetween(confirmed, from, to);
    const open = crosswalkOpen(confirmed.crosswalk, from, to);
    return {
      data: { path, from: from.edition, to: to.edition, rows: rows.map(rowData), open },
      lines: [
        ...rows.map((row) => rowLine(row, context)),
        '',
        ...(open.length === 0
          ? [word(language, 'crosswalk.whole', { from: from.edition, to: to.edition })]
          : openLines(open, context)),
      ],
      exitCode: 0,
    };
  },
};

function rowsBetween(state: State, from: Framework, to: Framework): CrosswalkRow[] {
  return state.crosswalk.filter(
    ({ fromEdition, toEdition }) => fromEdition === from.edition && toEdition === to.edition,
  );
}

/** The state with these rows confirmed; a number that no row has is said. */
function confirm(
  state: State,
  from: Framework,
  to: Framework,
  asked: readonly string[],
  parsed: Parsed,
  { language, today }: CommandContext,
): State {
  const rows = rowsBetween(state, from, to);
  const wanted = new Set(
    asked.flatMap((text) => (text === 'all' ? rows.map(({ row }) => row) : [Number(text)])),
  );
  const stranger = asked.find((text) => text !== 'all' && !rows.some(({ row }) => row === Number(text)));
  if (stranger !== undefined)
    throw new UserError(word(language, 'crosswalk.no-row', { row: stranger, rows: rows.length }), 2);
  const by = optionText(parsed, 'by') ?? '';
  const note = optionText(parsed, 'note');
  return {
    ...state,
    crosswalk: state.crosswalk.map((one) =>
      rows.includes(one) && wanted.has(one.row)
        ? { ...one, confirmed: true, by, when: today, ...(note === undefined ? {} : { note }) }
        : one,
    ),
  };
}

/** What stands in the way of a period on the new edition, one line each. */
export function openLines(open: readonly CrosswalkOpen[], { language }: CommandContext): string[] {
  const lines = open.map(({ row, fault, tasks }) =>
    word(language, `crosswalk.open-${fault}`, { row: row ?? '', tasks: tasks.join(', ') }),
  );
  return [word(language, 'crosswalk.left', { count: open.length }), ...lines];
}

function rowData({ row, relation, from, to, score, reason, confirmed, by, when, note }: CrosswalkRow) {
  return { row, relation: relation ?? null, from, to, score, reason, confirmed, by, when, note };
}

function rowLine(
  { row, relation, from, to, reason, confirmed }: CrosswalkRow,
  { language }: CommandContext,
): string {
  const numbers = (ids: readonly string[]): string =>
    ids.length === 0 ? '－' : ids.map(taskNumber).join('、');
  const kind =
    relation === undefined
      ? '?'
      : word(language, `change.${relation}`, { count: Math.max(from.length, to.length) });
  return `${confirmed ? '✔' : '　'} ${row}　${numbers(from)} → ${numbers(to)}　${kind}（${reason}）`;
}
