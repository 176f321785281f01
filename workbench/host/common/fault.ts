/** What Excel answers when a call cannot be carried out: its own codes, with the HTTP status that goes with each. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  FilteredRangeConflict: 409,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  PivotTableRangeConflict: 409,
  RangeExceedsLimit: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type FaultCode = keyof typeof STATUS;

/** The texts of Excel's general messages; a call may say more in its own. */
const MESSAGES: Partial<Record<FaultCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  PivotTableRangeConflict: 'The attempted operation causes a conflict with a PivotTable range.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
};

export class HostFault extends Error {
  readonly status: number;
  /** The member that failed, as Excel tells it: `Worksheet.delete`. */
  location: string | undefined;

  constructor(
    readonly code: FaultCode,
    message = MESSAGES[code] ?? code,
  ) {
    super(message);
    this.status = STATUS[code];
  }

  /** Says where it failed, unless that is known already. */
  at(member: string): this {
    this.location ??= member;
    return this;
  }
}

/** For what the add-in does not use: never silence, always the name of the call. */
export function apiNotFound(call: string): HostFault {
  return new HostFault('ApiNotFound', `The stand-in for Excel does not imitate ${call}.`);
}

export function invalidArgument(message?: string): HostFault {
  return new HostFault('InvalidArgument', message);
}
