import { hasErrors, labelOf, word, wordFileError, type WorkbookConsolidation } from '../../core/index';
import { consolidateFile, fileLinesJson, standingOfOpened, type FileLineJson } from '../io/consolidation';
import { openState } from '../io/coordinator';
import { findFiles, receive, type Arrived, type Skipped } from '../io/inbox';
import type { CommandContext, CommandOutcome } from '../io/output';
import type { CommandCode } from '../io/command';

/** Bring returned files into the coordinator's workbook. */
export const consolidateCommand: CommandCode = {
  async run(parsed, context) {
    const [path = '', ...paths] = parsed.positionals;
    const standing = standingOfOpened(await openState(context, path));
    const { state, register } = standing;
    const { arrived, skipped } = await receive(findFiles(paths, path), state, context, register);
    const dry = parsed.values['dry-run'] === true;
    const { done, written } = await consolidateFile(context, path, arrived, new Map(), dry, standing);
    return outcomeOf(context, done, arrived, skipped, dry, written);
  },
};

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
