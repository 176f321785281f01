/** Real findings of every kind, made by the readers, the checks and the parser on bad input. */
import { DAMAGES } from '../framework/damage';
import { readEdition } from '../../../src/core/framework/parse/guideline-file';
import { readFileSync } from 'node:fs';
import {
  checkReturn,
  parseGuidelines,
  readValue,
  type Cell,
  type Finding,
  type Snapshot,
  type ValueType,
} from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';
import { SOUND } from '../questionnaire/case-rows';
import { filledSnapshot, readOf, withRows, withSheet } from '../returns/snapshots';

const SEED = readFileSync(new URL('../../data/guidelines-112.txt', import.meta.url), 'utf8');
const HEADER = '推動方向\t相關部會\t協力事項';

const DATE: ValueType = { kind: 'date' };
const PERCENT: ValueType = { kind: 'percent' };
const NUMBER: ValueType = { kind: 'number' };
const CHOICE: ValueType = { kind: 'choice', choices: [{ key: 'yes', labels: ['Ａ是', 'Yes'] }] };

const WRITTEN: readonly (readonly [ValueType, readonly Cell[]])[] = [
  [
    DATE,
    [
      ...['15.06.30', '250.06.30', '115.13.01', '115.06.31', '114.02.29', '115.06', '待定'],
      ...['民國115年6月30日', '115.06.30 10:30'],
      '#N/A',
    ].map((value) => ({ value })),
  ],
  [DATE, [{ value: -652142 }, { value: 46203.5 }, { value: 46203, formula: 'TODAY()' }]],
  [
    NUMBER,
    ['1,23', '1e5', '3萬', '(120)', '12人', '12345678901234567890', '若干', '1,234'].map((value) => ({
      value,
    })),
  ],
  [
    NUMBER,
    [
      { value: 46203, format: 'yyyy/m/d' },
      { value: 0.5, format: '0%' },
    ],
  ],
  [{ kind: 'number', integer: true }, [{ value: 1.5 }]],
  [
    PERCENT,
    ['1,23', '1e5', '3萬', '(12)', '12人', '12345678901234567890', '若干', '1', '0.75', '75'].map(
      (value) => ({
        value,
      }),
    ),
  ],
  [
    PERCENT,
    [
      { value: 1 },
      { value: 0.75 },
      { value: 75, format: '0%' },
      { value: '７５%' },
      { value: 46203, format: 'yyyy/m/d' },
      { value: 1e308, format: '0%' },
    ],
  ],
  [CHOICE, [{ value: 'yes' }, { value: 'A是' }, { value: '好' }]],
  [NUMBER, [{ value: 7300000, format: '#,##0,' }]],
  [
    { kind: 'text' },
    [
      { value: 0.5, format: 'h:mm' },
      { value: null, formula: '1+1', uncalculated: true },
      { value: '=DISPIMG("ID_0A",1)' },
    ],
  ],
  [{ kind: 'text' }, [{ value: 0.75, format: '0%' }, { value: { error: '#REF!' } }]],
];

/** What the value readers say, each in a cell. */
export function valueFindings(): Finding[] {
  return WRITTEN.flatMap(([type, cells]) =>
    cells.flatMap((cell) =>
      [undefined, '千元'].flatMap((unit) =>
        readValue(cell, type, unit === undefined ? {} : { unit }).remarks.map((remark) => ({
          ...remark,
          place: { sheet: '填報表', row: 6, column: 6, task: 'T112-4-05', field: 'budget' },
        })),
      ),
    ),
  );
}

/** What is said of a return whose sheets were mishandled and whose seal is broken. */
export function returnFindings(): Finding[] {
  const plain = filledSnapshot(sampleTemplate({ tasks: 3 }), { 'T112-4-01': SOUND });
  const [cover, form] = [readOf(plain).coverSheet, readOf(plain).sheet];
  const manifest = plain.sheets[plain.sheets.length - 1]?.name ?? '';
  const seal = ['seal', 'seal_counter', 'seal_version'];
  const sealed = withSheet(plain, manifest, (sheet) =>
    withRows(sheet, (rows) =>
      rows.map((line) =>
        seal.includes(String(line[0]?.value)) ? [line[0] ?? { value: null }, { value: '1' }] : line,
      ),
    ),
  );
  const broken = withSheet(sealed, form, (sheet) =>
    withRows(sheet, ([keys = [], ...rows]) => [
      keys.map((cell) => (cell.value === 'budget' ? { value: null } : cell)),
      ...rows.slice(0, -1),
      rows[4] ?? [],
      (rows[4] ?? []).map((cell) => (cell.value === '辦理中' ? { value: '已完成' } : cell)),
      (rows[4] ?? []).slice(1),
    ]),
  );
  const copy = broken.sheets.find(({ name }) => name === form);
  const mishandled: Snapshot = {
    ...broken,
    sheets: [
      ...broken.sheets.filter(({ name }) => name !== cover),
      ...(copy === undefined ? [] : [{ ...copy, name: `${form} (2)` }]),
    ],
  };
  return [...checkReturn(readOf(mishandled)).findings];
}

