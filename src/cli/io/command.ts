import type { WordKey } from '../../core/index';
import type { OptionConfig, Parsed } from './arguments';
import type { CommandContext, CommandOutcome } from './output';

/** What a command does. */
export interface CommandCode {
  run(parsed: Parsed, context: CommandContext): Promise<CommandOutcome>;
}

/** One command of the program. */
export interface Command extends CommandCode {
  readonly name: string;
  /** As the help shows it. */
  readonly usage: string;
  readonly summary: Extract<WordKey, `help.${string}`>;
  readonly options: OptionConfig;
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number];
}
