import * as v from 'valibot';
import data from './data/bodies.json' with { type: 'json' };

type Language = 'zh-TW' | 'en';

/** A name with the days on which it is valid; no `from`: since ever, no `to`: until further notice. */
interface DatedName {
  readonly zh: string;
  readonly en: string;
  /** Common short form, which a text may print too. */
  readonly short?: string;
  readonly from?: string;
  readonly to?: string;
}

interface DirectoryBody {
  readonly id: string;
  readonly kind: 'central' | 'local';
  /** Oldest first. */
  readonly names: readonly DatedName[];
  /** Its last day, and which bodies took its tasks over; returns under its name stay under its name. */
  readonly ended?: BodyEnd;
}

interface BodyEnd {
  /** ISO date. */
  readonly on: string;
  readonly kind: 'split' | 'merged' | 'abolished';
  /** Ids; none where nobody took its tasks over. */
  readonly successors: readonly string[];
}

/** A class of bodies that a text names instead of the bodies themselves. */
export interface BodyClass {
  readonly id: string;
  readonly kind: 'competent' | 'local';
  readonly names: readonly DatedName[];
  /** Ids of the default members; the coordinator decides. */
  readonly members: readonly string[];
  /** Ids of further bodies that may well belong to it. */
  readonly candidates?: readonly string[];
}

/** All bodies, in the order in which lists print them. Keyed by id: names change with reorganisations. */
export interface BodyDirectory {
  /** Id of the ministry that coordinates; it gives no return. */
  readonly coordinator: string;
  readonly bodies: readonly DirectoryBody[];
  readonly classes: readonly BodyClass[];
}

const Id = v.pipe(v.string(), v.minLength(1));
const Day = v.pipe(v.string(), v.isoDate());
const Names = v.pipe(
  v.array(
    v.strictObject({
      zh: Id,
      en: Id,
      short: v.exactOptional(Id),
      from: v.exactOptional(Day),
      to: v.exactOptional(Day),
    }),
  ),
  v.minLength(1),
);
const Directory = v.strictObject({
  coordinator: Id,
  bodies: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(['central', 'local']),
      names: Names,
      ended: v.exactOptional(
        v.strictObject({
          on: Day,
          kind: v.picklist(['split', 'merged', 'abolished']),
          successors: v.array(Id),
        }),
      ),
    }),
  ),
  classes: v.array(
    v.strictObject({
      id: Id,
      kind: v.picklist(['competent', 'local']),
      names: Names,
      members: v.array(Id),
      candidates: v.exactOptional(v.array(Id)),
    }),
  ),
});

/**
 * Check data that claims to be a body directory.
 * @throws Error naming the path and what is wrong, or the id that stands twice or is unknown.
 */
export function parseBodies(input: unknown): BodyDirectory {
  const result = v.safeParse(Directory, input);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`Not a body directory: ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
  }
  const directory: BodyDirectory = result.output;
  const ids = new Set<string>();
  for (const { id } of [...directory.bodies, ...directory.classes]) {
    if (ids.has(id)) throw new Error(`Not a body directory: ${id} stands twice.`);
    ids.add(id);
  }
  const named = [
    directory.coordinator,
    ...directory.classes.flatMap((one) => [...one.members]),
    ...directory.bodies.flatMap((one) => [...(one.ended?.successors ?? [])]),
  ];
  const unknown = named.find((id) => !directory.bodies.some((body) => body.id === id));
  if (unknown !== undefined) throw new Error(`Not a body directory: ${unknown} is no body.`);
  return directory;
}

/** The bodies of the Executive Yuan and the local governments that the program ships. */
export const BODIES: BodyDirectory = parseBodies(data);

/** Prefix of the id of a body that a text names and the directory does not know. */
export const UNKNOWN_BODY = 'X-';

/**
 * The name that a body or class has on a day; before its first name, the first; in a gap, the one before.
 * An id made from an unknown printed name gives that name back; any other unknown id gives itself.
 */
export function bodyName(id: string, isoDate: string, language: Language): string {
  const names = [...BODIES.bodies, ...BODIES.classes].find((one) => one.id === id)?.names;
  if (names === undefined) return id.startsWith(UNKNOWN_BODY) ? id.slice(UNKNOWN_BODY.length) : id;
  const begun = names.filter(({ from }) => from === undefined || from <= isoDate);
  const name = begun[begun.length - 1] ?? names[0];
  return (language === 'en' ? name?.en : name?.zh) ?? id;
}

/** A body or class found by a printed name. */
interface FoundBody {
  readonly id: string;
  readonly kind: 'named' | 'class';
  /** Its latest Chinese name. */
  readonly name: string;
  /** The printed name is not the latest one. */
  readonly historic: boolean;
}

/** Find a body or class by any name it has or had, in Chinese or English; spaces do not matter. */
export function findBody(printed: string, directory: BodyDirectory = BODIES): FoundBody | undefined {
  const wanted = squeezed(printed);
  if (wanted === '') return undefined;
  const fits = (one: { names: readonly DatedName[] }): boolean =>
    one.names.some((name) => hasName(name, wanted));
  const body = directory.bodies.find(fits);
  const found = body ?? directory.classes.find(fits);
  const latest = found?.names[found.names.length - 1];
  if (found === undefined || latest === undefined) return undefined;
  return {
    id: found.id,
    kind: body === undefined ? 'class' : 'named',
    name: latest.zh,
    historic: !hasName(latest, wanted),
  };
}

function hasName(name: DatedName, wanted: string): boolean {
  return [name.zh, name.en, name.short ?? ''].some((one) => squeezed(one) === wanted);
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
