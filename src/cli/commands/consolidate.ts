import { findingJson } from '../io/finding-json';
import {
  consolidateWorkbook,
  consolidationChanges,
  fileLines as linesOfFiles,
  hasErrors,
  labelOf,
  faultFacts,
  readState,
  TABLES,
  word,
  wordFileError,
  wordFinding,
  type Outcome as FileOutcome,
  type Snapshot,
  type State,
  type WorkbookConsolidation,
  type WrittenDecision,
} from '../../core/index';
import { readWorkbook, changeWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { isDayOnly } from '../io/day-only';
import { UserError } from '../io/errors';
import { asUserError, fileSentence } from '../io/files';
import { findFiles, receive, type Arrived, type Skipped } from '../io/inbox';
import type { CommandContext, CommandOutcome } from '../io/output';
import type { Command } from '../io/command';
import { openState } from '../io/coordinator';

/** Bring returned files into the coordinator's workbook. */
export const consolidateCommand: Command = {
  name: 'consolidate',
  usage: 'consolidate WORKBOOK PATH… [--dry-run]',
  summary: 'help.consolidate',
  options: { 'dry-run': { type: 'boolean' } },
  positionals: [2, Infinity],
  async run(parsed, context) {
    const [path = '', ...paths] = parsed.positionals;
    const { state } = await openState(context, path);
    const { arrived, skipped } = await receive(findFiles(paths, path), state, context);
    const dry = parsed.values['dry-run'] === true;
    const { done, written } = await consolidateFile(context, path, arrived, new Map(), dry);
    return outcomeOf(context, done, arrived, skipped, dry, written);
  },
};

interface Done {
  readonly done: WorkbookConsolidation;
  readonly written: boolean;
}

/** Consolidate into the workbook as it stands at the moment of writing; a dry run writes nothing. */
export async function consolidateFile(
  context: CommandContext,
  path: string,
  arrived: readonly Arrived[],
  decisions: ReadonlyMap<string, WrittenDecision>,
  dry: boolean,
): Promise<Done> {
  const incoming = arrived.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
  if (dry) {
    const { state, snapshot } = await openState(context, path);
    return { done: consolidateWorkbook(state, snapshot, incoming, decisions), written: false };
  }
  let run: { readonly done: WorkbookConsolidation; readonly snapshot: Snapshot } | undefined;
  const changesOn = (day: string) =>
    run === undefined ? [] : consolidationChanges(run.done, run.snapshot, day);
  try {
    const written = await updateFile(
      path,
      async (bytes) => {
        const snapshot = await readWorkbook(bytes);
        const state = stateFrom(context, path, snapshot);
        const done = consolidateWorkbook(state, snapshot, incoming, decisions);
        run = { done, snapshot: withoutStore(snapshot) };
        return changeWorkbook(bytes, changesOn(context.today));
      },
      (before) => run !== undefined && isDayOnly(before, run.snapshot, run.done.state, changesOn),
    );
    if (run === undefined) throw new Error('Nothing was consolidated.');
    return { done: run.done, written };
  } catch (error) {
    throw asUserError(context, path, error);
  }
}

/** What every file said stands in the register by now; the text of it is the larger part of a workbook. */
function withoutStore({ sheets, tables, ...rest }: Snapshot): Snapshot {
  const { name: store } = TABLES.store;
  const sheet = tables.find(({ name }) => name === store)?.sheet;
  return {
    ...rest,
    sheets: sheets.filter(({ name }) => name !== sheet),
    tables: tables.filter(({ name }) => name !== store),
  };
}

function stateFrom(context: CommandContext, path: string, snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if ('state' in reading) return reading.state;
  throw new UserError(fileSentence(context, path, reading.refused, faultFacts(reading)));
}

/** What is told of one file of a run. */
export interface FileLineJson {
  readonly path: string;
  readonly body: string | null;
  readonly period: string | null;
  readonly outcome: FileOutcome;
  readonly reason: string;
  readonly rows: number;
  readonly findings: readonly unknown[];
}

function outcomeOf(
  context: CommandContext,
  done: WorkbookConsolidation,
  arrived: readonly Arrived[],
  skipped: readonly Skipped[],
  dry: boolean,
  written: boolean,
): CommandOutcome {
  const lines = fileLinesJson(context, done, arrived);
  const { totals } = done.result;
  const bad = lines.some(({ outcome }) => ['refused', 'waiting', 'conflict'].includes(outcome));
  return {
    data: {
      files: lines,
      totals: { ...totals },
      skipped: skipped.map((one) => one.path),
      dryRun: dry,
      changed: written,
    },
    lines: told(
      context,
      done,
      lines.map((line, index) => ({ ...line, name: arrived[index]?.name ?? '' })),
      skipped,
      dry,
      written,
    ),
    exitCode: bad || hasErrors(done.result.findings) ? 1 : 0,
  };
}

/** The core's line of each file, as `--json` gives it. */
export function fileLinesJson(
  context: CommandContext,
  done: WorkbookConsolidation,
  arrived: readonly Arrived[],
): FileLineJson[] {
  const { tasks, questionnaire } = done.state;
  const number = (id: string) => tasks.find((task) => task.id === id)?.number ?? id;
  return linesOfFiles(done, arrived, context.language).map((line, index) => ({
    path: arrived[index]?.path ?? line.name,
    body: line.body === '' ? null : line.body,
    period: line.period === '' ? null : line.period,
    outcome: line.outcome,
    reason: line.reason,
    rows: line.rows,
    findings: line.findings.map((finding) =>
      findingJson(finding, wordFinding(finding, context.language, questionnaire, number)),
    ),
  }));
}

function told(
  context: CommandContext,
  done: WorkbookConsolidation,
  lines: readonly (FileLineJson & { readonly name: string })[],
  skipped: readonly Skipped[],
  dry: boolean,
  written: boolean,
): string[] {
  const { language } = context;
  const { totals } = done.result;
  return [
    ...lines.map(
      (line) =>
        `${labelOf('outcome', line.outcome, language)}　${line.name}${line.rows > 0 ? word(language, 'consolidate.rows', { rows: line.rows }) : ''}${line.reason === '' ? '' : `　${line.reason}`}`,
    ),
    ...skipped.map(({ name, reason: { code, parameters } }) =>
      word(language, 'consolidate.skipped', {
        file: name,
        why: wordFileError(code, parameters, language),
      }),
    ),
    word(language, 'consolidate.totals', { ...totals }),
    word(language, dry ? 'consolidate.dry' : written ? 'consolidate.written' : 'consolidate.unchanged'),
  ];
}
