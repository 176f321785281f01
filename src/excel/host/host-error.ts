/** Why the host did not do what it was asked, in our words: its own message is not for users. */
import { word, type Language } from '../../core/index';
import { IN_FRONT } from './members';

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
  /** Excel refuses what may not be changed by this person, on this sheet, in this workbook. */
  | 'denied'
  /** Excel refuses what it only does in the workbook that is in front of all others. */
  | 'behind'
  /** A new workbook was not opened. */
  | 'not-opened'
  /** A cell was not brought to view. */
  | 'not-shown'
  /** A cell holds something else than was just written: it was being edited. */
  | 'not-kept'
  /** No answer in the time that it may take. */
  | 'no-answer'
  /** Anything else. */
  | 'failed';

type HostParameters = Readonly<Record<string, string | number>>;

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
  AccessDenied: 'denied',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
  Timeout: 'no-answer',
};

const SAID_BEHIND = ['GeneralException', 'InvalidSelection', 'InvalidOperation'];

function codeFor(code: string, location: string): HostCode {
  if (SAID_BEHIND.includes(code) && IN_FRONT.has(location)) return 'behind';
  return CODES[code] ?? 'failed';
}

/** Excel answered, and would not do it: something else may still be done. */
export function isRefusal({ code }: HostError): boolean {
  return code === 'failed' || code === 'denied' || code === 'behind' || code === 'too-old';
}

/** What was thrown, as a `HostError`; faults of this program pass through. */
export function asHostError(error: unknown, interrupted: boolean): unknown {
  if (error instanceof HostError) {
    return interrupted && !error.interrupted
      ? new HostError(error.code, error.parameters, true, { cause: error })
      : error;
  }
  const known = officeError(error);
  if (known === undefined) return error;
  const { code, location } = known;
  const reason = location === '' ? code : `${code}, ${location}`;
  return new HostError(codeFor(code, location), { reason }, interrupted, { cause: error });
}

/** The library's errors have a name of their own, a code, and mostly the member that failed. */
function officeError(error: unknown): { readonly code: string; readonly location: string } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('debugInfo' in error)) return undefined;
  const { debugInfo } = error;
  const told = typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo;
  return { code: String(error.code), location: told ? String(debugInfo.errorLocation ?? '') : '' };
}
