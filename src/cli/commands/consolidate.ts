import { hasErrors, labelOf, word, wordFileError } from '../../core/index';
import { consolidateFile, standingOfOpened, type KnownStanding } from '../io/consolidation';
import { furtherNamesTold, openState } from '../io/coordinator';
import { fileLinesJson } from '../io/file-line-json';
import { handedOver, type HandedOver } from '../io/handed-over';
import {
  findFiles,
  fromRegister,
  hasAll,
  receive,
  receiveUnknown,
  type FoundFiles,
  type Received,
} from '../io/inbox';
import { settledIn, type Told } from '../io/settled';
import type { CommandContext, CommandOutcome } from '../io/output';
import type { CommandCode } from '../io/command';

/** Bring returned files into the coordinator's workbook. */
export const consolidateCommand: CommandCode = {
  async run(parsed, context) {
    const [path = '', ...paths] = parsed.positionals;
    const found = findFiles(paths, path);
    const dry = parsed.values['dry-run'] === true;
    const settled = await settledIn(path);
    const before = settled && (await receiveUnknown(found, settled.period, context, settled.known));
    const said = before && settled?.told(before.arrived, context);
    const isSaid = said !== undefined && settled?.isOf(context) === true;
    if (before !== undefined && isSaid && (dry || (await settled.stands(context, path)))) {
      furtherNamesTold(context, path);
      return outcomeOf(context, { ...before, ...said, dry, written: false });
    }
    return consolidated(context, path, { found, before, dry });
  },
};

interface Incoming {
  readonly found: FoundFiles;
  /** What was received already, where a whole run is needed all the same. */
  readonly before: Received | undefined;
  readonly dry: boolean;
}

async function consolidated(
  context: CommandContext,
  path: string,
  { found, before, dry }: Incoming,
): Promise<CommandOutcome> {
  const { arrived, skipped, known } = await openAndReceive(context, path, { found, before });
  const how = { known, settles: true };
  const { done, written } = await consolidateFile(context, path, arrived, new Map(), dry, how);
  const lines = fileLinesJson(context, done, arrived);
  const told = { lines, totals: { ...done.result.totals }, hasErrors: hasErrors(done.result.findings) };
  return outcomeOf(context, { arrived, skipped, ...told, dry, written });
}

interface OpenedAndReceived extends Received {
  readonly known: HandedOver<KnownStanding>;
}

/** What stands in the workbook, and what arrived. */
async function openAndReceive(
  context: CommandContext,
  path: string,
  { found, before }: Pick<Incoming, 'found' | 'before'>,
): Promise<OpenedAndReceived> {
  const standing = standingOfOpened(await openState(context, path));
  const { state, register } = standing;
  const isAllKnown = before !== undefined && hasAll(register, before.arrived);
  const received = isAllKnown
    ? { ...before, arrived: fromRegister(before.arrived, register, state, context) }
    : await receive(found, state, context, register);
  return { ...received, known: handedOver(standing) };
}

interface Ran extends Received, Told {
  readonly dry: boolean;
  readonly written: boolean;
}

function outcomeOf(context: CommandContext, ran: Ran): CommandOutcome {
  const { skipped, lines, totals, dry, written } = ran;
  const bad = lines.some(({ outcome }) => ['refused', 'waiting', 'conflict'].includes(outcome));
  return {
    data: {
      files: lines,
      totals,
      skipped: skipped.map((one) => one.path),
      dryRun: dry,
      changed: written,
    },
    lines: told(context, ran),
    exitCode: bad || ran.hasErrors ? 1 : 0,
  };
}

function told(
  { language }: CommandContext,
  { lines, arrived, skipped, totals, dry, written }: Ran,
): string[] {
  return [
    ...lines.map(({ outcome, rows, reason }, index) => {
      const name = arrived[index]?.name ?? '';
      const filled = rows > 0 ? word(language, 'consolidate.rows', { rows }) : '';
      return `${labelOf('outcome', outcome, language)}　${name}${filled}${reason === '' ? '' : `　${reason}`}`;
    }),
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
