import {
  consolidateWorkbook,
  contactChanges,
  contactsOf,
  proposedContacts,
  readState,
  withContacts,
  word,
  writeAddress,
  type ProposedContact,
  type Snapshot,
  type State,
} from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { bodiesNamed } from '../io/bodies';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { UserError } from '../io/errors';
import { asUserError } from '../io/files';
import type { CommandContext, CommandOutcome } from '../io/output';

/** To whom letters go; with `--take`, addresses of covers are written into the sheet of bodies. */
export const contacts: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const { state, snapshot } = await openState(context, path);
    const asked = new Set(bodiesNamed(parsed, state, context) ?? state.bodies.map(({ id }) => id));
    const proposed = proposalsIn(state, snapshot, asked);
    if (parsed.values['take'] !== true) return told(context, state, proposed, false);
    if (proposed.length > 0) await take(context, path, asked);
    return told(context, withContacts(state, proposed), proposed, true);
  },
};

function proposalsIn(state: State, snapshot: Snapshot, asked: ReadonlySet<string>): ProposedContact[] {
  const { result } = consolidateWorkbook(state, snapshot, []);
  return proposedContacts(state, result.covers).filter(({ body }) => asked.has(body));
}

/** Into the workbook as it stands at the moment of writing. */
async function take(context: CommandContext, path: string, asked: ReadonlySet<string>): Promise<void> {
  try {
    await updateFile(path, async (bytes) => {
      const snapshot = await readWorkbook(bytes);
      const reading = readState(snapshot);
      if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
      const { state } = reading;
      if (state.bodies.some(({ to }) => to === undefined))
        throw new UserError(word(context.language, 'contacts.no-columns'));
      const changes = contactChanges(withContacts(state, proposalsIn(state, snapshot, asked)));
      return changeWorkbook(bytes, changes);
    });
  } catch (error) {
    throw asUserError(context, path, error);
  }
}

function told(
  { language }: CommandContext,
  state: State,
  proposed: readonly ProposedContact[],
  taken: boolean,
): CommandOutcome {
  const bodies = contactsOf(state);
  const list = (all: readonly { readonly name: string; readonly address: string }[]) =>
    all.map(writeAddress).join(word(language, 'list.separator'));
  const without = bodies.filter(({ to }) => to.length === 0);
  return {
    data: { bodies, proposed, taken },
    lines: [
      ...bodies.flatMap(({ bodyName: body, to, cc }) => [
        ...(to.length === 0 ? [] : [word(language, 'contacts.to', { body, addresses: list(to) })]),
        ...(cc.length === 0 ? [] : [word(language, 'contacts.cc', { body, addresses: list(cc) })]),
      ]),
      ...bodies.flatMap(({ bodyName: body, faults }) =>
        faults.map((text) => word(language, 'contacts.fault', { body, text })),
      ),
      ...proposed.map(({ bodyName: body, addresses }) =>
        word(language, taken ? 'contacts.taken' : 'contacts.proposed', { body, addresses: list(addresses) }),
      ),
      word(language, 'contacts.without', { count: without.length }),
      ...(taken || proposed.length === 0 ? [] : [word(language, 'contacts.take')]),
    ],
    exitCode: bodies.some(({ faults }) => faults.length > 0) ? 1 : 0,
  };
}
