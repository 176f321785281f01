/**
 * What a workbook is. Each kind of ours is one entry here: who draws such a workbook takes its property and its hidden
 * sheet from the entry, and who reads one asks `kindOf`.
 */
import { findMark } from './marks';
import type { SheetSnapshot, Snapshot } from './snapshot';
import type { Words } from '../words';

interface HiddenSheet {
  /** Its title: nobody can rename what no program shows. */
  readonly sheet: string;
  /** Stands in A1, unless somebody or a program put something before it. */
  readonly mark: string;
}

interface KindEntry {
  /** What it is to people who chose it by mistake. */
  readonly label: Words;
  /** The very hidden sheet that says what the workbook is for; a kind that nobody reads back has none. */
  readonly hidden?: HiddenSheet;
}

/** In this order they are asked for; a kind's key is the value of its document property too. */
export const KINDS = {
  /** The coordinator's workbook: what is secret, and the questionnaire. */
  coordinator: {
    label: { 'zh-TW': '彙整活頁簿', en: 'a coordinator’s workbook' },
    hidden: { sheet: 'pr_secret', mark: 'pr:secret' },
  },
  /** A return template, filled in or not: its manifest. */
  return: {
    label: { 'zh-TW': '填報表', en: 'a return' },
    hidden: { sheet: 'pr_manifest', mark: 'pr:manifest' },
  },
  /** The list of what to send to whom. It lies beside the templates, and thus among the returns. */
  'sending-list': { label: { 'zh-TW': '發送清單', en: 'a sending list' } },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type WorkbookKind = keyof typeof KINDS;

/** The custom document property that names the kind. */
const PROPERTY = 'pr_kind';

interface KindFound {
  /** `other`: none of ours. */
  readonly kind: WorkbookKind | 'other';
  /** The kind's hidden sheet; undefined if it has none, or if somebody removed it: then its property alone tells the kind. */
  readonly hidden: SheetSnapshot | undefined;
  /** Zero-based column of its mark; 0 where it was not moved. */
  readonly column: number;
}

/**
 * What a workbook is: by the mark of a hidden sheet, else by its document property. (A framework that was inserted into an
 * open workbook has no property, and some programs drop properties.)
 */
export function kindOf({ sheets, properties }: Pick<Snapshot, 'sheets' | 'properties'>): KindFound {
  const entries: [WorkbookKind, KindEntry][] = Object.entries(KINDS).map(([kind, entry]) => [
    kind as WorkbookKind,
    entry,
  ]);
  for (const [kind, { hidden }] of entries) {
    for (const sheet of hidden === undefined ? [] : sheets) {
      const at = hidden && findMark(sheet, hidden.mark);
      if (at !== undefined) return { kind, hidden: sheet, column: at.column };
    }
  }
  const named = entries.find(([kind]) => kind === properties[PROPERTY]);
  return { kind: named?.[0] ?? 'other', hidden: undefined, column: 0 };
}

/** The document property by which a workbook of this kind is known. */
export function kindProperty(kind: WorkbookKind): Record<string, string> {
  return { [PROPERTY]: kind };
}

/** The titles of the hidden sheets that tell every kind: what an adapter reads for `kindOf`. */
export const KIND_SHEETS: readonly string[] = Object.values<KindEntry>(KINDS).flatMap(({ hidden }) =>
  hidden === undefined ? [] : [hidden.sheet],
);
