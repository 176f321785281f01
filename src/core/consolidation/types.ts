/** What goes into a consolidation and what comes out of it. */
import type { Finding, Parameter } from '../grid';
import type { FormKey, Questionnaire, RoleKey, Settings } from '../questionnaire';
import type { Language } from '../words';
import type { Approval, Period, Scalar, Scalars } from '../returns';
import type { Value } from '../values';
import type { KeptAnswer, StoredSubmission } from './stored';

/** One return that is expected of a body, with what its template was issued with. */
export interface ConsolidationReturn {
  readonly task: string;
  /** `四-5` */
  readonly number: string;
  readonly body: string;
  readonly bodyName: string;
  readonly role: RoleKey;
  readonly form: FormKey;
  /** Last period's answers, by field: rules compare with them. */
  readonly previous: Scalars;
  /** The plan as it was first given, by field. */
  readonly first?: Scalars;
  /** Of the task's words as the workbook has them, see `textHash`. */
  readonly hash?: string;
}

/** A finding with the body it concerns and the submission it stands in (empty if none). */
export interface FiledFinding extends Finding {
  readonly body: string;
  readonly fileId: string;
}

/** A code with parameters, worded elsewhere. */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

interface Received {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly id: string;
  readonly names: readonly string[];
  /** ISO; shown, and used for nothing. */
  readonly received: string;
}

/** A received file: its content, or why the file as such was refused. */
export type Submission = Received & ({ readonly stored: StoredSubmission } | { readonly refused: Reason });

/** What the coordinator decided: an option of an open matter, or "take this file before that one" for all conflicts. */
export type Decision =
  | { readonly kind: 'matter'; readonly id: string; readonly option: string }
  | { readonly kind: 'order'; readonly first: string; readonly second: string };

export interface ConsolidationInput {
  readonly language: Language;
  readonly edition: { readonly id: string; readonly title: string };
  readonly period: Period;
  /** The period that `previous` is from. */
  readonly before?: Period;
  readonly questionnaire: Questionnaire;
  readonly settings: Settings;
  /** Hexadecimal; the key of the tokens. */
  readonly secret: string;
  readonly expected: readonly ConsolidationReturn[];
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  /** Ids of files that came when nothing was taken any more: they wait for the coordinator. */
  readonly closed?: ReadonlySet<string>;
  /** Answers that stand in no file; the last one of a cell counts. */
  readonly kept?: readonly KeptAnswer[];
}

export type Outcome = 'refused' | 'duplicate' | 'waiting' | 'conflict' | 'superseded' | 'merged' | 'accepted';

export type ReturnState = 'unfilled' | 'filled' | 'toCorrect' | 'waiting' | 'notApplicable' | 'noRequest';

/** One cell of the result. */
export interface MergedCell {
  readonly value: Value;
  /** `answer`: somebody wrote it; `prefill`: it stands as the template was issued, and ranks as blank. */
  readonly origin: 'answer' | 'prefill';
  readonly counter: number;
  /** Ids of the submissions that give it, sorted. */
  readonly files: readonly string[];
}

export interface ReturnResult {
  /** `112|115H1|T112-4-05|MOEA` */
  readonly key: string;
  readonly task: string;
  readonly number: string;
  readonly body: string;
  readonly bodyName: string;
  readonly role: RoleKey;
  readonly form: FormKey;
  readonly state: ReturnState;
  /** Key of a light; `none` while the return waits. */
  readonly light: string;
  /** As the 檢核 column says it; empty while the return waits. */
  readonly check: string;
  /** Counts as 已填: neither 未填 nor 待確認. */
  readonly returned: boolean;
  /** By field; blank cells and cells in an open conflict are not in it. */
  readonly cells: Readonly<Record<string, MergedCell>>;
  /** The readable values of `cells`, for the fact table. */
  readonly answers: Scalars;
  /** Ids of the submissions that give an answer, sorted. */
  readonly files: readonly string[];
  readonly findings: readonly FiledFinding[];
}

export interface CoverResult {
  /** `112|115H1|MOEA` */
  readonly key: string;
  readonly body: string;
  readonly bodyName: string;
  readonly cells: Readonly<Record<string, MergedCell>>;
  readonly answers: Scalars;
  /** The highest of the taken files. */
  readonly counter: number;
  /** How far 陳核 is in the files with that counter: in the one that is the least far. Absent where none asks for it. */
  readonly approval?: Approval;
  readonly findings: readonly FiledFinding[];
}

export interface MatterOption {
  /** 甲, 乙, … for a cell; `take` and `reject` for a file; `agree` and `noted` for a plan. */
  readonly label: string;
  /** As it is shown: the value, the text of an unreadable one, or －. Empty for a file and a plan. */
  readonly value: string | number;
  /** The value is a text that nobody could read, not a key or a number. */
  readonly unreadable?: true;
  /** The coordinator typed it. */
  readonly byHand?: true;
  readonly files: readonly string[];
}

