/** The demo's officer, working on a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/index';
import { typeInto } from '../../src/cli/demo/officer';
import type { Typed } from '../../src/cli/demo/answers';

/** Type into the 填報表 (by task id and field key) and the cover (by field key). */
export async function fillIn(
  path: string,
  answers: Typed,
  cover: Readonly<Record<string, CellValue>> = {},
): Promise<void> {
  writeFileSync(path, await typeInto(readFileSync(path), answers, cover));
}
