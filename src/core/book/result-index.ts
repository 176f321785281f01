/** Files and returns of a consolidation by what names them: looked up once for all, because thousands stand in thousands of rows. */
import type { Consolidation, FileResult, ReturnResult } from '../consolidation';

const FILES = new WeakMap<Consolidation, ReadonlyMap<string, FileResult>>();
const RETURNS = new WeakMap<Consolidation, ReadonlyMap<string, ReturnResult>>();

export function fileIn(result: Consolidation, id: string): FileResult | undefined {
  const known = FILES.get(result) ?? new Map(result.files.map((file) => [file.id, file]));
  FILES.set(result, known);
  return known.get(id);
}

export function returnIn(result: Consolidation, task: string, body: string): ReturnResult | undefined {
  const known = RETURNS.get(result) ?? new Map(result.returns.map((row) => [`${row.task}|${row.body}`, row]));
  RETURNS.set(result, known);
  return known.get(`${task}|${body}`);
}
