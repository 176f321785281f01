/** What `policy-returns help` and `--help` say, fitted to the terminal. */
import { word, type Language } from '../../core/index';
import type { Command } from './command';
import { inTwoColumns, wrap } from './wrap';

/** Where nobody watches (a pipe, a file) each command stays on its line, to be searched. */
const NO_TERMINAL = Infinity;

const usageOf = ({ usage }: Command) => `policy-returns ${usage}`;

/** All commands; `columns` is the width of the terminal. */
export function helpText(
  commands: readonly Command[],
  language: Language,
  columns: number = NO_TERMINAL,
): string {
  const lines = [
    ...wrap(word(language, 'help.title'), columns),
    '',
    ...helpLines(commands, language, columns),
    '',
    ...wrap(word(language, 'help.options'), columns, 2),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first word of commands alone: what may stand after it. */
export function halfCommandText(
  first: string,
  begun: readonly Command[],
  language: Language,
  columns: number = NO_TERMINAL,
): string {
  const said = word(language, 'cli.half-command', { command: first });
  return [...wrap(said, columns), ...helpLines(begun, language, columns)].join('\n');
}

/** Each command with what it is for. */
function helpLines(commands: readonly Command[], language: Language, columns: number): string[] {
  return inTwoColumns(
    commands.map((command) => [usageOf(command), word(language, command.summary)]),
    columns,
  );
}

/** One command. */
export function aboutCommand(command: Command, language: Language, columns: number = NO_TERMINAL): string {
  const lines = [...wrap(usageOf(command), columns, 2), ...wrap(word(language, command.summary), columns)];
  return `${lines.join('\n')}\n`;
}
