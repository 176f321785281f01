/** Opening a coordinator's workbook, for every command that works on one. */
import { existsSync } from 'node:fs';
import { faultFacts, readState, type Snapshot, type State } from '../../core/index';
import { UserError } from './errors';
import { fileSentence, readOne } from './files';
import { type CommandContext, shownText } from './output';

export function exists(path: string): boolean {
  return existsSync(path);
}

export async function openState(
  context: CommandContext,
  path: string,
): Promise<{ state: State; snapshot: Snapshot }> {
  const snapshot = await readOne(context, path);
  const reading = readState(snapshot);
  if ('state' in reading) {
    const { notes = [] } = reading.state;
    for (const { code, parameters } of notes)
      context.streams.err.write(`${shownText(fileSentence(context, path, code, parameters))}\n`);
    return { state: reading.state, snapshot };
  }
  const code = reading.refused === 'not-ours' ? 'not-a-coordinators-workbook' : reading.refused;
  throw new UserError(fileSentence(context, path, code, faultFacts(reading)));
}
