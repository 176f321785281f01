/** A filled template that LibreOffice saved again says what it said; dates typed there are read as they were meant. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cellName,
  readManifest,
  readReturn,
  sealChange,
  sealState,
  templateWorkbook,
  type Cell,
  type ReadCell,
  type ReadReturn,
  type Value,
} from '../../src/core/index';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeOds } from '../../src/files/ods';
import { writeWorkbook } from '../../src/files/write';
import { filled, type Filling } from '../support/filled';
import { available, describeIf } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';
import { canType, typeInLibreOffice, type TypedCell } from './libre-office';

const task = (index: number) => `T112-4-${String(index + 1).padStart(2, '0')}`;
const text = (value: string): Cell => ({ value, format: '@' });
const general = (value: Cell['value']): Cell => ({ value });
const percent = (value: number): Cell => ({ value, format: '0%' });

const is = (value: string | number): Value => ({ state: 'value', value });
const CLEARED: Value = { state: 'cleared' };

/** What is filled in, and what it says. */
const ROWS: readonly Readonly<Record<string, readonly [Cell, Value]>>[] = [
  {
    status: [text('辦理中'), is('in_progress')],
    measure: [text('=SUM(A1:A3)'), is('=SUM(A1:A3)')],
    progress_text: [
      text('　1. 辦理研習三場，計 120 人次參加。  \n\n  2. 與十二所技專校院合作開設課程。\n'),
      is('1. 辦理研習三場，計 120 人次參加。\n\n  2. 與十二所技專校院合作開設課程。'),
    ],
    kpi_name_1: [text('+受訓人次'), is('+受訓人次')],
    kpi_unit_1: [text('人次'), is('人次')],
    kpi_target_1: [{ value: 1200, format: '#,##0.######' }, is(1200)],
    kpi_actual_1: [text('６００'), is(600)],
    next_step: [text('-擴大辦理'), is('-擴大辦理')],
    due_date: [text('115.12.31'), is('2026-12-31')],
    planned_pct: [percent(0.5), is(50)],
    actual_pct: [percent(0.485), is(48.5)],
    done_date: [text('－'), CLEARED],
    delay_reason: [text('@部內會議'), is('@部內會議')],
    remedy: [text("'單引號開頭"), is("'單引號開頭")],
    budget: [{ value: 25000, format: '#,##0.######' }, is(25000)],
    executed: [{ value: 12345.678, format: '#,##0.######' }, is(12345.678)],
    evidence: [text('https://example.tw/?a=1&b=<2>'), is('https://example.tw/?a=1&b=<2>')],
    sub_unit: [text('  技職司　'), is('技職司')],
  },
  {
    status: [general('持續辦理 '), is('ongoing')],
    measure: [general('=1+1'), is('=1+1')],
    progress_text: [general('#N/A 不是錯誤，是說明文字'), is('#N/A 不是錯誤，是說明文字')],
    kpi_name_1: [general('００１２３'), is('００１２３')],
    kpi_unit_1: [general('%'), is('%')],
    kpi_target_1: [general('1,200'), is(1200)],
    kpi_actual_1: [general('25,000千元'), { state: 'unreadable', text: '25,000千元' }],
    next_step: [general('+886 2 1234'), is('+886 2 1234')],
    due_date: [general('民國１１５年６月３０日'), is('2026-06-30')],
    planned_pct: [general('７５％'), is(75)],
    actual_pct: [general(0.75), is(75)],
    done_date: [{ value: 46203, format: 'yyyy/m/d' }, is('2026-06-30')],
    delay_reason: [general('－'), CLEARED],
    remedy: [general('𠮷祥如意 👍 é'), is('𠮷祥如意 👍 é')],
    budget: [general('約三百萬'), { state: 'unreadable', text: '約三百萬' }],
    executed: [general('－'), CLEARED],
    evidence: [general('0123'), is('0123')],
    sub_unit: [general('TRUE'), is('TRUE')],
  },
  {
    status: [text('ongoing?'), { state: 'unreadable', text: 'ongoing?' }],
    measure: [general(12), is('12')],
    progress_text: [text('第一行\r\n第二行\r\n\r\n　縮排的第四行'), is('第一行\n第二行\n\n　縮排的第四行')],
    remedy: [text('一行裡的\t定位字元'), is('一行裡的\t定位字元')],
    due_date: [{ value: -652142, format: 'yyyy/m/d' }, is('2025-06-30')],
    planned_pct: [percent(75), is(75)],
    actual_pct: [percent(1.05), is(105)],
    done_date: [general(1150630), is('2026-06-30')],
    budget: [general(0), is(0)],
    executed: [general(-5.25), is(-5.25)],
    evidence: [general('1e5'), is('1e5')],
    sub_unit: [percent(0.5), is('50%')],
  },
];

