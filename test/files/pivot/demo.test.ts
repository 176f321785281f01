/** The five pivots over the returns that the demo makes up: our figures, LibreOffice's own, and those of the first sheets. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtinEdition,
  coordinatorWorkbook,
  crosstab,
  newState,
  periodOf,
  readState,
  type PivotDesign,
  type SourceRow,
  type State,
} from '../../../src/core/index';
import { budgetOf, figuresOf } from '../../../src/core/figures/figures';
import { pivotSheets } from '../../../src/core/sheets/coordinator/pivot-sheets';
import { returnedFiles } from '../../../src/cli/demo/returned';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import { consolidate } from '../../scenario/desk';
import { folder, removeFolders } from '../../support/command-line';
import { available, describeIf, libreOfficeConvert } from '../../support/referees';
import { asLibreOffice, falsified, rounded, shown, trimmed } from './shown';

const RECORDED = join('assets', 'demo');

interface Placed {
  readonly sheet: string;
  readonly pivot: PivotDesign;
  /** Columns of the pivot: another table stands beside it. */
  readonly width: number;
}

let path: string;
let state: State;
let rows: SourceRow[];
let placed: Placed[];

/** The demo's workbook, without its page and pictures. The secret is the demo's: the recorded file was issued under it. */
async function demoWorkbook(): Promise<string> {
  const framework = builtinEdition('112');
  const period = periodOf('115H1');
  if (framework === undefined || period === undefined) throw new Error('No edition 112, no period 115H1.');
  const start = newState({ framework, period, language: 'zh-TW', secret: 'd3'.repeat(32) });
  const made = join(folder(), '彙整.xlsx');
  writeFileSync(made, await writeWorkbook(coordinatorWorkbook(start, framework, '2026-07-01')));
  const inbox = join(folder(), '收回');
  mkdirSync(inbox);
  for (const { name, bytes } of await returnedFiles(start, framework, 1120))
    writeFileSync(join(inbox, name), bytes);
  for (const name of readdirSync(RECORDED).filter((file) => file.endsWith('.ods')))
    writeFileSync(join(inbox, name), readFileSync(join(RECORDED, name)));
  await consolidate(made, inbox);
  return made;
}

beforeAll(async () => {
  path = await demoWorkbook();
  const snapshot = await readWorkbook(readFileSync(path));
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  ({ state } = reading);
  const table = snapshot.tables.find(({ name }) => name === 'pr_Returns');
  rows = (table?.rows ?? []).map((cells) =>
    Object.fromEntries((table?.headers ?? []).map((header, index) => [header, cells[index]?.value ?? null])),
  );
  placed = pivotSheets(state).flatMap(({ name, pivots = [] }) =>
    pivots.map((pivot) => ({ sheet: name, pivot, width: crosstab(rows, pivot).cells[0]?.length ?? 0 })),
  );
});
afterAll(removeFolders);

const totalOf = ({ pivot }: Placed) => crosstab(rows, pivot).figures.at(-1);

describe('the pivots of the demo', () => {
  it('are five, over all returns, and show the figures before anything has calculated', async () => {
    expect(rows).toHaveLength(147);
    expect(placed).toHaveLength(5);
    const bytes = readFileSync(path);
    for (const { sheet, pivot, width } of placed)
      expect(await shown(bytes, sheet, pivot.anchor.row, width)).toEqual(
        trimmed(crosstab(rows, pivot).cells),
      );
  });

  it('agree with the figures of the first sheets', () => {
    const { total } = figuresOf(state);
    const [completion, status, lights, bodies, budget] = placed as [Placed, Placed, Placed, Placed, Placed];
    for (const one of [completion, status, lights, bodies]) expect(totalOf(one)?.at(-1)).toBe(total.expected);
    const { waiting, unfilled, notApplicable, noRequest, done, ongoing, behind, attention, normal } = total;
    const byLight = [
      behind,
      attention,
      normal,
      done,
      ongoing,
      notApplicable,
      noRequest,
      unfilled - waiting,
      waiting,
    ];
    expect(totalOf(lights)?.slice(0, -1)).toEqual(byLight.filter((count) => count > 0));
    expect(totalOf(bodies)).toEqual(totalOf(lights));
    const sums = budgetOf(state).total;
    expect(sums.budget).toBeGreaterThan(0);
    expect(totalOf(budget)).toEqual([sums.budget, sums.executed]);
  });
});

describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
  it('calculates the same five from falsified cells', async () => {
    const out = folder();
    const file = join(out, 'false.xlsx');
    writeFileSync(file, falsified(readFileSync(path), placed));
    const saved = readFileSync(
      await libreOfficeConvert(file, 'xlsx', join(out, 'made'), { locale: 'en-US' }),
    );
    for (const { sheet, pivot, width } of placed)
      expect(rounded(await shown(saved, sheet, pivot.anchor.row, width))).toEqual(
        rounded(asLibreOffice(pivot, rows)),
      );
  });
});
