/** Tokens that a person asked to keep: in a file of their own, which nobody else may read. One a host, until it expires. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { ServerSession } from '../../../survey';
import type { CommandContext } from '../../io/output';

const KeptSchema = v.record(v.string(), v.object({ token: v.string(), expires: v.string() }));
type Kept = v.InferOutput<typeof KeptSchema>;

/** Where the file stands; undefined where the environment names no place for a person's own settings. */
export function keptPath({ environment }: CommandContext): string | undefined {
  const { XDG_CONFIG_HOME: own, APPDATA: windows, HOME: home } = environment;
  const folder = own ?? windows ?? (home === undefined ? undefined : join(home, '.config'));
  return folder === undefined ? undefined : join(folder, 'policy-returns', 'sessions.json');
}

export function keepSession(path: string, origin: string, session: ServerSession): void {
  write(path, { ...readKept(path), [origin]: session });
}

/** Forget one host's token; all of them without an origin. Tells whether there was any. */
export function forgetSessions(path: string, origin?: string): boolean {
  const { ...kept } = readKept(path);
  const had = origin === undefined ? Object.keys(kept).length > 0 : origin in kept;
  if (origin !== undefined) delete kept[origin];
  if (origin === undefined || Object.keys(kept).length === 0) rmSync(path, { force: true });
  else write(path, kept);
  return had;
}

/** The token for a host, unless it has expired. */
export function keptToken(context: CommandContext, origin: string): string | undefined {
  const path = keptPath(context);
  const session = path === undefined ? undefined : readKept(path)[origin];
  return session !== undefined && Date.parse(session.expires) > Date.now() ? session.token : undefined;
}

/** A file that is not there, or that is damaged, keeps nothing. */
function readKept(path: string): Kept {
  try {
    return v.parse(KeptSchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

function write(path: string, kept: Kept): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Never readable by others, not even for the moment before its rights would be changed.
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}
