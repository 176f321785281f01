/** Bodies and classes of bodies of two editions. */
import type { BodyDirectory, ClassMembers, Framework, FrameworkBody } from '../index';
import type { EditionChange } from './changes';

/** Names that changed, bodies in place of others, bodies that came or went, and members of classes. */
export function compareBodies(
  from: Framework,
  to: Framework,
  directory: BodyDirectory,
  members: { readonly from: ClassMembers; readonly to: ClassMembers },
): EditionChange[] {
  const after = new Map(to.bodies.map((body) => [body.id, body]));
  const before = new Map(from.bodies.map((body) => [body.id, body]));
  const gone = from.bodies.filter(({ id }) => !after.has(id));
  const come = to.bodies.filter(({ id }) => !before.has(id));
  const links = successions(gone, come, from, to, directory);
  const linked = new Set(links.flatMap((change) => [...change.from, ...change.to]));
  return [
    ...from.bodies.flatMap((body) => renamed(body, after.get(body.id))),
    ...links,
    ...gone.filter(({ id }) => !linked.has(id)).map((body) => one('dropped', body)),
    ...come.filter(({ id }) => !linked.has(id)).map((body) => one('new', body)),
    ...classes(from, to, directory, members),
  ];
}

function renamed(before: FrameworkBody, after: FrameworkBody | undefined): EditionChange[] {
  if (after === undefined || before.name === after.name) return [];
  const sides = { from: [before.id], to: [after.id], fromText: before.name, toText: after.name };
  return [{ kind: 'renamed', subject: 'body', ...sides }];
}

/** A body in place of another, as the directory knows it, in either direction. */
function successions(
  gone: readonly FrameworkBody[],
  come: readonly FrameworkBody[],
  from: Framework,
  to: Framework,
  directory: BodyDirectory,
): EditionChange[] {
  const follows = (earlier: string, later: string): boolean =>
    directory.bodies.some(({ id, ended }) => id === earlier && ended?.successors.includes(later) === true);
  const change = (left: FrameworkBody, right: FrameworkBody): EditionChange => ({
    kind: 'succeeded',
    subject: 'body',
    from: [left.id],
    to: [right.id],
    fromText: left.name,
    toText: right.name,
  });
  // A successor may have stood in the edition before already, and the one it follows may stand in the next one still.
  const pairs = [
    ...gone.flatMap((left) => to.bodies.map((right) => [left, right] as const)),
    ...from.bodies.flatMap((left) => come.map((right) => [left, right] as const)),
  ].filter(([left, right]) => follows(left.id, right.id) || follows(right.id, left.id));
  const distinct = new Map(pairs.map((pair) => [`${pair[0].id}>${pair[1].id}`, pair]));
  return [...distinct.values()].map(([left, right]) => change(left, right));
}

function one(kind: 'dropped' | 'new', body: FrameworkBody): EditionChange {
  const dropped = kind === 'dropped';
  return {
    kind,
    subject: 'body',
    from: dropped ? [body.id] : [],
    to: dropped ? [] : [body.id],
    fromText: dropped ? body.name : '',
    toText: dropped ? '' : body.name,
  };
}

/** Members of a class that both editions have, where a decision for all tasks says who they are. */
function classes(
  from: Framework,
  to: Framework,
  directory: BodyDirectory,
  members: { readonly from: ClassMembers; readonly to: ClassMembers },
): EditionChange[] {
  return directory.classes.flatMap((group): EditionChange[] => {
    if (![from, to].every(({ bodies }) => bodies.some(({ id }) => id === group.id))) return [];
    const before = [...(members.from[group.id] ?? group.members)].sort();
    const after = [...(members.to[group.id] ?? group.members)].sort();
    if (before.join(' ') === after.join(' ')) return [];
    const text = (ids: readonly string[]): string => ids.join('、');
    const sides = { from: [group.id], to: [group.id], fromText: text(before), toText: text(after) };
    return [{ kind: 'members', subject: 'class', ...sides }];
  });
}
