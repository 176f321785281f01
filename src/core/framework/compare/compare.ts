/** All that changed from one edition to another. */
import { BODIES, type BodyDirectory, type ClassMembers, type Framework, chineseNumeral } from '../index';
import type { ChangeKind, EditionChange } from './changes';
import { compareBodies } from './compare-bodies';
import { compareTasks } from './compare-tasks';
import { compareParagraphs, compareTitles, textChange } from './compare-texts';
import {
  crosswalkKey,
  mirrorRelation,
  proposeCrosswalk,
  type Proposal,
  type TaskRelation,
} from './crosswalk';

export interface EditionComparison {
  /** Ids of the editions. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly EditionChange[];
}

interface CompareOptions {
  readonly directory?: BodyDirectory;
  /** What a person confirmed; proposals where nothing is given. */
  readonly crosswalk?: readonly Proposal[];
  /** Members of classes as decided for each edition; the directory's where nothing is given. */
  readonly members?: { readonly from: ClassMembers; readonly to: ClassMembers };
}

/**
 * Compare two editions. The other way round it says the same the other way round: what was dropped is new, what was
 * split is merged. An edition compared with itself has no change.
 */
export function compareEditions(
  from: Framework,
  to: Framework,
  options: CompareOptions = {},
): EditionComparison {
  const turned = crosswalkKey(to) < crosswalkKey(from);
  const changes = turned
    ? changesOf(to, from, mirroredOptions(options)).map(mirrorChange)
    : changesOf(from, to, options);
  return { from: from.edition, to: to.edition, changes };
}

function changesOf(from: Framework, to: Framework, options: CompareOptions): EditionChange[] {
  const { directory = BODIES, members = { from: {}, to: {} } } = options;
  const proposals = options.crosswalk ?? proposeCrosswalk(from, to);
  return [
    ...textChange('title', 'reworded', from.title, to.title),
    ...decrees(from, to),
    ...compareProse(from, to),
    ...textChange('vision', 'reworded', from.vision, to.vision),
    ...compareTitles('goal', from.goals, to.goals),
    ...compareTitles('direction', from.directions, to.directions),
    ...compareTasks(from, to, proposals),
    ...compareBodies(from, to, directory, members),
  ];
}

function decrees(from: Framework, to: Framework): EditionChange[] {
  const list = (one: Framework): Map<string, string> =>
    new Map(one.editions.map(({ document, printed }) => [document, printed]));
  const [before, after] = [list(from), list(to)];
  const only = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): [string, string][] =>
    [...one].filter(([document]) => !other.has(document));
  return [
    ...only(before, after).map(([id, text]): EditionChange => ({
      kind: 'dropped',
      subject: 'decree',
      from: [id],
      to: [],
      fromText: text,
      toText: '',
    })),
    ...only(after, before).map(([id, text]): EditionChange => ({
      kind: 'new',
      subject: 'decree',
      from: [],
      to: [id],
      fromText: '',
      toText: text,
    })),
  ];
}

/** Parts of prose, in the order of the text. */
const PROSE = [
  'introduction',
  'positioning',
  'situation',
  'problemsOpening',
  'problemsClosing',
  'outlook',
  'visionParagraphs',
  'goalsOpening',
  'goalsClosing',
  'directionsOpening',
] as const satisfies readonly (keyof Framework)[];

function compareProse(from: Framework, to: Framework): EditionChange[] {
  const challenges = (one: Framework): string[] => one.challenges.map(({ text }) => text);
  const known = PROSE.flatMap((part) => compareParagraphs('text', part, from[part], to[part]));
  return [
    ...known,
    ...compareParagraphs('challenge', 'challenge', challenges(from), challenges(to)),
    ...compareParagraphs('problem', 'problem', from.problems, to.problems),
    ...titledProse('goal', from.goals, to.goals),
    ...titledProse('direction', from.directions, to.directions),
    ...compareParagraphs('text', 'conclusion', lines(from.conclusion), lines(to.conclusion)),
  ];
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

interface TitledText {
  readonly no: number;
  readonly paragraphs: readonly string[];
}

/** The prose below all goals or all directions, each paragraph with the number it stands under. */
function titledProse(
  part: 'goal' | 'direction',
  from: readonly TitledText[],
  to: readonly TitledText[],
): EditionChange[] {
  const flat = (all: readonly TitledText[]): { text: string; name: string }[] =>
    all.flatMap(({ no, paragraphs }) =>
      paragraphs.map((text, index) => ({ text, name: `${part} ${chineseNumeral(no)}-${index + 1}` })),
    );
  const [before, after] = [flat(from), flat(to)];
  const texts = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text);
  return compareParagraphs('text', part, texts(before), texts(after), {
    from: before.map(({ name }) => name),
    to: after.map(({ name }) => name),
  });
}

/** A change read backwards. */
function mirrorChange(change: EditionChange): EditionChange {
  return {
    ...change,
    kind: mirrorKind(change.kind),
    from: change.to,
    to: change.from,
    fromText: change.toText,
    toText: change.fromText,
  };
}

function mirrorKind(kind: ChangeKind): ChangeKind {
  return mirrorRelation(kind as TaskRelation) as ChangeKind;
}

function mirroredOptions({ crosswalk, members, ...rest }: CompareOptions): CompareOptions {
  return {
    ...rest,
    ...(crosswalk === undefined
      ? {}
      : {
          crosswalk: crosswalk.map((one) => ({
            ...one,
            relation: mirrorRelation(one.relation),
            from: one.to,
            to: one.from,
          })),
        }),
    ...(members === undefined ? {} : { members: { from: members.to, to: members.from } }),
  };
}
