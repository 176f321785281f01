/** What a probe is: one claim about Excel, asked on a scratch sheet of its own. */
import { asHostError, HostError } from '../host/host-error';

export type ProbeAnswer =
  string | number | boolean | null | readonly ProbeAnswer[] | { readonly [name: string]: ProbeAnswer };

export interface Scratch {
  readonly context: Excel.RequestContext;
  /** Empty, new, and gone when the probe is done. */
  readonly sheet: Excel.Worksheet;
  readonly title: string;
}

export type Ask = (scratch: Scratch) => Promise<ProbeAnswer>;

/** `taken`, or the code with which Excel refuses what is queued. */
export async function outcome({ context }: Scratch, queue: () => unknown): Promise<string> {
  try {
    queue();
    await context.sync();
    return 'taken';
  } catch (error) {
    return codeOf(error);
  }
}

export function codeOf(error: unknown): string {
  const known = asHostError(error, false);
  if (!(known instanceof HostError)) return 'unknown';
  const reason = String(known.parameters['reason'] ?? known.code);
  return reason.split(',')[0] ?? reason;
}

/** Writes values from A1 on; each in a row of its own. */
export function column(sheet: Excel.Worksheet, values: readonly (string | number)[]): Excel.Range {
  const range = sheet.getRangeByIndexes(0, 0, values.length, 1);
  range.values = values.map((value) => [value]);
  return range;
}

/** Writes one value into A1 and reads properties of the cell. */
export function written(value: string | number, format?: string): Ask {
  return async ({ context, sheet }) => {
    const cell = sheet.getRange('A1');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    return {
      value: first(cell.values),
      formula: first(cell.formulas),
      format: first(cell.numberFormat),
      type: first(cell.valueTypes),
    };
  };
}

export function first(block: readonly (readonly unknown[])[]): ProbeAnswer {
  return plain(block[0]?.[0]);
}

export function plain(value: unknown): ProbeAnswer {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
  return String(value);
}
