/** Run one command line; never throws: whatever happens ends in one sentence. */
import { word, type Language } from '../core/index';
import { languageOption, parseOptions, todayOf, type Parsed } from './io/arguments';
import { COMMANDS, type Command } from './commands';
import { usageError, UserError } from './io/errors';
import { aboutCommand, halfCommandText, helpText } from './io/help';
import { show, type CommandContext, type Streams, shownText, type CommandOutcome } from './io/output';

type ExitCode = 0 | 1 | 2;

export async function run(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  streams: Streams,
  commands: readonly Command[] = COMMANDS,
): Promise<ExitCode> {
  let language: Language = 'en';
  try {
    const { terminal, asked } = languageOption(argv, environment);
    language = terminal;
    return await runIn(argv, language, asked, environment, streams, commands);
  } catch (error) {
    const said = await sentenceOf(error, language);
    streams.err.write(`${shownText(said.message)}\n`);
    if (environment['POLICY_RETURNS_TRACE'] === '1' && error instanceof Error)
      streams.err.write(`${error.stack ?? ''}\n`);
    return said.exitCode;
  }
}

/** Faults of files have words that are loaded when there is one. */
async function sentenceOf(error: unknown, language: Language): Promise<UserError> {
  return error instanceof UserError ? error : (await import('./io/files')).sentenceOf(error, language);
}

async function runIn(
  argv: readonly string[],
  language: Language,
  asked: Language | undefined,
  environment: CommandContext['environment'],
  streams: Streams,
  commands: readonly Command[],
): Promise<ExitCode> {
  const command = commandOf(argv, commands);
  if (command === undefined) return withoutCommand(argv, language, streams);
  const parsed = parseOptions(argv.slice(command.name.split(' ').length), command.options, language);
  if (parsed.values['help'] === true) {
    streams.out.write(aboutCommand(command, language, streams.out.columns));
    return 0;
  }
  const [fewest, most] = command.positionals;
  if (parsed.positionals.length < fewest || parsed.positionals.length > most)
    throw usageError({ language, usage: command.usage });
  const context: CommandContext = {
    usage: command.usage,
    language,
    workbookLanguage: asked,
    json: parsed.values['json'] === true,
    today: todayOf(parsed.values, language),
    environment,
    streams,
  };
  const outcome = await outcomeOf(command, parsed, context);
  show(context, outcome);
  return outcome.exitCode;
}

/** What people did to the workbook is said of it by name. */
async function outcomeOf(command: Command, parsed: Parsed, context: CommandContext): Promise<CommandOutcome> {
  try {
    return await command.run(parsed, context);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { asUserError } = await import('./io/files');
    throw asUserError(context, parsed.positionals[0] ?? '', error);
  }
}

function commandOf(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((part, index) => argv[index] === part));
}

function withoutCommand(argv: readonly string[], language: Language, streams: Streams): ExitCode {
  const [first] = argv;
  const wantsHelp =
    first === undefined ||
    first === 'help' ||
    first === '--help' ||
    first === '-h' ||
    first.startsWith('--lang');
  const begun = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (begun.length > 0) return withHalfACommand(argv, begun, language, streams);
  if (!wantsHelp) throw new UserError(word(language, 'cli.unknown-command', { command: first }), 2);
  streams.out.write(helpText(COMMANDS, language, streams.out.columns));
  return first === undefined ? 2 : 0;
}

/** `survey` alone, or with a second word that there is not: what may stand there. */
function withHalfACommand(
  [first = '', second]: readonly string[],
  begun: readonly Command[],
  language: Language,
  streams: Streams,
): ExitCode {
  const wantsHelp = second === '--help' || second === '-h' || second === 'help';
  const { columns } = wantsHelp ? streams.out : streams.err;
  const lines = halfCommandText(first, begun, language, columns);
  if (!wantsHelp) throw new UserError(lines, 2);
  streams.out.write(`${lines}\n`);
  return 0;
}
