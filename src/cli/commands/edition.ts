/** The editions that the program brings along. */
import { builtinEdition, EDITIONS, type Framework, word } from '../../core/index';
import { UserError } from '../io/errors';
import type { CommandContext } from '../io/output';

/** The edition asked for, or the newest that is built in. */
export function editionOf(edition: string | undefined, context: CommandContext): Framework {
  const id = edition ?? EDITIONS.at(-1) ?? '';
  const found = builtinEdition(id);
  if (found === undefined) throw unknownEdition(id, EDITIONS, context);
  return found;
}

export function unknownEdition(
  edition: string,
  known: readonly string[],
  { language }: CommandContext,
): UserError {
  return new UserError(word(language, 'cli.unknown-edition', { edition, known: known.join(', ') }), 2);
}
