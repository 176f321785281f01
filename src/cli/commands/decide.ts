import { basename } from 'node:path';
import {
  consolidateWorkbook,
  decideOrder,
  decisionOn,
  filesNamed,
  optionLabelOf,
  orderId,
  partsOf,
  undoneDecision,
  word,
  type FileResult,
  type Matter,
  type State,
  type WorkbookConsolidation,
  type WrittenDecision,
} from '../../core/index';
import { optionText } from '../io/arguments';
import { usageError, UserError } from '../io/errors';
import type { CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';
import { consolidateFile } from '../io/consolidation';
import { byOf, openState } from '../io/coordinator';

/** Digits of a hash that are shown where a file's name does not tell it apart. */
const SHOWN_DIGITS = 12;

/** Decide an open matter, or put one file before another; the rows of `pr_Decisions` do the same. */
export const decide: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const [path = '', id] = parsed.positionals;
    const take = optionText(parsed, 'take');
    const before = optionText(parsed, 'before');
    const isUndo = parsed.values['undo'] === true;
    const isWhole = take !== undefined || (isUndo && before === undefined);
    if (!isWhole || (id === undefined) === (before === undefined)) throw usageError(context);
    const { state, snapshot } = await openState(context, path);
    const standing = consolidateWorkbook(state, snapshot, []);
    const by = byOf(parsed, state);
    const { written, told } = isUndo
      ? undone(context, standing, before === undefined ? (id ?? '') : [take ?? '', before])
      : before === undefined
        ? onMatter(context, state, standing, id ?? '', take ?? '', by)
        : onFiles(context, state, standing, [take ?? '', before], by);
    const { done } = await consolidateFile(context, path, [], new Map([[written.id, written]]), false);
    const { totals } = done.result;
    return {
      data: { id: written.id, decision: written.decision, totals },
      lines: [told, word(language, 'consolidate.totals', { ...totals })],
      exitCode: 0,
    };
  },
};

interface Decided {
  readonly written: WrittenDecision;
  readonly told: string;
}

function onMatter(
  { language, today }: CommandContext,
  state: State,
  done: WorkbookConsolidation,
  id: string,
  take: string,
  by: string,
): Decided {
  const matters = partsOf(done).flatMap(({ result }) => result.matters);
  const matter = matters.find((one) => one.id === id);
  if (matter === undefined) {
    const known = listed(
      language,
      matters.map((one) => one.id),
    );
    throw new UserError(word(language, 'cli.unknown-matter', { id, known }), 2);
  }
  const written = decisionOn(matter, labelFor(matter, take, language), state, by, today);
  return { written, told: word(language, 'decide.done', { id, decision: written.decision }) };
}

/** What was decided is open again; a decision that is not there cannot be undone. */
function undone(
  { language }: CommandContext,
  { result, decisions }: WorkbookConsolidation,
  what: string | readonly [string, string],
): Decided {
  const id = typeof what === 'string' ? what : orderId(...pairOf(result.files, what, language));
  const made = [...decisions.values()].filter(({ decision }) => decision !== '');
  if (!made.some((one) => one.id === id)) {
    const known = listed(
      language,
      made.map((one) => one.id),
    );
    throw new UserError(word(language, 'decide.nothing-to-undo', { id, known }), 2);
  }
  return { written: undoneDecision(id), told: word(language, 'decide.undone', { id }) };
}

function pairOf(
  files: readonly FileResult[],
  [first, second]: readonly [string, string],
  language: CommandContext['language'],
): readonly [FileResult, FileResult] {
  const received = files.filter(({ outcome }) => outcome !== 'refused');
  return [fileOf(received, first, language), fileOf(received, second, language)];
}

function labelFor(matter: Matter, take: string, language: CommandContext['language']): string {
  const label = optionLabelOf(matter, take);
  if (label !== undefined) return label;
  const known = listed(
    language,
    matter.options.map((one) => one.label),
  );
  throw new UserError(word(language, 'cli.unknown-option', { option: take, known }), 2);
}

function onFiles(
  { language, today }: CommandContext,
  state: State,
  { result, decisions }: WorkbookConsolidation,
  names: readonly [string, string],
  by: string,
): Decided {
  const pair = pairOf(result.files, names, language);
  const made = decideOrder(pair, decisions, state, by, today);
  const told = { first: shown(pair[0]), second: shown(pair[1]) };
  if ('fault' in made) throw new UserError(word(language, `cli.${made.fault}`, told), 2);
  return { written: made.decision, told: word(language, 'decide.order', told) };
}

/** The one file that a text of the command line means: a name, a path, or the first digits of its SHA-256. */
function fileOf(
  files: readonly FileResult[],
  text: string,
  language: CommandContext['language'],
): FileResult {
  const found = filesNamed(files, basename(text));
  const [file] = found;
  if (file === undefined) {
    const known = listed(language, files.map(shown));
    throw new UserError(word(language, 'cli.unknown-file', { file: text, known }), 2);
  }
  if (found.length === 1) return file;
  const known = listed(
    language,
    found.map(({ id }) => id.slice(0, SHOWN_DIGITS)),
  );
  throw new UserError(word(language, 'cli.ambiguous-file', { file: text, count: found.length, known }), 2);
}

function shown({ id, names }: FileResult): string {
  return names[0] ?? id.slice(0, SHOWN_DIGITS);
}

function listed(language: CommandContext['language'], items: readonly string[]): string {
  return items.length === 0 ? '－' : items.join(word(language, 'list.separator'));
}