/**
 * LibreOffice itself drops the tabs of a cell of several lines when it saves as `.ods`; its `.xlsx` keeps them. Those of an `.ods`
 * (`text:tab`, as the standard has it) it drops when it opens the file.
 */
const TABBED = '項目\t數量\n研習\t三場';
const WITHOUT_TABS = '項目數量\n研習三場';

const COVER: Readonly<Record<string, readonly [Cell, Value]>> = {
  contact_unit: [text('技職司　'), is('技職司')],
  contact_name: [text('承辦人甲'), is('承辦人甲')],
  contact_phone: [text('02-77365555'), is('02-77365555')],
  contact_email: [text('@someone'), is('@someone')],
  coordination: [text('=四-1 請協助\n+四-2 請協助'), is('=四-1 請協助\n+四-2 請協助')],
  confirmed: [text('是'), is('yes')],
  filled_date: [text('115/7/20'), is('2026-07-20')],
  counter: [text('２'), is(2)],
};

/** Typed into date cells: what is meant. The last one has a leap day in the year 116, but 2027 has none. */
const DATES: readonly (readonly [string, string | undefined])[] = [
  ['115/6/30', '2026-06-30'],
  ['115.06.30', '2026-06-30'],
  ['115-06-30', '2026-06-30'],
  ['1150630', '2026-06-30'],
  ['民國115年6月30日', '2026-06-30'],
  ['116/2/29', undefined],
];
/** The days before 1899-12-30 to 30 June 115 AD and 29 February 116 AD, as LibreOffice counts them. */
const JUNE_30 = -651777;
const FEBRUARY_29 = -651533;

const parts = (from: Readonly<Record<string, readonly [Cell, Value]>>, part: 0 | 1) =>
  Object.fromEntries(Object.entries(from).map(([key, pair]) => [key, pair[part]]));
const valuesOf = (cells: Readonly<Record<string, ReadCell>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.value]));

function withoutTabs(row: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(row).replaceAll('\\t', '')) as Record<string, unknown>;
}

async function read(path: string): Promise<ReadReturn> {
  const reading = readReturn(await readWorkbook(readFileSync(path)));
  if (!('read' in reading)) throw new Error(reading.refused);
  return reading.read;
}

const SAVED = ['xlsx', 'ods'] as const;

