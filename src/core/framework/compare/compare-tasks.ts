/** Tasks and their bodies, along the crosswalk. */
import type { Framework } from '../index';
import type { EditionChange } from './changes';
import type { Proposal } from './crosswalk';
import { sameWords } from './wordings';

/** What became of each task, and which of those that go on have other bodies. */
export function compareTasks(
  from: Framework,
  to: Framework,
  proposals: readonly Proposal[],
): EditionChange[] {
  return proposals.flatMap((proposal) => {
    const fromText = textsOf(from, proposal.from);
    const toText = textsOf(to, proposal.to);
    const sides = { from: proposal.from, to: proposal.to, fromText, toText };
    const { relation } = proposal;
    const kinds: EditionChange['kind'][] = relation === 'same' ? [] : [relation];
    // A task that moved may have other words as well.
    const words = relation === 'moved' ? sameWords(fromText, toText) : 'same';
    if (words !== 'same') kinds.push(words);
    return [
      ...kinds.map((kind): EditionChange => ({ kind, subject: 'task', ...sides })),
      ...reassigned(from, to, proposal),
    ];
  });
}

function textsOf(framework: Framework, ids: readonly string[]): string {
  return ids.map((id) => framework.tasks.find((task) => task.id === id)?.text ?? '').join('\n');
}

function reassigned(from: Framework, to: Framework, proposal: Proposal): EditionChange[] {
  if (proposal.from.length === 0 || proposal.to.length === 0) return [];
  const before = bodiesOf(from, proposal.from);
  const after = bodiesOf(to, proposal.to);
  const ids = (bodies: readonly { id: string }[]): string =>
    bodies
      .map(({ id }) => id)
      .sort()
      .join(' ');
  if (ids(before) === ids(after)) return [];
  const names = (bodies: readonly { name: string }[]): string => bodies.map(({ name }) => name).join('、');
  return [
    {
      kind: 'reassigned',
      subject: 'assignment',
      from: proposal.from,
      to: proposal.to,
      fromText: names(before),
      toText: names(after),
    },
  ];
}

/** The bodies that an edition gives these tasks to, each once, in the order of the edition's list. */
function bodiesOf(framework: Framework, tasks: readonly string[]): Framework['bodies'] {
  const given = new Set(
    framework.assignments.filter(({ task }) => tasks.includes(task)).map(({ body }) => body),
  );
  return framework.bodies.filter(({ id }) => given.has(id));
}
