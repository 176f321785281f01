/** Fixed lists of the coordinator's workbook: their keys and what people read, sorted by the numbers in front. */
import type { Language, Words } from '../../questionnaire/schema';

const words = (zh: string, en: string): Words => ({ 'zh-TW': zh, en });

const LABELS = {
  /** State of a return. */
  state: {
    unfilled: words('未填', 'Unfilled'),
    filled: words('已填', 'Filled'),
    toCorrect: words('待補正', 'To correct'),
    waiting: words('待確認', 'Waiting'),
    notApplicable: words('不適用', 'Not applicable'),
    noRequest: words('無需求', 'No request'),
  },
  /** The digit sorts the pivots' axes. */
  kind: { central: words('1 中央機關', '1 Central'), local: words('2 地方政府', '2 Local') },
  send: { yes: words('發送', 'Issue'), no: words('不發送', 'Do not issue') },
} as const;

export type LabelList = keyof typeof LABELS;

export function labelOf<L extends LabelList>(
  list: L,
  key: keyof (typeof LABELS)[L],
  language: Language,
): string {
  return (LABELS[list][key] as Words)[language];
}

/** The key of what stands in a cell, in either language; undefined if it is none of the list. */
export function stateKey(list: LabelList, text: string): string | undefined {
  return Object.entries<Words>(LABELS[list]).find(
    ([, label]) => label['zh-TW'] === text || label.en === text,
  )?.[0];
}

/** Every label of a list, for a drop-down. */
export function labelsOf(list: LabelList, language: Language): string[] {
  return Object.values<Words>(LABELS[list]).map((label) => label[language]);
}
