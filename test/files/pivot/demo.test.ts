/** The six pivots over the returns that the demo makes up: our figures, LibreOffice's own, and those of the first sheets. */
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
  columnName,
  returnsTable,
  TABLES,
  type PivotDesign,
  type SheetDesign,
  type SourceRow,
  type State,
} from '../../../src/core/index';
import type { TableSpec } from '../../../src/core/tables';
import { budgetOf, figuresOf } from '../../../src/core/figures/figures';
import { delayReasons, indicatorsByUnit } from '../../../src/core/figures/tallies';
import { changeWorkbook } from '../../../src/files/patch';
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
  it('are six, over all returns, and show the figures before anything has calculated', async () => {
    expect(rows).toHaveLength(147);
    expect(placed).toHaveLength(6);
    const bytes = readFileSync(path);
    for (const { sheet, pivot, width } of placed)
      expect(await shown(bytes, sheet, pivot.anchor.row, width, pivot.anchor.column)).toEqual(
        trimmed(crosstab(rows, pivot).cells),
      );
  });

  it('agree with the figures of the first sheets', () => {
    const { total } = figuresOf(state);
    const [completion, status, lights, bodies, budget, duties] = placed as [
      ...[Placed, Placed, Placed],
      ...[Placed, Placed, Placed],
    ];
    for (const one of [completion, status, lights, bodies, duties])
      expect(totalOf(one)?.at(-1)).toBe(total.expected);
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
  it('calculates the same six from falsified cells', async () => {
    const out = folder();
    const file = join(out, 'false.xlsx');
    writeFileSync(file, falsified(readFileSync(path), placed));
    const saved = readFileSync(
      await libreOfficeConvert(file, 'xlsx', join(out, 'made'), { locale: 'en-US' }),
    );
    for (const { sheet, pivot, width } of placed)
      expect(rounded(await shown(saved, sheet, pivot.anchor.row, width, pivot.anchor.column))).toEqual(
        rounded(asLibreOffice(pivot, rows)),
      );
  });

  it('calculates the figures of the tables beside them from the same rows', async () => {
    const made = tableChecks(state);
    const file = join(folder(), 'tables.xlsx');
    writeFileSync(file, await changeWorkbook(readFileSync(path), [{ kind: 'sheet', sheet: made.sheet }]));
    const saved = readFileSync(
      await libreOfficeConvert(file, 'xlsx', join(folder(), 'made'), { locale: 'en-US' }),
    );
    const found = await shown(saved, made.sheet.name, 0);
    expect(rounded(found)).toEqual(rounded(made.figures.map((figure) => [figure])));
    expect(found.length).toBeGreaterThan(60);
  });
});

/** The figures of 其他統計, and a sheet whose formulas count them, without results until somebody calculates. */
function tableChecks({ language, ...rest }: State): {
  readonly sheet: SheetDesign;
  readonly figures: readonly (number | null)[];
} {
  const book = { language, ...rest };
  const column = (table: TableSpec, key: string) => {
    const name = columnName(table.columns.findIndex((one) => one.key === key));
    return `'${table.title[language]}'!$${name}$2:$${name}$2000`;
  };
  const kpi = (key: string) => column(TABLES.kpis, key);
  const row = (key: string) => column(returnsTable(book.questionnaire), key);
  const light = (key: string) => book.questionnaire.lights.find((one) => one.key === key)?.label[language];
  const checks: [string, number | null][] = [];
  for (const { unit, figures, bodies } of indicatorsByUnit(book))
    for (const [body, of] of [
      ['*', figures],
      ...bodies.map((one) => [one.body, one.figures] as const),
    ] as const) {
      const where = `${kpi('unit')},"${unit}",${kpi('period')},"115H1",${kpi('body')},"${body}"`;
      checks.push([`COUNTIFS(${where})`, of.indicators]);
      if (of.target !== undefined) checks.push([`SUMIFS(${kpi('target')},${where})`, of.target]);
      if (of.actual !== undefined) checks.push([`SUMIFS(${kpi('actual')},${where})`, of.actual]);
    }
  for (const { reason, behind, attention } of delayReasons(book)) {
    const isReason =
      reason === '' ? `(${row('delay_reason')}="")` : `(TRIM(${row('delay_reason')})="${reason}")`;
    for (const [key, count] of [
      ['behind', behind],
      ['attention', attention],
    ] as const)
      checks.push([`SUMPRODUCT(${isReason}*(${row('light')}="${light(key)}"))`, count]);
  }
  const sheet: SheetDesign = {
    name: '核對',
    state: 'visible',
    columns: [{ width: 20 }],
    rows: checks.map(([formula], at) => ({ row: at, cells: [{ column: 0, value: null, formula }] })),
  };
  return { sheet, figures: checks.map(([, figure]) => figure) };
}
