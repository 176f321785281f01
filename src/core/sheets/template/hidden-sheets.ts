/** The sheets that nobody needs to see: the lists behind the drop-downs, and the manifest. */
import type { Questionnaire, RoleKey } from '../../questionnaire';
import { recordKey, type Template } from '../../returns';
import {
  type CellDesign,
  cutText,
  KINDS,
  type NameDesign,
  onceFor,
  onceForFacts,
  type SheetDesign,
} from '../../grid';
import type { Language } from '../../words';
import { pairsSheet, STYLES } from '../drawing';
import { listName } from './formulas';
import { RECEIPT_KEYS } from './layout';
import { roleListName } from './form-validations';

const LISTS_SHEET = 'pr_lists';
/** Keys of the manifest that the seal fills in. */
const SEAL_KEYS = ['seal', 'seal_counter', 'seal_version', ...RECEIPT_KEYS] as const;

/** One list per column, from the second row on, with its defined name; and the parts that are offered to a role. */
export function listsSheet({ questionnaire, language }: Template): ListsSheet {
  return drawnLists(questionnaire, language);
}

interface ListsSheet {
  readonly sheet: SheetDesign;
  readonly names: readonly NameDesign[];
}

const drawnLists = onceForFacts((questionnaire: Questionnaire, language: Language): ListsSheet => {
  const lists = allLists(questionnaire, language);
  const depth = Math.max(...lists.map(({ labels }) => labels.length)) + 1;
  const rows = Array.from({ length: depth }, (_, row) => ({
    row,
    cells: lists.flatMap(({ name, labels }, column): CellDesign[] => {
      const value = row === 0 ? name : labels[row - 1];
      return value === undefined ? [] : [{ column, value, style: STYLES.hidden }];
    }),
  }));
  const names = lists.map(({ name, labels }, column) => ({
    name,
    sheet: LISTS_SHEET,
    area: { top: 1, bottom: labels.length, left: column, right: column },
  }));
  return {
    sheet: { name: LISTS_SHEET, state: 'hidden', columns: lists.map(() => ({ width: 20 })), rows },
    names,
  };
});

function allLists({ choices }: Questionnaire, language: Language): { name: string; labels: string[] }[] {
  return Object.keys(choices).flatMap((key) => {
    const all = { name: listName(key), labels: labelsFor(language, choices, key) };
    const roles = [...new Set((choices[key] ?? []).flatMap((choice) => choice.notFor ?? []))];
    return [
      all,
      ...roles.map((role) => ({
        name: roleListName(key, role),
        labels: labelsFor(language, choices, key, role),
      })),
    ];
  });
}

function labelsFor(
  language: Language,
  choices: Questionnaire['choices'],
  key: string,
  role?: RoleKey,
): string[] {
  return (choices[key] ?? [])
    .filter((choice) => role === undefined || choice.notFor?.includes(role) !== true)
    .map((choice) => choice.label[language]);
}

/** The template as JSON. Most of it is the questionnaire, which many templates share. */
function manifestJson({ excerpt: _printed, ...template }: Template): string {
  const facts = Object.entries(template).flatMap(([key, value]) => {
    const text = key === 'questionnaire' ? questionnaireJson(template.questionnaire) : JSON.stringify(value);
    return text === undefined ? [] : [`"${key}":${text}`];
  });
  return `{${facts.join(',')}}`;
}

const questionnaireJson = onceFor((questionnaire: Questionnaire) => JSON.stringify(questionnaire));

/** The manifest as key and value rows; the JSON is cut into cells that hold it. `given`, `earlier`: see `keptMarks`. */
export function manifestSheet(
  template: Template,
  { given, earlier }: { readonly given: string; readonly earlier: string },
): SheetDesign {
  const parts = (name: string, text: string) =>
    cutText(text).map((part, index): [string, string] => [`${name}.${index}`, part]);
  const pairs: [string, string | null][] = [
    [KINDS.return.hidden.mark, 'value'],
    ['format', String(template.format)],
    ['edition', template.edition.id],
    ['period', template.period.id],
    ['body', template.body.id],
    ...SEAL_KEYS.map((key): [string, null] => [key, null]),
    ...(template.approval ?? []).map((_, index): [string, null] => [recordKey(index + 1), null]),
    ...parts('template', manifestJson(template)),
    ...parts('given', given),
    ...parts('earlier', earlier),
  ];
  return pairsSheet(KINDS.return.hidden.sheet, pairs);
}
