import { BODIES, type BodyClass, type BodyDirectory } from './bodies';
import type { Framework } from './framework';

type Role = 'named' | 'competent' | 'local';

/** One return that is expected: a task and the body that answers it. */
interface ExpectedReturn {
  readonly task: string;
  readonly body: string;
  readonly role: Role;
}

/**
 * The coordinator's decision on who belongs to a class. Keys, the first that is there counts:
 * `<task id>/<class id>` for one class of one task, `<task id>` for all class members of a task,
 * `<class id>` for a class in every task. Without a key the directory's default members count.
 */
export type ClassMembers = Readonly<Record<string, readonly string[]>>;

/**
 * Every expected return, sorted by task and then by the directory's order of bodies (unknown bodies last).
 * A body gives one return a task: one that is named and also a class member counts as named.
 */
export function expectedReturns(
  framework: Framework,
  directory: BodyDirectory = BODIES,
  classMembers: ClassMembers = {},
): ExpectedReturn[] {
  const classes = new Map(directory.classes.map((one) => [one.id, one]));
  // The directory's places come last, so that they count for bodies that stand in both.
  const order = new Map([
    ...framework.bodies.map(({ id }, index): [string, number] => [id, directory.bodies.length + index]),
    ...directory.bodies.map(({ id }, index): [string, number] => [id, index]),
  ]);
  const rank = (id: string): number => order.get(id) ?? Number.MAX_SAFE_INTEGER;
  return framework.tasks.flatMap(({ id }) => {
    const roles = new Map<string, Role>();
    const assigned = framework.assignments.filter(({ task }) => task === id).map(({ body }) => body);
    for (const body of assigned) if (!isClass(framework, body)) roles.set(body, 'named');
    const ofTask = assigned.flatMap((body) => classes.get(body) ?? []);
    for (const one of ofTask) addMembers(roles, members(id, one, ofTask, directory, classMembers), one);
    return [...roles]
      .map(([body, role]) => ({ task: id, body, role }))
      .sort((a, b) => rank(a.body) - rank(b.body));
  });
}

function isClass(framework: Framework, id: string): boolean {
  return framework.bodies.some((body) => body.id === id && body.kind === 'class');
}

function addMembers(roles: Map<string, Role>, ids: readonly string[], from: BodyClass): void {
  for (const id of ids) if (!roles.has(id)) roles.set(id, from.kind);
}

/** Members of a class for one task, after the coordinator's decisions. */
function members(
  task: string,
  one: BodyClass,
  ofTask: readonly BodyClass[],
  directory: BodyDirectory,
  decided: ClassMembers,
): readonly string[] {
  const here = decided[`${task}/${one.id}`];
  if (here !== undefined) return here;
  const all = decided[task];
  if (all === undefined) return decided[one.id] ?? one.members;
  // One list for the whole task: each class takes the bodies of its own kind, so that the role stays right.
  return all.filter((id) => roleClass(id, ofTask, directory) === one.id);
}

function roleClass(id: string, ofTask: readonly BodyClass[], directory: BodyDirectory): string | undefined {
  const local = directory.bodies.find((body) => body.id === id)?.kind === 'local';
  return (ofTask.find((one) => (one.kind === 'local') === local) ?? ofTask[0])?.id;
}

/** The questionnaire that a body fills in: the standard one if it is named for any task, else the short one. */
export function formKeyFor(body: string, returns: readonly ExpectedReturn[]): 'standard' | 'short' {
  return returns.some((one) => one.body === body && one.role === 'named') ? 'standard' : 'short';
}
