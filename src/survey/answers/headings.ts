/** What a column of a response file answers: recognised by question text in either language, or by field key. */
import { LANGUAGES, type FormField } from '../../core/index';
import type { Lookup } from './lookup';
import type { Questions } from './questions';
import { systemHeadings } from './system-headings';

/** Written in mapping files as `body`, `status`, `T112-4-05/status`, `cover/coordination`, `ignore`, … */
export type Target =
  | { readonly kind: 'body' | 'task' | 'version' | 'id' | 'submitted' | 'ignore' }
  | { readonly kind: 'field'; readonly field: string; readonly task?: string }
  | { readonly kind: 'cover'; readonly field: string };

/** What may be asked beside the fields, by the words that ask for it. */
const FRAME: Readonly<Record<'body' | 'task' | 'version', readonly string[]>> = {
  body: ['body', '填報機關', '機關', '機關名稱', '填報單位', 'Body', 'Reporting body', 'Agency'],
  task: ['task', '協力事項', '事項', '事項編號', 'Task', 'Task number'],
  version: ['form_version'],
};

/** Letters, digits and `%` alone: numbering in front, what stands in brackets, width and case do not matter. */
function normalHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(/^(q?\d+\s*)+(?=\D)/, '')
    .replace(/\s+/g, '');
}

export class Headings {
  private readonly known = new Map<string, Target[]>();
  private readonly own = new Set<string>();

  constructor(
    private readonly questions: Questions,
    private readonly lookup: Lookup,
  ) {
    const all: readonly (readonly [FormField, Target])[] = [
      ...questions.form.fields.map((field) => [field, { kind: 'field', field: field.key }] as const),
      ...questions.cover.map((field) => [field, { kind: 'cover', field: field.key }] as const),
    ];
    for (const [field, target] of all) {
      this.add(target, textsOf(field, questions));
      for (const text of ownTexts(field, questions)) this.own.add(squeezedKey(text));
    }
    for (const kind of ['body', 'task', 'version'] as const) this.add({ kind }, FRAME[kind]);
    for (const kind of ['id', 'submitted', 'ignore'] as const) this.addSystem({ kind }, systemHeadings(kind));
  }

  /** All that a header may mean; empty if nothing. */
  candidates(header: string): readonly Target[] {
    const plain = this.known.get(normalHeading(header)) ?? this.known.get(squeezedKey(header)) ?? [];
    if (plain.length > 0) return plain;
    const grouped = this.inGroup(header);
    if (grouped.length > 0) return grouped;
    const tagged = this.lookup.tagged(header);
    if (tagged === undefined) return [];
    const inner = this.known.get(normalHeading(tagged.rest)) ?? [];
    return inner.flatMap((target) => (target.kind === 'field' ? [{ ...target, task: tagged.task }] : []));
  }

  /** KoboToolbox may write the groups of the form in front, parted by what a person chose: `①狀態/①辦理狀態`. */
  private inGroup(header: string): readonly Target[] {
    for (const { labels, fields } of this.questions.groups) {
      const label = labels.find((one) => one !== '' && header.startsWith(one));
      if (label === undefined) continue;
      const rest = /^[^\p{L}\p{N}]+(.+)$/su.exec(header.slice(label.length))?.[1] ?? '';
      const inner = this.known.get(normalHeading(rest)) ?? [];
      const mine = inner.filter((target) => 'field' in target && fields.has(target.field));
      if (mine.length > 0) return mine;
    }
    return [];
  }

  /** Whether a header is the whole text of a question as it is to be copied, or its key: then it is no tool's column. */
  isOwnText(header: string): boolean {
    return this.own.has(squeezedKey(header));
  }

  /** Whether a header asks for this part of the frame. */
  asks(header: string, kind: Target['kind']): boolean {
    return this.candidates(header).some((one) => one.kind === kind);
  }

  private add(target: Target, texts: readonly string[]): void {
    for (const text of texts) {
      const key = normalHeading(text);
      const before = this.known.get(key) ?? [];
      const isThere = before.some((one) => printTarget(one) === printTarget(target));
      if (key !== '' && !isThere) this.known.set(key, [...before, target]);
    }
  }

  /** A question of ours goes before a tool's own column of the same name. */
  private addSystem(target: Target, texts: readonly string[]): void {
    for (const text of texts) {
      const key = normalHeading(text);
      if (!this.known.has(key)) this.known.set(key, [target]);
    }
  }
}

function squeezedKey(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function textsOf(field: FormField, questions: Questions): string[] {
  return [...ownTexts(field, questions), ...LANGUAGES.map((language) => questions.label(field, language))];
}

/** The key, and the question as `survey questions` words it. */
function ownTexts(field: FormField, questions: Questions): string[] {
  return [field.key, ...LANGUAGES.map((language) => questions.text(field, language))];
}

export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'field':
      return target.task === undefined ? target.field : `${target.task}/${target.field}`;
    case 'cover':
      return `cover/${target.field}`;
    default:
      return target.kind;
  }
}

const PLAIN: ReadonlySet<string> = new Set(['body', 'task', 'version', 'id', 'submitted', 'ignore']);

/** The target that a mapping file names; undefined if there is none such. */
export function parseTarget(text: string, questions: Questions, lookup: Lookup): Target | undefined {
  if (PLAIN.has(text)) return { kind: text as 'body' };
  const [first = '', second] = text.split('/');
  if (second === undefined)
    return hasField(questions.form.fields, first) ? { kind: 'field', field: first } : undefined;
  if (first === 'cover')
    return hasField(questions.cover, second) ? { kind: 'cover', field: second } : undefined;
  const task = lookup.task(first);
  if (task === undefined || !hasField(questions.form.fields, second)) return undefined;
  return { kind: 'field', field: second, task };
}

function hasField(fields: readonly FormField[], key: string): boolean {
  return fields.some((field) => field.key === key);
}