describeIf(available.libreoffice && canType(), 'LibreOffice with its Python')('after LibreOffice', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  /** What the date cells became: typed into the template's own cells, into General cells. */
  let own: TypedCell[];
  let loose: TypedCell[];
  let percents: TypedCell[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pr-round-'));
    const answers = Object.fromEntries(ROWS.map((row, index) => [task(index), parts(row, 0) as Filling]));
    const blank = templateWorkbook(sampleTemplate({ tasks: 4 }));
    const cover = parts(COVER, 0) as Filling;
    writeFileSync(at('to-seal.xlsx'), await writeWorkbook(filled(blank, answers, cover)));
    await seal('to-seal.xlsx', 'sealed.xlsx');
    const tabbed = { ...answers, [task(3)]: { measure: text(TABBED) } };
    writeFileSync(at('filled.xlsx'), await writeWorkbook(filled(blank, tabbed, cover)));
    writeFileSync(at('made.ods'), writeOds(filled(blank, tabbed, cover)));

    const dates = templateWorkbook(sampleTemplate({ tasks: DATES.length }));
    const bare = Object.fromEntries(DATES.map((_, index) => [task(index), { done_date: general(null) }]));
    writeFileSync(at('typed.xlsx'), await writeWorkbook(filled(dates, bare)));
    const { rows, sheet } = await read(at('typed.xlsx'));
    const typed = (field: string, texts: readonly string[]) =>
      texts.map((said, index) => {
        const { row = -1, column = -1 } = rows[index]?.cells[field]?.place ?? {};
        return { sheet, cell: cellName(row, column), text: said };
      });
    const said = await typeInLibreOffice([
      { open: at('filled.xlsx'), type: [], save: SAVED.map((format) => at(`filled-again.${format}`)) },
      { open: at('made.ods'), type: [], save: SAVED.map((format) => at(`made-again.${format}`)) },
      { open: at('sealed.xlsx'), type: [], save: SAVED.map((format) => at(`sealed-again.${format}`)) },
      {
        open: at('typed.xlsx'),
        type: [
          ...typed(
            'due_date',
            DATES.map(([date]) => date),
          ),
          ...typed(
            'done_date',
            DATES.map(([date]) => date),
          ),
          ...typed('planned_pct', ['75', '75%', '0.75']),
        ],
        save: SAVED.map((format) => at(`typed-again.${format}`)),
      },
    ]);
    const cells = said[3] ?? [];
    own = cells.slice(0, DATES.length);
    loose = cells.slice(DATES.length, 2 * DATES.length);
    percents = cells.slice(2 * DATES.length);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function seal(from: string, to: string): Promise<void> {
    const bytes = readFileSync(at(from));
    const manifest = readManifest(await readWorkbook(bytes));
    if ('refused' in manifest) throw new Error(manifest.refused);
    const sealed = sealChange(await read(at(from)), manifest);
    if (sealed === undefined) throw new Error('Nothing to seal.');
    writeFileSync(at(to), await changeWorkbook(bytes, [sealed.change]));
  }

  describe.each([
    'filled.xlsx',
    'filled-again.xlsx',
    'filled-again.ods',
    'made.ods',
    'made-again.xlsx',
    'made-again.ods',
  ])('%s', (name) => {
    it('says what was filled in', async () => {
      const { rows, cover, findings, template } = await read(at(name));
      const blank = Object.fromEntries(
        Object.keys(rows[3]?.cells ?? {}).map((key) => [key, { state: 'blank' }]),
      );
      expect(rows.map(({ cells }) => valuesOf(cells))).toEqual(
        [
          ...ROWS.map((row) => parts(row, 1)).map(name.startsWith('made-again') ? withoutTabs : (row) => row),
          { measure: is(/^made-again|again\.ods$/.test(name) ? WITHOUT_TABS : TABBED) },
        ].map((row) => ({ ...blank, ...row })),
      );
      expect(valuesOf(cover)).toEqual(parts(COVER, 1));
      expect(findings).toEqual([]);
      expect(template).toEqual(sampleTemplate({ tasks: 4 }));
    });
  });

  it.each(SAVED)('every cell of the .%s says the same, with the same remarks', async (format) => {
    const before = await read(at('filled.xlsx'));
    const after = await read(at(`filled-again.${format}`));
    // A remark may quote how the number is stored, and `.ods` stores the day itself.
    const codes = (one: ReadReturn) =>
      [...one.rows.map(({ cells }) => cells), one.cover].map((cells) =>
        Object.entries(cells).map(([key, { remarks }]) => [key, remarks.map(({ code }) => code)]),
      );
    expect(codes(after)).toEqual(codes(before));
  });

  it.each(SAVED)('the seal is intact in .%s, and breaks with an answer', async (format) => {
    const sealed = await read(at(`sealed-again.${format}`));
    expect(sealState(sealed)).toBe('intact');
    expect(sealed.seal).toEqual((await read(at('sealed.xlsx'))).seal);
    const changed = sealed.rows.map((row, index) =>
      index === 0
        ? {
            ...row,
            cells: { ...row.cells, measure: { ...row.cells['measure'], value: is('別的') } as ReadCell },
          }
        : row,
    );
    expect(sealState({ ...sealed, rows: changed })).toBe('broken');
  });

  it('keeps a date as text in the template’s own cells', () => {
    expect(own).toEqual(DATES.map(([date]) => ({ kind: 'TEXT', value: 0, text: date })));
  });

  it('makes days of the years 115 and 116 of dates in General cells', () => {
    expect(loose.map(({ kind, value, text: shown }) => (kind === 'VALUE' ? value : shown))).toEqual([
      JUNE_30,
      JUNE_30,
      JUNE_30,
      1150630,
      '民國115年6月30日',
      FEBRUARY_29,
    ]);
  });

  it.each(SAVED)('reads the typed dates in .%s as they were meant', async (format) => {
    const { rows } = await read(at(`typed-again.${format}`));
    const ancient = ['115/6/30', '115.06.30', '115-06-30'];
    for (const [index, [date, meant]] of DATES.entries()) {
      for (const field of ['due_date', 'done_date']) {
        const cell = rows[index]?.cells[field];
        const expected = meant === undefined ? { state: 'unreadable', text: '116/2/29' } : is(meant);
        expect([field, date, cell?.value]).toEqual([field, date, expected]);
        const said = cell?.remarks.map(({ code, parameters }) => [code, parameters['reason']]);
        if (meant === undefined) expect(said).toEqual([['value.unreadable-date', 'not-a-leap-year']]);
        else if (field === 'done_date' && ancient.includes(date))
          expect(said).toEqual([['value.date-from-ancient-serial', undefined]]);
      }
    }
  });

  it.each(SAVED)('reads the typed percents in .%s', async (format) => {
    const { rows } = await read(at(`typed-again.${format}`));
    expect(percents.map(({ value }) => value)).toEqual([75, 0.75, 0.75]);
    expect(rows.slice(0, 3).map(({ cells }) => cells['planned_pct']?.value)).toEqual([
      is(75),
      is(75),
      is(75),
    ]);
  });
});