/** What is said of a return whose keys were damaged, copied or left behind, and of what stands beside its answers. */
export function displacedFindings(): Finding[] {
  const plain = filledSnapshot(sampleTemplate({ tasks: 3 }), { 'T112-4-01': SOUND });
  const { sheet: form, coverSheet: cover } = readOf(plain);
  const keys =
    plain.sheets.find(({ name }) => name === form)?.rows[0]?.map(({ value }) => String(value)) ?? [];
  const at = (key: string) => keys.indexOf(key);
  type Rows = Snapshot['sheets'][number]['rows'];
  const changed = (change: (rows: Rows) => Rows) =>
    readOf(withSheet(plain, form, (sheet) => withRows(sheet, change))).findings;
  const cell = (row: number, column: number, value: string | null) => (rows: Rows) =>
    rows.map((cells, index) =>
      index === row ? cells.map((one, place) => (place === column ? { ...one, value } : one)) : cells,
    );
  const swapped = (from: number) => (rows: Rows) =>
    rows.map((cells, row) => {
      const other = row === 5 ? rows[6] : row === 6 ? rows[from] : undefined;
      return other === undefined ? cells : [...cells.slice(0, 3), ...other.slice(3)];
    });
  const doubled = (value: string | undefined) => (rows: Rows) =>
    rows.map((cells, row) => {
      const copy = cells[at('measure')] ?? { value: null };
      return [...cells, row === 5 && value !== undefined ? { ...copy, value } : copy];
    });
  const coverRow = plain.sheets
    .find(({ name }) => name === cover)
    ?.rows.find(([key]) => key?.value === 'counter');
  const twice = withSheet(plain, cover, (sheet) =>
    withRows(sheet, (rows) => [
      ...rows,
      (coverRow ?? []).map((one, column) => (column === 3 ? { value: 2 } : one)),
    ]),
  );
  const other = { name: '補充', state: 'visible' as const, rows: [[{ value: '附記' }]] };
  const beside = (['note', 'shape', 'picture'] as const).map((kind) => ({ kind, sheet: form, text: '附記' }));
  return [
    ...changed(swapped(5)),
    ...changed(swapped(6)),
    ...changed(cell(5, 0, '備註')),
    ...changed(cell(0, at('measure'), '措施')),
    ...changed((rows) => cell(4, at('measure'), '改')(cell(0, at('measure'), null)(rows))),
    ...changed(doubled(undefined)),
    ...changed(doubled('另一措施')),
    ...readOf(twice).findings,
    ...readOf({ ...plain, sheets: [...plain.sheets, other], beside }).findings,
  ];
}

/** What the parser says of the guidelines, whole and mutilated. */
export function frameworkFindings(): Finding[] {
  const mutilated = [
    SEED,
    '',
    SEED.replace('提供職業訓練相關資源', `提供職業\n\n${HEADER}\n\t\t訓練相關資源`),
    SEED.replace('\t僑務委員會\t', '\t海外事務部\t'),
    SEED.replace('國家發展委員會\t進行產業發展與技職教育人才培育政策之分析及研究', '國家發展委員會\t'),
    SEED.replace('九、增進我國學生國際競爭力，具備產業所需技能，提升境外學生\t', '十二、山水\t'),
    SEED.replace('- 九、增進', '- 增進'),
    SEED.replace('國際影響力\n\n\n\n推動方向', '國際影響\n\n\n\n推動方向'),
    SEED.replace('二、目標\n\n目標一：建立', '二、目標\n\n目的一：建立'),
    SEED.replace('\t國家發展委員會\t進行產業', '\t\t進行產業'),
    SEED.replace('\t財政部\t', '\t\t'),
    SEED.replace('培育誘因', '培育诱因应'),
    SEED.replace('一、願景', '一、願景\n\n'),
  ];
  const parsed = [...mutilated, ...DAMAGES.map(({ spoil }) => spoil(SEED)), strayText()];
  return [
    ...parsed.flatMap((text) => [...parseGuidelines(text).findings]),
    ...readEdition('{"edition": 114}').findings,
  ];
}

/** A section that is no part of the guidelines’ form. */
function strayText(): string {
  return SEED.replace('三、推動方向\n\n(一)', '三、經費\n\n山水風林。\n\n四、推動方向\n\n(一)');
}