export type PlanPart = 'schedule' | 'target';

/** A part of a plan that moved: what it was first, in the period before, and is now; absent where nothing was said. */
export interface PlanMove {
  readonly part: PlanPart;
  readonly field: string;
  readonly first?: Scalar;
  readonly before?: Scalar;
  readonly now?: Scalar;
}

/** Something that the coordinator decides; a decided one stays listed while its cause is there. */
export interface Matter {
  readonly id: string;
  readonly kind: 'cell' | 'file' | 'plan';
  readonly body: string;
  readonly bodyName: string;
  /** Empty for a file, and for a cell of the cover. */
  readonly task: string;
  readonly number: string;
  /** Empty for a file, and for a plan of which several fields moved. */
  readonly field: string;
  readonly options: readonly MatterOption[];
  /** Why a file waits. */
  readonly reasons: readonly Reason[];
  /** Only of a plan: what moved, and why, in the words of the body; empty if it does not say. */
  readonly plan?: { readonly part: PlanPart; readonly moves: readonly PlanMove[]; readonly reason: string };
  readonly status: 'open' | 'decided';
  /** The label that was decided for; absent while open. */
  readonly decided?: string;
}

export type HistoryReason =
  | 'superseded'
  | 'cleared'
  | 'asks-nothing'
  | 'decided'
  | 'waiting'
  | 'rejected'
  | 'withdrawn'
  | 'other-file'
  | 'not-expected'
  | 'no-field'
  | 'unreadable'
  | 'by-hand'
  | 'content-lost';

export interface HistoryRow {
  /** Key of the return, or of the cover. */
  readonly key: string;
  readonly field: string;
  readonly value: string | number;
  /** The value is a text that nobody could read, not a key or a number. */
  readonly unreadable?: true;
  readonly counter: number;
  readonly reason: HistoryReason;
  /** Ids of the submissions, sorted. */
  readonly files: readonly string[];
}

export interface FileResult {
  readonly id: string;
  readonly names: readonly string[];
  readonly received: string;
  /** Empty if the file does not say. */
  readonly body: string;
  readonly bodyName: string;
  readonly period: string;
  readonly counter: number;
  readonly sealed: 'none' | 'intact' | 'broken';
  /** The seal's short code, as it stands on the officer's receipt; empty without a seal. */
  readonly sealCode: string;
  /** Of the first name; the same bytes under a further name are a duplicate: see `outcomesByName`. */
  readonly outcome: Outcome;
  /** The first one explains the outcome; that a waiting file was taken is said by a further one. */
  readonly reasons: readonly Reason[];
  /** What the reviewers of the survey system that it came from say of it, in that system's words; empty if nothing. */
  readonly sourceReview: string;
  /** Expected returns that the file answers. */
  readonly rows: number;
  readonly findings: readonly FiledFinding[];
}

/** `silent` = nothing filled, `partial` = something unfilled, `waiting` = something waits for the coordinator. */
export type BodyState = 'silent' | 'partial' | 'waiting' | 'toCorrect' | 'complete';

export interface BoardRow {
  readonly body: string;
  readonly bodyName: string;
  /** = filled + unfilled + waiting. */
  readonly expected: number;
  /** Returned: 已填, 待補正, 不適用 and 無需求. */
  readonly filled: number;
  readonly unfilled: number;
  readonly waiting: number;
  readonly notApplicable: number;
  readonly noRequest: number;
  readonly toCorrect: number;
  readonly state: BodyState;
  /** Ids of the submissions that are not refused. */
  readonly files: readonly string[];
  /** Their days, sorted. */
  readonly received: readonly string[];
  readonly unfilledTasks: readonly string[];
  readonly waitingTasks: readonly string[];
  readonly toCorrectTasks: readonly string[];
}

/** Counted are returns, but for `conflicts` (open cells), `openMatters`, `errors` and `warnings`. */
export interface Totals {
  readonly expected: number;
  readonly returned: number;
  readonly missing: number;
  readonly toCorrect: number;
  readonly waiting: number;
  readonly conflicts: number;
  readonly openMatters: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface Consolidation {
  readonly files: readonly FileResult[];
  readonly returns: readonly ReturnResult[];
  readonly covers: readonly CoverResult[];
  readonly matters: readonly Matter[];
  readonly history: readonly HistoryRow[];
  /** All findings once each: those of the returns, of the covers, and what is said of files and bodies. */
  readonly findings: readonly FiledFinding[];
  readonly board: readonly BoardRow[];
  readonly totals: Totals;
  /** Decisions that meet nothing any more (their conflict was overtaken), as they were given. */
  readonly idle: readonly Decision[];
}
