/** Files and returns of a consolidation by what names them: looked up once for all, because thousands stand in thousands of rows. */
import type { Consolidation, FileResult, ReturnResult } from '../consolidation';
import { onceFor } from '../grid';

const filesOf = onceFor(({ files }: Consolidation) => new Map(files.map((file) => [file.id, file])));
const returnsOf = onceFor(
  ({ returns }: Consolidation) => new Map(returns.map((row) => [`${row.task}|${row.body}`, row])),
);

export function fileIn(result: Consolidation, id: string): FileResult | undefined {
  return filesOf(result).get(id);
}

export function returnIn(result: Consolidation, task: string, body: string): ReturnResult | undefined {
  return returnsOf(result).get(`${task}|${body}`);
}
