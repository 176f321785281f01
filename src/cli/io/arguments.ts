/** The command line as data: global options, the command, and what is left for it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isValidIsoDate, word, type Language } from '../../core/index';
import { UserError } from './errors';

export type OptionConfig = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
const COMMON = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionConfig;

export interface Parsed {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** Parse what follows the command; an unknown option, and a second value where one is taken, are the user's mistake (exit 2). */
export function parseOptions(argv: readonly string[], options: OptionConfig, language: Language): Parsed {
  const known: OptionConfig = { ...COMMON, ...options };
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, at) => isTakenOnce(known[name]) && given.indexOf(name) < at);
    if (twice !== undefined)
      throw new UserError(word(language, 'cli.option-twice', { option: `--${twice}` }), 2);
    return { positionals, values: values as Parsed['values'] };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UserError(word(language, 'cli.bad-option', { option }), 2);
  }
}

/** Of two values the first would be dropped without a word. */
function isTakenOnce(option: OptionConfig[string] | undefined): boolean {
  return option?.type === 'string' && option.multiple !== true;
}

/** The terminal's language: `--lang`, else what LANG says, else English. */
export function languageOption(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { terminal: Language; asked: Language | undefined } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const fromLocale: Language = locale.toLowerCase().startsWith('zh') ? 'zh-TW' : 'en';
  if (asked === undefined) return { terminal: fromLocale, asked: undefined };
  if (asked === 'zh-TW' || asked === 'en') return { terminal: asked, asked };
  throw new UserError(word(fromLocale, 'cli.bad-language', { language: asked }), 2);
}

/** `--today`, else the day of the machine's clock; the only place that asks it. */
export function todayOf(values: Parsed['values'], language: Language): string {
  const asked = values['today'];
  if (typeof asked !== 'string') {
    const now = new Date();
    return [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ].join('-');
  }
  if (!isValidIsoDate(asked))
    throw new UserError(word(language, 'cli.bad-date', { option: '--today', value: asked }), 2);
  return asked;
}

/** The text of an option, if it was given. */
export function optionText(parsed: Parsed, option: string): string | undefined {
  const value = parsed.values[option];
  return typeof value === 'string' ? value : undefined;
}

/** Every text that an option was given: of one that is taken once, that one. */
export function listOf(parsed: Parsed, option: string): readonly string[] {
  const value = parsed.values[option];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
