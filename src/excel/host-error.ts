/** Why the host did not do what it was asked, in our words: its own message is not for users. */
import { word, type Language } from '../core/index';

export type HostCode =
  /** A cell is being edited. */
  | 'edit-mode'
  /** A sheet that must change is protected. */
  | 'protected'
  /** A filter of the user's hides rows of the sheet that holds a table of ours. */
  | 'filtered'
  /** A table must grow, and something stands below it. */
  | 'below-table'
  /** A table has other rows than were written: it was changed by somebody else meanwhile. */
  | 'row-count'
  | 'no-sheet'
  | 'no-table'
  | 'no-header'
  /** A sheet to be put has the name of one that holds a table. */
  | 'not-replaceable'
  | 'too-large'
  /** This Excel lacks a call that we need. */
  | 'too-old'
  /** No answer in the time that it may take. */
  | 'no-answer'
  /** Anything else. */
  | 'failed';

export type HostParameters = Readonly<Record<string, string | number>>;

export class HostError extends Error {
  constructor(
    readonly code: HostCode,
    readonly parameters: HostParameters = {},
    /** True: writing had begun, so a part may stand in the workbook, which running it again completes. */
    readonly interrupted = false,
    options?: ErrorOptions,
  ) {
    super(`${code} ${Object.values(parameters).join(' ')}`.trim(), options);
    this.name = 'HostError';
  }
}

/** What happened and what to do, for people. */
export function hostSentence(error: HostError, language: Language): string {
  const said = word(language, `host.${error.code}`, error.parameters);
  return error.interrupted ? `${said}${word(language, 'host.interrupted')}` : said;
}

/** Office.js's codes that say more than that it failed. */
const CODES: Readonly<Record<string, HostCode>> = {
  InvalidOperationInCellEditMode: 'edit-mode',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
  Timeout: 'no-answer',
};

/** What was thrown, as a `HostError`; faults of this program pass through. */
export function asHostError(error: unknown, interrupted: boolean): unknown {
  if (error instanceof HostError) {
    return interrupted && !error.interrupted
      ? new HostError(error.code, error.parameters, true, { cause: error })
      : error;
  }
  const code = officeCode(error);
  if (code === undefined) return error;
  return new HostError(CODES[code] ?? 'failed', { reason: code, sheet: '' }, interrupted, { cause: error });
}

/** The library's errors have a name of their own and a code. */
function officeCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('debugInfo' in error)) return undefined;
  return String(error.code);
}
