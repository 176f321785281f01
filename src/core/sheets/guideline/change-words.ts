/** Changes between two editions in words: what kind, where, and which characters. */
import { taskNumber } from '../../framework';
import { difference, type DiffPart, type EditionChange } from '../../framework/compare';
import type { Language } from '../../words';
import { isWordKey, word } from '../../words';

/** Edits that a note spells out before it only counts. */
const SPELLED = 4;

/** `文字修正：增列「、專題」`. */
export function changeNote(change: EditionChange, language: Language): string {
  const count = Math.max(change.from.length, change.to.length);
  const kind = word(language, `change.${change.kind}`, { count });
  const worded = ['reworded', 'retitled', 'corrected', 'renamed', 'moved'].includes(change.kind);
  const edits = worded ? editsOf(change, language) : '';
  return edits === '' ? kind : `${kind}${language === 'en' ? ': ' : '：'}${edits}`;
}

/** Where a change stands: the part of the text, the number of the direction or task. */
export function placeOfChange(
  { subject }: EditionChange,
  names: readonly string[],
  language: Language,
): string {
  const shown = names.map((name) => placeName(name, language)).join('、');
  const kind = word(language, `subject.${subject}`);
  if (subject === 'title' || subject === 'vision' || subject === 'decree') return kind;
  if (subject === 'text' || subject === 'problem' || subject === 'challenge')
    return shown === '' ? kind : shown;
  if (subject === 'body' || subject === 'class') return kind;
  return `${kind}${language === 'en' ? ' ' : ''}${shown}`;
}

/** `T112-4-05` → 四-5; `introduction 2` → 前言 2. */
function placeName(name: string, language: Language): string {
  if (/^T\d+-\d+-\d+$/u.test(name)) return taskNumber(name);
  const [part = '', ...rest] = name.split(' ');
  const key = `part.${part}`;
  return [isWordKey(key) ? word(language, key) : part, ...rest].join(' ').trim();
}

/** The edits of one text as a sentence: 「廣」修正為「賡」；增列「、專題」. */
function editsOf({ fromText, toText }: EditionChange, language: Language): string {
  if (fromText === '' || toText === '') return '';
  const edits = paired(difference(fromText, toText)).map(([from, to]) =>
    from === ''
      ? word(language, 'comparison.edit-added', { to })
      : to === ''
        ? word(language, 'comparison.edit-removed', { from })
        : word(language, 'comparison.edit-changed', { from, to }),
  );
  const joined = edits.slice(0, SPELLED).join(word(language, 'comparison.joined'));
  return edits.length > SPELLED
    ? `${joined}${word(language, 'comparison.joined')}${word(language, 'comparison.more-edits', { count: edits.length })}`
    : joined;
}

/** What was removed with what stands in its place. */
function paired(parts: readonly DiffPart[]): [from: string, to: string][] {
  const edits: [string, string][] = [];
  parts.forEach((part, index) => {
    if (part.kind === 'same') return;
    const before = parts[index - 1];
    const last = edits.at(-1);
    if (part.kind === 'added' && before?.kind === 'removed' && last !== undefined) last[1] = part.text;
    else edits.push(part.kind === 'removed' ? [part.text, ''] : ['', part.text]);
  });
  return edits;
}
