/** What `load` asks for, as a tree, and the answer to it. */
import { apiNotFound } from '../common/fault';
import type { Json } from '../common/json';
import type { Ref } from '../objects/ref';
import type { QueryInfo } from '../common/protocol';
import type { HostWorld } from '../objects/world';
import {
  getScalar,
  hasScalar,
  identityOf,
  isCollection,
  itemObjects,
  navigate,
  pascal,
  scalarNames,
} from './objects';

/** Properties by name; an empty tree under an object means all its scalars. */
interface Tree {
  readonly branches: Map<string, Tree>;
}

export function queryTree(info: QueryInfo | null | undefined): Tree {
  const root: Tree = { branches: new Map() };
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let at = root;
    for (const step of path.split('/')) {
      // `items/` only says what the collection itself already is.
      if (step === '' || step === 'items') continue;
      const next = at.branches.get(step) ?? { branches: new Map() };
      at.branches.set(step, next);
      at = next;
    }
  }
  return root;
}

/** Throws `ApiNotFound` for a property that the stand-in does not have. */
export function answer(ref: Ref | null, tree: Tree, world: HostWorld, info?: QueryInfo | null): Json {
  if (ref === null) return null;
  if (isCollection(ref)) return collectionAnswer(ref, tree, world, info);
  return objectAnswer(ref, tree, world);
}

function collectionAnswer(ref: Ref, tree: Tree, world: HostWorld, info: QueryInfo | null | undefined): Json {
  const own: Record<string, Json> = {};
  const items = new Map<string, Tree>();
  for (const [name, branch] of tree.branches) {
    if (hasScalar(ref, name)) own[pascal(name)] = getScalar(ref, name, world);
    else items.set(name, branch);
  }
  const skip = info?.Skip ?? 0;
  const end = info?.Top === undefined || info.Top === null ? undefined : skip + info.Top;
  // Only the collection's own scalars: the items are not asked for.
  if (items.size === 0 && tree.branches.size > 0) return own;
  return {
    ...own,
    _Items: itemObjects(ref, world)
      .slice(skip, end)
      .map((item) => ({ ...identityOf(item), ...objectAnswer(item, { branches: items }, world) })),
  };
}

function objectAnswer(ref: Ref, tree: Tree, world: HostWorld): Record<string, Json> {
  const made: Record<string, Json> = { ...identityOf(ref) };
  if (tree.branches.size === 0) {
    for (const name of scalarNames(ref)) made[name] = getScalar(ref, name, world);
    return made;
  }
  for (const [name, branch] of tree.branches) {
    if (name === '$all') Object.assign(made, objectAnswer(ref, { branches: new Map() }, world));
    else if (name === '$none') continue;
    else if (hasScalar(ref, name)) {
      if (branch.branches.size > 0) throw apiNotFound(`${ref.type}.${name}/…`);
      made[pascal(name)] = getScalar(ref, name, world);
    } else made[pascal(name)] = answer(navigate(ref, name, world), branch, world);
  }
  return made;
}
