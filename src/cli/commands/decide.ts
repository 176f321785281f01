import { basename } from 'node:path';
import {
  consolidateWorkbook,
  decideOrder,
  decisionOn,
  filesNamed,
  optionLabelOf,
  word,
  type FileResult,
  type Matter,
  type State,
  type WorkbookConsolidation,
  type WrittenDecision,
} from '../../core/index';
import { optionText, type Parsed } from '../io/arguments';
import { UserError } from '../io/errors';
import type { CommandContext } from '../io/output';
import type { Command } from '../io/command';
import { consolidateFile } from '../io/consolidation';
import { openState } from '../io/coordinator';

/** Digits of a hash that are shown where a file's name does not tell it apart. */
const SHOWN_DIGITS = 12;

/** Decide an open matter, or put one file before another; the rows of `pr_Decisions` do the same. */
export const decide: Command = {
  name: 'decide',
  usage:
    'decide WORKBOOK (ID --take 甲|乙|…|take|reject|agree|noted | --take FILE --before FILE) [--by ROLE]',
  summary: 'help.decide',
  options: { take: { type: 'string' }, before: { type: 'string' }, by: { type: 'string' } },
  positionals: [1, 2],
  async run(parsed, context) {
    const { language } = context;
    const [path = '', id] = parsed.positionals;
    const take = optionText(parsed, 'take');
    const before = optionText(parsed, 'before');
    if (take === undefined || (id === undefined) === (before === undefined))
      throw new UserError(word(language, 'cli.usage', { usage: `policy-returns ${decide.usage}` }), 2);
    const { state, snapshot } = await openState(context, path);
    const standing = consolidateWorkbook(state, snapshot, []);
    const { written, told } =
      before === undefined
        ? onMatter(context, state, standing, id ?? '', take, byOf(parsed))
        : onFiles(context, state, standing, [take, before], byOf(parsed));
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

function byOf(parsed: Parsed): string {
  return optionText(parsed, 'by') ?? '';
}

function onMatter(
  { language, today }: CommandContext,
  state: State,
  { result: { matters } }: WorkbookConsolidation,
  id: string,
  take: string,
  by: string,
): Decided {
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
  [first, second]: readonly [string, string],
  by: string,
): Decided {
  const files = result.files.filter(({ outcome }) => outcome !== 'refused');
  const pair = [fileOf(files, first, language), fileOf(files, second, language)] as const;
  const made = decideOrder(pair, decisions, state, by, today);
  const names = { first: shown(pair[0]), second: shown(pair[1]) };
  if ('fault' in made) throw new UserError(word(language, `cli.${made.fault}`, names), 2);
  return { written: made.decision, told: word(language, 'decide.order', names) };
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
