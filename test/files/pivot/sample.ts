/** A made-up table of returns and a workbook with five pivots over it. */
import type { CellValue, PivotDesign, SheetDesign, SourceRow, WorkbookDesign } from '../../../src/core/index';

export const HEADERS = [
  'key',
  '期別',
  '類別',
  '機關',
  '推動方向',
  '協力事項',
  '狀態',
  '燈號',
  '預算數',
  '累計執行數',
  '辦理情形',
];

const DIRECTIONS = ['01 彈性學制', '02 務實課程', '03 師資 <&"> 升級', '04 產學合作', '10 國際視野'];
const STATES = ['1 未填', '2 已填', '3 待補正', '4 待確認', '5 不適用'];
const LIGHTS = ['1 綠燈', '2 黃燈', '3 紅燈', null];

/** Always the same numbers. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** As many rows as wanted: blanks on axes and among figures, decimals, long and awkward texts. */
export function sourceRows(count: number, seed = 7): SourceRow[] {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const direction = pick(DIRECTIONS);
    const local = random() < 0.3;
    const number = Math.floor(random() * (local ? 22 : 16));
    return {
      key: `112|K${index}`,
      期別: pick(['115H1', '115H2']),
      類別: local ? '2 地方政府' : '1 中央機關',
      機關: `${String(number + 1).padStart(2, '0')} ${local ? '縣市' : '部會'}`,
      推動方向: direction,
      協力事項: `${direction.slice(0, 2)}${String(Math.floor(random() * 9)).padStart(2, '0')} 事項`,
      狀態: pick(STATES),
      燈號: pick(LIGHTS),
      預算數: random() < 0.2 ? null : Math.round(random() * 1e6) / 100,
      累計執行數: random() < 0.5 ? null : Math.round(random() * 1e4),
      辦理情形:
        index % 50 === 0 ? '長'.repeat(400) + '\n\u0007_x000D_' : random() < 0.5 ? null : `說明 ${index}`,
    };
  });
}

export function tableSheet(rows: readonly SourceRow[], name = 'pr 彙總'): SheetDesign {
  return {
    name,
    state: 'visible',
    columns: HEADERS.map(() => ({ width: 14 })),
    rows: [HEADERS, ...rows.map((row) => HEADERS.map((header) => row[header] ?? null))].map(
      (values, row) => ({
        row,
        cells: values.map((value, column) => ({ column, value })),
      }),
    ),
    table: { name: 'pr_Returns', row: 0, column: 0, headers: HEADERS, rowCount: rows.length },
  };
}

export function rowValues(rows: readonly SourceRow[]): CellValue[][] {
  return rows.map((row) => HEADERS.map((header) => row[header] ?? null));
}

const count = { field: 'key', summary: 'count', caption: '件數', format: '#,##0' } as const;
const base = { anchor: { row: 2, column: 0 }, table: 'pr_Returns', filters: ['期別', '類別'] } as const;

export const PIVOTS: readonly PivotDesign[] = [
  {
    ...base,
    name: 'pr_completion',
    filters: ['期別'],
    rows: ['類別', '機關'],
    columns: ['狀態'],
    values: [count],
  },
  { ...base, name: 'pr_direction', rows: ['推動方向'], columns: ['狀態'], values: [count] },
  {
    ...base,
    name: 'pr_light',
    filters: [],
    rows: ['推動方向', '協力事項'],
    columns: ['燈號'],
    values: [count],
  },
  {
    ...base,
    name: 'pr_both',
    rows: ['燈號'],
    columns: ['類別'],
    filters: [],
    values: [count, { field: '預算數', summary: 'sum', caption: '預算數合計', format: '#,##0.0' }],
  },
  {
    ...base,
    name: 'pr_budget',
    filters: ['期別'],
    only: { 期別: '115H2' },
    rows: ['推動方向', '機關'],
    columns: [],
    values: [
      { field: '預算數', summary: 'sum', caption: '預算數合計', format: '#,##0.0' },
      { field: '累計執行數', summary: 'sum', caption: '執行數合計', format: '#,##0' },
    ],
  },
];

export function pivotSheet(pivot: PivotDesign, title = pivot.name): SheetDesign {
  return {
    name: title,
    state: 'visible',
    columns: Array.from({ length: 4 }, () => ({ width: 18 })),
    rows: [
      {
        row: 0,
        height: 30,
        cells: [{ column: 0, value: `問題：${title}`, style: { bold: true, size: 14 } }],
      },
    ],
    freeze: { rows: 1, columns: 0 },
    print: { orientation: 'landscape', fitWidth: 1, titleRows: [0, 0] },
    pivots: [pivot],
  };
}

export function pivotWorkbook(rows: readonly SourceRow[]): WorkbookDesign {
  return {
    sheets: [...PIVOTS.map((pivot) => pivotSheet(pivot)), tableSheet(rows)],
    names: [],
    title: '樞紐',
    properties: {},
  };
}
