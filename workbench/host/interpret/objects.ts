/** Any object through its type's table. What a table does not have answers `ApiNotFound` and names the call. */
import { apiNotFound, HostFault } from '../common/fault';
import type { Json } from '../common/json';
import type { Ref, Selves, TypeName } from '../objects/ref';
import { SPECS } from '../objects/registry';
import type { Args, Spec } from '../objects/spec';
import type { Use, HostWorld } from '../objects/world';

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The same name however its first letter is written: `load` keeps the caller's spelling. */
export function pascal(name: string): string {
  return name.startsWith('_') ? `_${pascal(name.slice(1))}` : name.charAt(0).toUpperCase() + name.slice(1);
}

function specOf<K extends TypeName>(ref: Ref<K>): Spec<Selves[K]> {
  return SPECS[ref.type];
}

/** Excel names the member that failed as its own code does: `Worksheet.delete`. */
function memberOf(ref: Ref, name: string): string {
  const written = name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return `${ref.type}.${written}`;
}

/** What fails while another workbook is in front (the troubleshooting article names these). */
const IN_FRONT =
  /^(?:WorksheetCollection\.add|Worksheet\.(?:delete|showGridlines)|WorksheetFreezePanes\..*|Table\.clearFilters)$/;

function isBehind(member: string, use: Use, { behaviour }: HostWorld): boolean {
  return behaviour.behind === true && use !== 'get' && IN_FRONT.test(member);
}

/** Carries out what a member does, unless the host was told to refuse it; a fault says which member it was. */
function carryOut<T>(ref: Ref, name: string, use: Use, world: HostWorld, act: () => T): T {
  const member = memberOf(ref, name);
  const code =
    world.behaviour.refuse?.(member, use) ?? (isBehind(member, use, world) ? 'GeneralException' : undefined);
  if (code !== undefined) throw new HostFault(code).at(member);
  try {
    return act();
  } catch (fault) {
    throw fault instanceof HostFault ? fault.at(member) : fault;
  }
}

export function getScalar(ref: Ref, name: string, world: HostWorld): Json {
  const scalar = own(specOf(ref).scalars, pascal(name));
  if (scalar === undefined) throw apiNotFound(`${ref.type}.${name}`);
  return carryOut(ref, name, 'get', world, () => scalar.get(ref.self, world));
}

export function setScalar(ref: Ref, name: string, value: unknown, world: HostWorld): void {
  const { scalars, spellings } = specOf(ref);
  const spelled = own(spellings, name) ?? pascal(name);
  const set = own(scalars, spelled)?.set;
  if (set === undefined) throw apiNotFound(`setting ${ref.type}.${name}`);
  carryOut(ref, spelled, 'set', world, () => set(ref.self, value, world));
}

export function scalarNames(ref: Ref): string[] {
  return Object.keys(specOf(ref).scalars ?? {});
}

export function hasScalar(ref: Ref, name: string): boolean {
  return own(specOf(ref).scalars, pascal(name)) !== undefined;
}

export function isCollection(ref: Ref): boolean {
  return specOf(ref).items !== undefined;
}

export function itemObjects(ref: Ref, world: HostWorld): readonly Ref[] {
  return specOf(ref).items?.(ref.self, world) ?? [];
}

export function navigate(ref: Ref, name: string, world: HostWorld): Ref | null {
  const lead = own(specOf(ref).navigations, pascal(name));
  if (lead === undefined) throw apiNotFound(`${ref.type}.${name}`);
  return carryOut(ref, name, 'get', world, () => lead(ref.self, world));
}

export function itemOf(ref: Ref, key: Args, world: HostWorld): Ref {
  const { item } = specOf(ref);
  if (item === undefined) throw apiNotFound(`${ref.type}.getItem`);
  return carryOut(ref, 'GetItem', 'call', world, () => {
    const found = item(ref.self, key, world);
    if (found === null) throw new HostFault('ItemNotFound');
    return found;
  });
}

/** A method that gives an object; a null object where it gives null. */
export function objectBy(ref: Ref, name: string, args: Args, world: HostWorld): Ref | null {
  const method = own(specOf(ref).objects, name);
  if (method === undefined) throw apiNotFound(`${ref.type}.${name}`);
  return carryOut(ref, name, 'call', world, () => method(ref.self, args, world));
}

export function callMethod(ref: Ref, name: string, args: Args, world: HostWorld): Json {
  const method = own(specOf(ref).methods, name);
  if (method === undefined) throw apiNotFound(`${ref.type}.${name}`);
  return carryOut(ref, name, 'call', world, () => method(ref.self, args, world) ?? null);
}

export function identityOf(ref: Ref): Readonly<Record<string, Json>> {
  return specOf(ref).identity?.(ref.self) ?? {};
}
