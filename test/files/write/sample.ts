/** A workbook with everything a design can ask for. */
import type { SheetDesign, WorkbookDesign } from '../../../src/core/index';

const HEAD = {
  bold: true,
  fill: 'FFF2CC',
  border: 'BFBFBF',
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
} as const;
const INPUT = { wrap: true, vertical: 'top', border: 'BFBFBF', unlocked: true } as const;

export const FORM: SheetDesign = {
  name: '填報表',
  state: 'visible',
  columns: [{ width: 4, hidden: true }, { width: 10 }, { width: 60 }, { width: 12 }],
  rows: [
    {
      row: 0,
      height: 30,
      cells: [{ column: 1, value: '辦理情形填報表', style: { bold: true, size: 16, color: '1F4E79' } }],
    },
    { row: 1, hidden: true, cells: [{ column: 1, value: 'key' }] },
    {
      row: 2,
      cells: [
        { column: 1, value: '編號', style: HEAD },
        { column: 2, value: '③辦理情形', style: HEAD },
        { column: 3, value: '％', style: HEAD },
      ],
    },
    {
      row: 3,
      height: 48,
      grows: true,
      cells: [
        { column: 1, value: '四-5', style: { ...INPUT, format: '@' } },
        { column: 2, value: '第一行\n第二行 <&>"', style: INPUT },
        { column: 3, value: 0.75, style: { ...INPUT, format: '0%' } },
      ],
    },
    {
      row: 4,
      height: 48,
      cells: [
        { column: 1, value: '=1+1', style: INPUT },
        { column: 2, value: '✔ 可送出', formula: 'IF(D4>0.5,"✔ 可送出","缺③說明")' },
        { column: 3, value: 1.5, formula: 'D4*2', style: { format: '0.0', indent: 1, shrink: true } },
      ],
    },
    { row: 6, height: 20, cells: [] },
    {
      row: 7,
      cells: [
        { column: 1, value: '封面', link: "'It''s cover'!A1", style: { underline: true, italic: true } },
      ],
    },
  ],
  merges: [{ top: 0, left: 1, bottom: 0, right: 3 }],
  validations: [
    {
      area: { top: 3, left: 1, bottom: 4, right: 1 },
      list: 'pr_Choices',
      strict: true,
      errorTitle: '請選擇',
      error: '請從清單選擇。',
      promptTitle: '①',
      prompt: '請選擇\n辦理狀態',
    },
    { area: { top: 3, left: 2, bottom: 4, right: 2 }, prompt: '例：115.06.30' },
    { area: { top: 3, left: 3, bottom: 4, right: 3 }, list: "'清單'!$A$1:$A$3" },
  ],
  highlights: [
    {
      area: { top: 3, left: 1, bottom: 4, right: 3 },
      formula: '$D4<0.5',
      style: { fill: 'F8CBAD', color: '9C0006', bold: true },
    },
    { area: { top: 3, left: 3, bottom: 4, right: 3 }, formula: 'D4>0.5', style: { fill: 'C6EFCE' } },
  ],
  freeze: { rows: 3, columns: 2 },
  protected: true,
  print: {
    orientation: 'landscape',
    area: { top: 0, left: 1, bottom: 7, right: 3 },
    titleRows: [0, 2],
    titleColumns: [0, 1],
    scale: 80,
    breakAfterColumns: [2],
    breakAfterRows: [4],
    footer: '&C第 &P 頁，共 &N 頁',
    centered: true,
  },
  gridLines: false,
  tabColor: 'FFC000',
  zoom: 90,
};

const TABLE: SheetDesign = {
  name: 'pr 紀錄',
  state: 'visible',
  columns: [{ width: 10 }, { width: 20 }, { width: 10 }],
  rows: [
    { row: 0, cells: [{ column: 0, value: '紀錄', style: { bold: true } }] },
    { row: 1, cells: ['key', '說明', '比率'].map((value, column) => ({ column, value, style: HEAD })) },
    ...[0, 1, 2].map((index) => ({
      row: 2 + index,
      height: 18,
      cells: [
        { column: 0, value: `K${index}`, style: { format: '@' } },
        { column: 1, value: index === 1 ? null : `說明${index}`, style: { wrap: true } },
        { column: 2, value: index / 10, style: { format: '0%' } },
      ],
    })),
  ],
  table: { name: 'pr_Log', row: 1, column: 0, headers: ['key', '說明', '比率'], rowCount: 3 },
  validations: [{ area: { top: 2, left: 1, bottom: 4, right: 1 }, prompt: '說明' }],
  highlights: [
    { area: { top: 2, left: 0, bottom: 4, right: 2 }, formula: '$C3>0.1', style: { color: 'FF0000' } },
  ],
  print: { orientation: 'portrait', fitWidth: 1, titleRows: [1, 1] },
};

export const SAMPLE: WorkbookDesign = {
  title: '技職綱領',
  properties: { pr_format: '1', pr_body: 'MOEA' },
  activeSheet: '填報表',
  names: [{ name: 'pr_Choices', sheet: '清單', area: { top: 0, left: 0, bottom: 2, right: 0 } }],
  sheets: [
    {
      name: "It's cover",
      state: 'visible',
      columns: [{ width: 20 }],
      rows: [{ row: 0, cells: [{ column: 0, value: 'cover' }] }],
    },
    FORM,
    TABLE,
    {
      name: '清單',
      state: 'veryHidden',
      columns: [],
      rows: ['持續辦理', '辦理中', '#N/A'].map((value, row) => ({ row, cells: [{ column: 0, value }] })),
    },
    {
      name: 'hidden',
      state: 'hidden',
      columns: [],
      rows: [{ row: 0, cells: [{ column: 0, value: { error: '#N/A' } }] }],
    },
  ],
};

/** A workbook of one sheet with these rows. */
export function plain(rows: SheetDesign['rows'], more: Partial<SheetDesign> = {}): WorkbookDesign {
  return {
    title: 't',
    properties: {},
    names: [],
    sheets: [{ name: 'S', state: 'visible', columns: [], rows, ...more }],
  };
}
