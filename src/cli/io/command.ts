import type { WordKey } from '../../core/index';
import type { OptionConfig, Parsed } from './arguments';
import type { CommandContext, CommandOutcome } from './output';

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** As the help shows it. */
  readonly usage: string;
  readonly summary: Extract<WordKey, `help.${string}`>;
  readonly options: OptionConfig;
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number];
  run(parsed: Parsed, context: CommandContext): Promise<CommandOutcome>;
}
