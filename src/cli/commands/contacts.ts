import {
  consolidateWorkbook,
  contactChanges,
  contactsOf,
  proposedContacts,
  withContacts,
  word,
  writeAddress,
  type ProposedContact,
  type Snapshot,
  type State,
} from '../../core/index';
import { bodiesNamed } from '../io/bodies';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { editWorkbook } from '../io/edit-workbook';
import { handedOver } from '../io/handed-over';
import { UserError } from '../io/errors';
import type { CommandContext, CommandOutcome } from '../io/output';

/** To whom letters go; with `--take`, addresses of covers are written into the sheet of bodies. */
export const contacts: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const opened = await openState(context, path);
    const { state, snapshot } = opened;
    const asked = new Set(bodiesNamed(parsed, state, context) ?? state.bodies.map(({ id }) => id));
    const proposed = proposalsIn(state, snapshot, asked);
    if (parsed.values['take'] !== true) return told(context, state, proposed, false);
    if (proposed.length > 0)
      await editWorkbook(context, path, handedOver(opened), (standing, read) => {
        if (standing.bodies.some(({ to }) => to === undefined))
          throw new UserError(word(context.language, 'contacts.no-columns'));
        return contactChanges(withContacts(standing, proposalsIn(standing, read, asked)));
      });
    return told(context, withContacts(state, proposed), proposed, true);
  },
};

function proposalsIn(state: State, snapshot: Snapshot, asked: ReadonlySet<string>): ProposedContact[] {
  const { result } = consolidateWorkbook(state, snapshot, []);
  return proposedContacts(state, result.covers).filter(({ body }) => asked.has(body));
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
