/** Whatever people write where no answer is read is shown with its place. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordFinding, type BesideCells, type Cell, type Snapshot } from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';
import { SOUND } from '../questionnaire/case-rows';
import { filledSnapshot, readOf, texts, withRows, withSheet } from './snapshots';

const template = sampleTemplate({ tasks: 3 });
const snapshot = filledSnapshot(template, { 'T112-4-01': SOUND }, { contact_name: { value: '承辦人甲' } });
const plain = readOf(snapshot);
const [FORM, COVER] = [plain.sheet, plain.coverSheet];
const grid = (name: string) => snapshot.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
const column = (key: string) => (grid(FORM)[0] ?? []).findIndex(({ value }) => value === key);

/** The snapshot with a text in one cell, wherever that is. */
function put(name: string, row: number, at: number, value: Cell['value'], from = snapshot): Snapshot {
  return withSheet(from, name, (sheet) =>
    withRows(sheet, (rows) => {
      const all = rows.map((cells) => [...cells]);
      while (all.length <= row) all.push([]);
      const cells = all[row] ?? [];
      while (cells.length <= at) cells.push({ value: null });
      cells[at] = { value };
      return all;
    }),
  );
}

const PLACES: readonly (readonly [string, string, number, number])[] = [
  ['right of the table', FORM, 5, 80],
  ['far below the table', FORM, 60, 8],
  ['over the number', FORM, 6, column('no')],
  ['over the task', FORM, 6, column('task')],
  ['over 檢核', FORM, 6, column('check')],
  ['over a hidden key', FORM, 7, 2],
  ['in the title', FORM, 1, column('no')],
  ['between headings and rows', FORM, 4, column('measure')],
  ['on a free place of the cover', COVER, 40, 3],
  ['over the instructions', COVER, 9, 2],
  ['beside a field of the cover', COVER, 25, 9],
];

