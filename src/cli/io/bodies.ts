/** `--body`: bodies by id or printed name. */
import { word, type State } from '../../core/index';
import { listOf, type Parsed } from './arguments';
import { UserError } from './errors';
import type { CommandContext } from './output';

/** Their ids; undefined where none was named. */
export function bodiesNamed(
  parsed: Parsed,
  state: State,
  { language }: CommandContext,
): string[] | undefined {
  const asked = listOf(parsed, 'body');
  if (asked.length === 0) return undefined;
  return asked.map((text) => {
    const body = state.bodies.find(({ id, name }) => id === text || name === text);
    if (body !== undefined) return body.id;
    const known = state.bodies.map(({ id, name }) => `${id} ${name}`).join(word(language, 'list.separator'));
    throw new UserError(word(language, 'cli.unknown-body', { body: text, known }), 2);
  });
}
