/** To whom letters of a body go: the sheet of bodies holds it, for every period. No export has it. */
import type { Consolidation } from '../consolidation';
import { TABLES, type TableSpec } from '../tables';
import { type MailAddress, readAddresses, writeAddress } from '../values';
import type { State } from './state';

interface BodyContacts {
  readonly body: string;
  readonly bodyName: string;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** What stands there and is no address. */
  readonly faults: readonly string[];
}

/** In the order of bodies. */
export function contactsOf({ bodies }: Pick<State, 'bodies'>): BodyContacts[] {
  return bodies.map(({ id, name, to = '', cc = '' }) => {
    const [first, second] = [readAddresses(to), readAddresses(cc)];
    return {
      body: id,
      bodyName: name,
      to: first.addresses,
      cc: second.addresses,
      faults: [...first.faults, ...second.faults],
    };
  });
}

/** Addresses that a body's cover gives, and the sheet of bodies does not have. */
export interface ProposedContact {
  readonly body: string;
  readonly bodyName: string;
  readonly addresses: readonly MailAddress[];
}

/** What covers propose; it counts once the coordinator took it ({@link withContacts}). */
export function proposedContacts(
  state: Pick<State, 'bodies'>,
  covers: readonly Pick<Consolidation['covers'][number], 'body' | 'answers'>[],
): ProposedContact[] {
  const answers = new Map(covers.map((cover) => [cover.body, cover.answers]));
  return contactsOf(state).flatMap(({ body, bodyName, to, cc }) => {
    const given = answers.get(body);
    const name = String(given?.['contact_name'] ?? '');
    const known = new Set([...to, ...cc].map(({ address }) => address.toLowerCase()));
    const addresses = readAddresses(String(given?.['contact_email'] ?? ''))
      .addresses.filter(({ address }) => !known.has(address.toLowerCase()))
      .map((one, _index, all) => (all.length === 1 ? named(one, name) : one));
    return addresses.length === 0 ? [] : [{ body, bodyName, addresses }];
  });
}

/** The address with the name of the cover, where that is one which the sheet can hold beside it. */
function named(one: MailAddress, name: string): MailAddress {
  const [read] = readAddresses(writeAddress({ name, address: one.address })).addresses;
  return one.name === '' && read?.name === name.trim() ? read : one;
}

/** The state with what was taken behind the addresses that stand there: nothing that somebody wrote is lost. */
export function withContacts(state: State, taken: readonly ProposedContact[]): State {
  const added = new Map(taken.map(({ body, addresses }) => [body, addresses.map(writeAddress)]));
  return {
    ...state,
    bodies: state.bodies.map((body) => {
      const lines = added.get(body.id);
      if (lines === undefined) return body;
      const before = body.to === undefined || body.to === '' ? [] : [body.to];
      return { ...body, to: [...before, ...lines].join('\n') };
    }),
  };
}

/** The table of bodies as this workbook has it: one of an earlier make has no columns for addresses. */
export function bodiesTable({ bodies }: Pick<State, 'bodies'>): TableSpec {
  if (bodies.some(({ to }) => to !== undefined)) return TABLES.bodies;
  const columns = TABLES.bodies.columns.filter(({ key }) => key !== 'to' && key !== 'cc');
  return { ...TABLES.bodies, columns };
}