describe('a text where no answer is read', () => {
  it.each(PLACES)('%s is shown with its place', (_, sheet, row, at) => {
    const read = readOf(put(sheet, row, at, '【寫在這裡】'));
    expect(read.findings).toMatchObject([
      { severity: 'warning', place: { sheet, row, column: at }, parameters: { text: '【寫在這裡】' } },
    ]);
    expect(read.rows.map(({ cells }) => cells)).toEqual(plain.rows.map(({ cells }) => cells));
  });

  it('be it a number, or the result of a formula', () => {
    expect(readOf(put(FORM, 5, 80, 1234)).findings).toMatchObject([{ parameters: { text: '1234' } }]);
    const formula = withSheet(snapshot, FORM, (sheet) =>
      withRows(sheet, (rows) =>
        rows.map((cells, at) => (at === 5 ? [...cells, { value: '合計 3', formula: 'X' }] : cells)),
      ),
    );
    expect(readOf(formula).findings).toMatchObject([{ code: 'cell.unread', parameters: { text: '合計 3' } }]);
  });

  it('stands in a sentence in both languages', () => {
    const [finding] = readOf(put(FORM, 5, 80, '旁註')).findings;
    if (finding === undefined) throw new Error('Nothing said.');
    expect(wordFinding(finding, 'zh-TW')).toContain('旁註');
    expect(wordFinding(finding, 'en')).toContain('旁註');
  });

  it('of the template’s own is no news, wherever it stands', () => {
    expect(plain.findings).toEqual([]);
    const numbers = withSheet(snapshot, FORM, (sheet) =>
      withRows({ ...sheet, name: `${FORM} - 表格 1` }, (rows) => [[{ value: '表格 1' }], ...rows]),
    );
    expect(readOf(numbers).findings).toEqual([]);
  });

  it('is shown whole however many there are, in a list of bounded length', () => {
    let many = snapshot;
    for (let row = 0; row < 300; row += 1) many = put(FORM, 20 + row, 8, `第${row}段。`, many);
    const { findings } = readOf(many);
    expect(findings.length).toBe(100);
    const said = findings.map(({ parameters }) => String(parameters['text'])).join();
    for (let row = 0; row < 300; row += 1) expect(said).toContain(`第${row}段。`);
  });

  /** Keys, and what the program writes again: its formulas, how far the return is, what is read of an answer on the cover. */
  function isOurs(sheet: string, row: number, at: number): boolean {
    if (row === 0) return true;
    if (sheet === FORM) return /^(text|value|calc):|^pr:form/.test(String(grid(FORM)[0]?.[at]?.value));
    const written = String(grid(COVER)[row]?.[0]?.value).startsWith('pr:') && at === 3;
    return at === 0 || written || grid(COVER)[row]?.[at]?.formula !== undefined;
  }

  it('every place of the sheets is read, shown, or the program’s own', () => {
    const places = fc.record({ sheet: fc.constantFrom(FORM, COVER), row: fc.nat(70), at: fc.nat(90) });
    fc.assert(
      fc.property(places, ({ sheet, row, at }) => {
        fc.pre(!isOurs(sheet, row, at));
        const read = readOf(put(sheet, row, at, '【某處】'));
        const cells = [...read.rows.map((one) => one.cells), read.cover].flatMap((one) => Object.values(one));
        const isRead = cells.some(({ cell }) => cell.value === '【某處】');
        const shown = read.findings.some(({ parameters }) => String(parameters['text']).includes('【某處】'));
        expect(isRead || shown).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('beside the form', () => {
  const withSheets = (...sheets: Snapshot['sheets']): Snapshot => ({
    ...snapshot,
    sheets: [...snapshot.sheets, ...sheets],
  });

  it('lists and the manifest are no news where a program shows them under another name', () => {
    const shown = snapshot.sheets.map((sheet, at) =>
      sheet.state === 'visible' ? sheet : { ...sheet, state: 'visible' as const, name: `工作表${at}` },
    );
    expect(shown.filter(({ name }) => name.startsWith('工作表')).length).toBeGreaterThan(1);
    expect(readOf({ ...snapshot, sheets: shown }).findings).toEqual([]);
    const marked = (row: number) => ({
      name: '名單',
      state: 'visible' as const,
      rows: [...Array.from({ length: row }, () => [{ value: '甲' }]), [{ value: 'pr_list_status' }]],
    });
    expect(readOf(withSheets(marked(2))).findings).toEqual([]);
    expect(readOf(withSheets(marked(3))).findings).toMatchObject([{ code: 'sheet.unread' }]);
  });

  it('a line that says the sheet’s own name is no news, and any other is', () => {
    const sheet = (value: string) => ({ name: '附表一', state: 'visible' as const, rows: [[{ value }]] });
    expect(readOf(withSheets(sheet(' 附表 '))).findings).toEqual([]);
    expect(readOf(withSheets(sheet('附表二'))).findings).toMatchObject([{ parameters: { text: '附表二' } }]);
    const titled = (value: string) =>
      withSheet(snapshot, FORM, (one) =>
        withRows({ ...one, name: `${FORM} - 表格 1` }, (rows) => [[{ value: null }, { value }], ...rows]),
      );
    expect(readOf(titled(' 表格 1 ')).findings).toEqual([]);
    expect(readOf(titled('表格 2')).findings).toMatchObject([{ parameters: { text: '表格 2' } }]);
  });

  it('last period’s texts are no news on another sheet, and are in the form', () => {
    const past = sampleTemplate({
      tasks: 1,
      change: (task) => ({ ...task, previous: { progress_text: '前期辦了研習三場。' } }),
    });
    const one = filledSnapshot(past, { 'T112-4-01': texts({ status: '辦理中' }) });
    const copied = { name: '草稿', state: 'visible' as const, rows: [[{ value: '前期辦了研習三場。' }]] };
    expect(readOf({ ...one, sheets: [...one.sheets, copied] }).findings).toEqual([]);
    expect(readOf(put(FORM, 30, 8, '前期辦了研習三場。', one)).findings).toMatchObject([
      { code: 'row.unplaced' },
    ]);
  });

  it('a further sheet is shown, once', () => {
    const further = {
      name: '補充說明',
      state: 'visible' as const,
      rows: [[{ value: '甲' }], [], [{ value: '乙' }]],
    };
    const read = readOf({ ...snapshot, sheets: [...snapshot.sheets, further] });
    expect(read.findings).toEqual([
      {
        code: 'sheet.unread',
        severity: 'warning',
        place: { sheet: '補充說明', row: 0, column: 0 },
        parameters: { text: '甲 ／ 乙' },
      },
    ]);
    const hidden = { ...further, state: 'hidden' as const };
    expect(readOf({ ...snapshot, sheets: [...snapshot.sheets, hidden] }).findings).toEqual([]);
  });

  it('a copy of the form says which answers differ', () => {
    const original = snapshot.sheets.find(({ name }) => name === FORM);
    if (original === undefined) throw new Error('No form.');
    const copy = put('填報表 (2)', 6, column('progress_text'), '只寫在複本', {
      ...snapshot,
      sheets: [...snapshot.sheets, { ...original, name: '填報表 (2)' }],
    });
    const read = readOf(copy);
    expect(read.findings).toMatchObject([
      { code: 'sheet.copied', parameters: { reason: 'differs', text: '四-2：只寫在複本' } },
    ]);
  });

  it('a copy of the cover, too', () => {
    const original = snapshot.sheets.find(({ name }) => name === COVER);
    if (original === undefined) throw new Error('No cover.');
    const row = original.rows.findIndex(([key]) => key?.value === 'contact_name');
    const copy = put('封面 (2)', row, 3, '承辦人乙', {
      ...snapshot,
      sheets: [...snapshot.sheets, { ...original, name: '封面 (2)' }],
    });
    expect(readOf(copy).findings).toMatchObject([
      { code: 'sheet.copied', place: { sheet: '封面 (2)' }, parameters: { text: '承辦人乙' } },
    ]);
  });

  it('notes, text boxes and pictures are shown', () => {
    const beside: BesideCells[] = [
      { kind: 'note', sheet: FORM, row: 5, column: 20, text: '預算待核' },
      { kind: 'shape', sheet: COVER, text: '另附說明' },
      { kind: 'picture', sheet: FORM, row: 6, column: 22, text: '' },
    ];
    expect(readOf({ ...snapshot, beside }).findings).toMatchObject([
      { code: 'note.unread', place: { row: 5, column: 20 }, parameters: { text: '預算待核' } },
      { code: 'shape.unread', place: { sheet: COVER }, parameters: { text: '另附說明' } },
      { code: 'picture.unread', place: { row: 6, column: 22 } },
    ]);
    const halfway = { kind: 'shape', sheet: COVER, row: 3, text: '無欄' } as const;
    expect(readOf({ ...snapshot, beside: [halfway] }).findings[0]?.place).toEqual({ sheet: COVER });
  });
});

describe('a template from before its texts were marked', () => {
  const older: Snapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(([key]) => !String(key?.value).startsWith('given.')),
    })),
  };

  it('says nothing of its own texts, and shows what is certainly somebody’s', () => {
    expect(readOf(older).findings).toEqual([]);
    expect(readOf(put(FORM, 5, 80, '旁註', older)).findings).toMatchObject([{ code: 'cell.unread' }]);
    expect(readOf(put(FORM, 4, 9, '改了標題', older)).findings).toEqual([]);
  });
});

describe('a cover with a line twice', () => {
  it('takes the first that says anything, and shows the other', () => {
    const row = grid(COVER).findIndex(([key]) => key?.value === 'contact_name');
    const twice = withSheet(snapshot, COVER, (sheet) =>
      withRows(sheet, (rows) => [
        ...rows,
        (rows[row] ?? []).map((cell) => (cell.value === '承辦人甲' ? { value: '承辦人乙' } : cell)),
      ]),
    );
    const read = readOf(twice);
    expect(read.cover['contact_name']?.value).toEqual({ state: 'value', value: '承辦人甲' });
    expect(read.findings).toMatchObject([{ code: 'cover.doubled', parameters: { text: '承辦人乙' } }]);
    const first = readOf(put(COVER, row, 3, null, twice));
    expect(first.cover['contact_name']?.value).toEqual({ state: 'value', value: '承辦人乙' });
  });
});

describe('texts that were given', () => {
  it('are known whatever a program does to their white space and width', () => {
    const wide = withSheet(snapshot, FORM, (sheet) =>
      withRows(sheet, (rows) =>
        rows.map((cells) =>
          cells.map((cell) =>
            typeof cell.value === 'string' ? { ...cell, value: cell.value.replace(/\n/g, ' \n ') } : cell,
          ),
        ),
      ),
    );
    expect(readOf(wide).findings).toEqual([]);
  });

  it('hold no answers that were prefilled: those are read', () => {
    const prefilled = sampleTemplate({
      tasks: 1,
      change: (task) => ({ ...task, prefill: { measure: '前期措施' } }),
    });
    const read = readOf(
      put(FORM, 12, 8, '前期措施', filledSnapshot(prefilled, { 'T112-4-01': texts({ status: '辦理中' }) })),
    );
    expect(read.findings).toMatchObject([{ code: 'row.unplaced', parameters: { text: '前期措施' } }]);
  });
});
