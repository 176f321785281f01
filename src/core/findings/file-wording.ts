/** Why a file could not be taken, read or written, in words. */
import { isWordKey, type Language, word, type WordKey } from '../words';
import { periodName, periodOf } from '../returns';
import { KINDS, type Parameter, type WorkbookKind } from '../grid';
import { MOST_KPIS } from '../questionnaire';
import { groupedNumber } from './wording';

type Parameters = Readonly<Record<string, Parameter>>;

const MEBIBYTE = 1024 * 1024;

/** What a file is taken for and a spreadsheet program can open and save anew. */
const OPENABLE: ReadonlySet<string> = new Set(['xlsb', 'numbers', 'xml-spreadsheet', 'html']);
const PACKED: ReadonlySet<string> = new Set(['zip', 'archive']);

/**
 * What is wrong with a file and the next step, by the code of a refusal, of reading, saving or patching; the caller sets
 * the file's name before it. A code without words is named.
 */
export function wordFileError(code: string, parameters: Parameters, language: Language): string {
  const what = parameters['what'];
  const key = [`file.${code}.${what}`, `file.${code}`].find(isWordKey);
  if (key === undefined) return word(language, 'file.other', { code });
  return word(language, key, { ...parameters, ...derived(code, parameters, language) });
}

function derived(code: string, parameters: Parameters, language: Language): Parameters {
  switch (code) {
    case 'not-a-workbook':
      return likeness(String(parameters['looksLike'] ?? 'unknown'), language);
    case 'other-kind':
      return { kind: kindLabel(String(parameters['kind']), language) };
    case 'too-large':
      return { sizes: sizes(parameters, language) };
    case 'too-many-entries':
      return grouped(parameters);
    case 'bad-cell':
      return wanted(parameters, language);
    case 'wrong-period':
      return { ...named('period', parameters, language), ...named('expected', parameters, language) };
    case 'manifest-removed':
      return named('period', parameters, language);
    default:
      return { cause: cause(parameters, language) };
  }
}

function kindLabel(kind: string, language: Language): string {
  return kind in KINDS ? KINDS[kind as WorkbookKind].label[language] : kind;
}

function wordOr(key: string, other: string, language: Language): string {
  return isWordKey(key) ? word(language, key) : other;
}

function likeness(looksLike: string, language: Language): Parameters {
  const step: WordKey = OPENABLE.has(looksLike)
    ? 'file.step.open'
    : PACKED.has(looksLike)
      ? 'file.step.unpack'
      : 'file.step.original';
  const unknown = word(language, 'file.kind.unknown');
  return { kind: wordOr(`file.kind.${looksLike}`, unknown, language), step: word(language, step) };
}

/** What stands in a cell that people own, and what should. */
function wanted({ text = '', want = '' }: Parameters, language: Language): Parameters {
  const problem =
    text === '' ? word(language, 'file.bad-cell.empty') : word(language, 'file.bad-cell.text', { text });
  return { problem, wanted: wordOr(`file.want.${want}`, '', language).replace('{most}', String(MOST_KPIS)) };
}

/** The system's own name of a reason (`EACCES`) stands as it is: it helps those who look after the machine. */
function cause({ reason = '', part }: Parameters, language: Language): string {
  const said = wordOr(`file.cause.${reason}`, String(reason), language);
  return part === undefined || part === ''
    ? said
    : word(language, 'file.cause-in-part', { cause: said, part });
}

function sizes({ what, limit = 0, size }: Parameters, language: Language): string {
  const amount = (value: Parameter) =>
    what === 'cells'
      ? word(language, 'file.cells', { count: groupedNumber(Number(value)) })
      : `${groupedNumber(Math.round((Number(value) / MEBIBYTE) * 10) / 10)} MB`;
  return size === undefined
    ? word(language, 'file.limit', { limit: amount(limit) })
    : word(language, 'file.sizes', { size: amount(size), limit: amount(limit) });
}

function grouped(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? groupedNumber(value) : value,
    ]),
  );
}

/** A period by its name, whether its id is given or its name already. */
function named(name: string, parameters: Parameters, language: Language): Parameters {
  const value = parameters[name];
  if (value === undefined) return {};
  const known = periodOf(String(value)) !== undefined;
  return { [name]: known ? periodName(String(value), language) : value };
}
