/** One return of a body, from the only rows of several files: what becomes of it, of the files, and of what they say no more. */
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { ConsolidationInput, Submission } from '../../../src/core/consolidation/types';
import {
  columnOf,
  storedFile,
  toldCells,
  toldFiles,
  toldFindings,
  toldHistory,
  type FileSpec,
} from './stored-files';
import { A, inputOf, LONG, returnOf, templateFor } from './support';

export const FULL = { status: 'ongoing', measure: '甲案', progress_text: LONG };
export const one = templateFor({ tasks: 1 });

/** A file of which the only row says this. */
export const file = (
  name: string,
  row: NonNullable<FileSpec['rows']>[string] = {},
  more: FileSpec = {},
): Submission => storedFile(name, { template: one, rows: { [A]: row }, ...more });

/** What becomes of the only return, the files and the past values. */
export function told(
  submissions: readonly Submission[],
  more: Partial<ConsolidationInput> = {},
  template = one,
) {
  const input = { ...inputOf(submissions, [], [template]), ...more };
  const result = consolidate(input, new MergedBodies());
  const { state, cells, findings } = returnOf(result, A);
  return {
    state,
    cells: toldCells(cells),
    findings: toldFindings(findings),
    files: toldFiles(result),
    history: toldHistory(result.history),
  };
}

/** A cell of the only row. */
export const cell = (name: string, field: string) => ({
  file: `${name}.xlsx`,
  sheet: '填報表',
  task: A,
  field,
  row: 6,
  column: columnOf(field),
});

export const again = { cover: { counter: 2 } };
export const full = (name: string, counter = 1) => ({
  status: ['ongoing', name, counter],
  measure: ['甲案', name, counter],
  progress_text: [LONG, name, counter],
});
