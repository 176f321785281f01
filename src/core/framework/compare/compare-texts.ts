/** Titles and paragraphs of two editions side by side. */
import { chineseNumeral } from '../index';
import type { ChangeKind, EditionChange, Subject } from './changes';
import { likeness, matches } from './similarity';
import { titlePairs } from './title-pairs';
import { sameWords } from './wordings';

/** Below this two paragraphs are not one reworded. */
const LEAST = 0.4;

/** A change of one text that both editions have, if its words differ; a text that only one has is new or dropped. */
export function textChange(
  subject: Subject,
  kind: ChangeKind,
  fromText: string,
  toText: string,
  from: readonly string[] = [subject],
  to: readonly string[] = from,
): EditionChange[] {
  if (fromText === '' && toText === '') return [];
  if (fromText === '') return [{ kind: 'new', subject, from: [], to, fromText, toText }];
  if (toText === '') return [{ kind: 'dropped', subject, from, to: [], fromText, toText }];
  const words = sameWords(fromText, toText);
  if (words === 'same') return [];
  return [{ kind: words === 'corrected' ? words : kind, subject, from, to, fromText, toText }];
}

/** Paragraphs of one part: reworded where they are alike, else new and dropped. Names say where each stands. */
export function compareParagraphs(
  subject: Subject,
  part: string,
  from: readonly string[],
  to: readonly string[],
  names: { readonly from: readonly string[]; readonly to: readonly string[] } = {
    from: from.map((_, index) => `${part} ${index + 1}`),
    to: to.map((_, index) => `${part} ${index + 1}`),
  },
): EditionChange[] {
  const pairs = matches(
    from.length,
    to.length,
    (left, right) => likeness(from[left] ?? '', to[right] ?? ''),
    LEAST,
  );
  const taken = {
    left: new Set(pairs.map(([left]) => left)),
    right: new Set(pairs.map(([, right]) => right)),
  };
  const change = (left: number | null, right: number | null): EditionChange[] =>
    textChange(
      subject,
      'reworded',
      left === null ? '' : (from[left] ?? ''),
      right === null ? '' : (to[right] ?? ''),
      left === null ? [] : [names.from[left] ?? part],
      right === null ? [] : [names.to[right] ?? part],
    );
  return [
    ...pairs.flatMap(([left, right]) => change(left, right)),
    ...from.flatMap((_, left) => (taken.left.has(left) ? [] : change(left, null))),
    ...to.flatMap((_, right) => (taken.right.has(right) ? [] : change(null, right))),
  ];
}

interface Titled {
  readonly no: number;
  readonly title: string;
}

/** Goals or directions by their titles: the likest belong together, then those under the same number. */
export function compareTitles(
  subject: 'goal' | 'direction',
  from: readonly Titled[],
  to: readonly Titled[],
): EditionChange[] {
  const pairs = titlePairs(from, to);
  const name = (one: Titled | undefined): string[] => (one === undefined ? [] : [chineseNumeral(one.no)]);
  const changes = [...pairs].flatMap(([left, right]) => {
    const [before, after] = [from[left], to[right]];
    const words = textChange(
      subject,
      'retitled',
      before?.title ?? '',
      after?.title ?? '',
      name(before),
      name(after),
    );
    const moved =
      before?.no === after?.no
        ? []
        : [
            {
              kind: 'moved' as const,
              subject,
              from: name(before),
              to: name(after),
              fromText: before?.title ?? '',
              toText: after?.title ?? '',
            },
          ];
    return [...words, ...moved];
  });
  const used = new Set(pairs.values());
  return [
    ...changes,
    ...from.flatMap((one, index) =>
      pairs.has(index) ? [] : textChange(subject, 'retitled', one.title, '', name(one)),
    ),
    ...to.flatMap((one, index) =>
      used.has(index) ? [] : textChange(subject, 'retitled', '', one.title, [], name(one)),
    ),
  ];
}
