/** Fixed lists of the coordinator's workbook: their keys and what people read, sorted by the numbers in front. */
import type { Language, Words } from '../words';

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
  /** Whether a return gives an amount; the pivot of amounts lets only these through. */
  amounts: { given: words('有經費', 'Amounts given'), none: words('無經費', 'No amounts') },
  /** A file that waits is taken or not; a cell's answers are 甲, 乙, …. */
  take: { take: words('採用', 'Take'), reject: words('不採用', 'Do not take') },
  /** A plan that moved is agreed to, or noted. */
  plan: { agree: words('同意', 'Agree'), noted: words('備查', 'Noted') },
  outcome: {
    accepted: words('採計', 'Accepted'),
    merged: words('合併', 'Merged'),
    superseded: words('已被取代', 'Superseded'),
    duplicate: words('重複', 'Duplicate'),
    conflict: words('內容不一', 'Conflict'),
    waiting: words('待確認', 'Waiting'),
    refused: words('退回', 'Refused'),
  },
  sealed: { none: words('無', 'No'), intact: words('完整', 'Intact'), broken: words('已變更', 'Broken') },
  history: {
    superseded: words('已被較新內容取代', 'Superseded'),
    cleared: words('已清空', 'Cleared'),
    'asks-nothing': words('①免填其他欄', '① asks for nothing'),
    decided: words('決定採用其他內容', 'Decided otherwise'),
    waiting: words('來源待確認', 'Waiting'),
    rejected: words('決定不採用', 'Not taken'),
    withdrawn: words('來源已刪除', 'Deleted at its source'),
    'other-file': words('列入他檔', 'In another file'),
    'not-expected': words('非本期應填', 'Not expected'),
    'no-field': words('無此欄位', 'No such field'),
    unreadable: words('無法判讀', 'Unreadable'),
    'by-hand': words('人工改填', 'Typed by hand'),
    'content-lost': words('存放內容遺失', 'Content lost'),
    'too-long': words('一格容不下，分段列出', 'Too long for a cell, in parts'),
  },
  /** How ODK Central reviewed a submission, or KoboToolbox validated it (`validation_status_on_hold`, `On Hold`). */
  sourceReview: {
    edited: words('已編輯', 'Edited'),
    hasIssues: words('有問題', 'Has issues'),
    rejected: words('已退回', 'Rejected'),
    approved: words('已核可', 'Approved'),
    not_approved: words('未核可', 'Not approved'),
    on_hold: words('保留', 'On hold'),
  },
  /** What became of a task from one edition to the next. */
  relation: {
    same: words('相同', 'Same'),
    corrected: words('更正錯字', 'Corrected'),
    reworded: words('文字修正', 'Reworded'),
    moved: words('移列', 'Moved'),
    split: words('分列', 'Split'),
    merged: words('併列', 'Merged'),
    dropped: words('刪除', 'Dropped'),
    new: words('新增', 'New'),
  },
  confirmed: { yes: words('確認', 'Confirmed') },
  bodyChange: {
    renamed: words('更名', 'Renamed'),
    split: words('分出', 'Split'),
    merged: words('合併', 'Merged'),
    abolished: words('裁撤', 'Abolished'),
  },
  /** Whether buttons that filter stand beside the pivots: a setting. */
  slicers: { yes: words('顯示', 'Show'), no: words('不顯示', 'Hide') },
  /** Whether files for a period are still taken without asking. */
  receipt: { closed: words('結束收件', 'Closed'), reopened: words('重開收件', 'Reopened') },
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

/** What a survey system says of a submission's review: in our words where they are known, else as it says it. */
export function sourceReviewLabel(review: string, language: Language): string {
  const known: Readonly<Record<string, Words>> = LABELS.sourceReview;
  const plain = review
    .trim()
    .toLowerCase()
    .replace(/^validation_status_/, '')
    .replace(/\s+/g, '_');
  const key = Object.hasOwn(known, review) ? review : plain;
  return Object.hasOwn(known, key) ? (known[key]?.[language] ?? review) : review;
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

/** What a 決定 cell says as an option of the consolidation: `take`, `reject`, or the label of an answer. */
export function decisionOption(text: string): string {
  return stateKey('take', text.trim()) ?? stateKey('plan', text.trim()) ?? text.trim();
}
