/** Opening a coordinator's workbook, for every command that works on one. */
import { existsSync, statSync } from 'node:fs';
import {
  DECIDED_BY,
  faultFacts,
  readState,
  WORKBOOK_WANT,
  type Snapshot,
  type State,
  wordFinding,
} from '../../core/index';
import { readWorkbook } from '../../files';
import { optionText, type Parsed } from './arguments';
import { UserError } from './errors';
import { fileSentence, readOne } from './files';
import { type CommandContext, shownText } from './output';

export function exists(path: string): boolean {
  return existsSync(path);
}

/** A workbook as it was read; `hash` is the SHA-256 of its bytes. */
export interface Opened {
  readonly state: State;
  readonly snapshot: Snapshot;
  readonly hash: string;
}

export async function openState(context: CommandContext, path: string): Promise<Opened> {
  const { snapshot, hash } = await readOne(context, path, WORKBOOK_WANT);
  const state = stateFrom(context, path, snapshot);
  const { notes = [], findings = [], questionnaire } = state;
  for (const { code, parameters } of notes)
    context.streams.err.write(`${shownText(fileSentence(context, path, code, parameters))}\n`);
  furtherNamesTold(context, path);
  for (const finding of findings)
    context.streams.err.write(`${shownText(wordFinding(finding, context.language, questionnaire))}\n`);
  return { state, snapshot, hash };
}

/** What stands in these bytes of a workbook that was opened before. */
export async function reopened(
  context: CommandContext,
  path: string,
  bytes: Uint8Array,
): Promise<Pick<Opened, 'state' | 'snapshot'>> {
  const snapshot = await readWorkbook(bytes, { want: WORKBOOK_WANT });
  return { state: stateFrom(context, path, snapshot), snapshot };
}

function stateFrom(context: CommandContext, path: string, snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if ('state' in reading) return reading.state;
  const code = reading.refused === 'not-ours' ? 'not-a-coordinators-workbook' : reading.refused;
  throw new UserError(fileSentence(context, path, code, faultFacts(reading)));
}

/** `--by`: who decides, else as the workbook keeps it. */
export function byOf(parsed: Parsed, { settings }: State): string {
  return optionText(parsed, 'by') ?? settings[DECIDED_BY] ?? '';
}

/** A file with a further name (a hard link): a run replaces it under the name that it was given, and the other keeps what it has. */
export function furtherNamesTold(context: CommandContext, path: string): void {
  const { nlink = 1 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (nlink <= 1) return;
  const said = fileSentence(context, path, 'further-names', { count: nlink - 1 });
  context.streams.err.write(`${shownText(said)}\n`);
}
