import { emptyFront } from '../../../src/core/sheets/coordinator/front-content';
import { tablesSheet } from '../../../src/core/sheets/coordinator/tables-sheet';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TABLES, type SheetDesign, type State } from '../../../src/core/index';
import { figuresOf } from '../../../src/core/figures/figures';
import { matrixSheet } from '../../../src/core/sheets/coordinator/matrix-sheet';
import { pivotSheets } from '../../../src/core/sheets/coordinator/pivot-sheets';
import { reportSheet } from '../../../src/core/sheets/coordinator/report-sheet';
import { summarySheet } from '../../../src/core/sheets/coordinator/summary-sheet';
import { returnRows } from '../../../src/core/book/table-rows';
import { HIGHEST_ROW } from '../../../src/core/sheets/drawing/measure';
import { returnsTable } from '../../../src/core/tables/returns-table';
import { crosstab } from '../../../src/core/grid/crosstab';
import { writeWorkbook } from '../../../src/files/write';
import { emptyState, madeUpState } from '../figures/made-up';

const TODAY = '2026-08-05';
const LANGUAGES = ['zh-TW', 'en'] as const;

function textsOf(sheet: SheetDesign): string[] {
  return sheet.rows.map(({ cells }) => cells.map(({ value }) => String(value ?? '')).join('\t'));
}

/** With one return changed. */
function changed(state: State, key: (row: State['returns'][number]) => boolean, more: object): State {
  return { ...state, returns: state.returns.map((row) => (key(row) ? { ...row, ...more } : row)) };
}

const late = (points: number, reason: string) => ({
  state: 'filled',
  light: 'behind',
  answers: {
    status: 'in_progress',
    due_date: '2026-12-31',
    planned_pct: 80,
    actual_pct: 80 - points,
    delay_reason: reason,
    remedy: '加開課程',
  },
});

/** Nothing but two returns behind, the lesser one first: as little below the problems as there can be. */
function twoBehind(): State {
  const central = emptyState().returns.filter(({ body }) => body === 'MOEA' || body === 'MOL');
  const [lesser, worse] = [central[0]!, central.at(-1)!];
  return changed(
    changed(emptyState(), ({ key }) => key === lesser.key, late(12, '較輕')),
    ({ key }) => key === worse.key,
    late(35, '較重'),
  );
}

describe('一頁摘要', () => {
  it.each([
    ['two behind', twoBehind()],
    ['many problems', madeUpState(3)],
    ['many problems, in English', madeUpState(3, 'en')],
  ])('has the two worst problems in the first third of the page: %s', (_, state) => {
    const sheet = summarySheet(state, TODAY, []);
    const total = sheet.rows.reduce((sum, { height = 15 }) => sum + height, 0);
    const reason = state.language === 'en' ? 'Reason: ' : '原因：';
    const second = sheet.rows.filter(({ cells }) =>
      cells.some(({ value }) => typeof value === 'string' && value.includes(reason)),
    )[1];
    expect(second).toBeDefined();
    const bottom = sheet.rows
      .filter(({ row }) => row <= (second?.row ?? 0))
      .reduce((sum, { height = 15 }) => sum + height, 0);
    expect(bottom).toBeLessThanOrEqual(total / 3);
  });

  it('names the worst first, with reason and remedy', () => {
    const rows = textsOf(summarySheet(twoBehind(), TODAY, [])).filter((text) => text.includes('原因：'));
    expect(rows.map((text) => /原因：(..)/.exec(text)?.[1])).toEqual(['較重', '較輕']);
    expect(rows[0]).toContain('35 個百分點');
    expect(rows[0]).toContain('對策：加開課程');
  });

  it('is one portrait page without any row that is cut', () => {
    for (const language of LANGUAGES)
      for (const state of [emptyState(language), madeUpState(5, language)]) {
        const { print, rows } = summarySheet(state, TODAY, []);
        expect(print).toMatchObject({ orientation: 'portrait', fitWidth: 1, fitHeight: 1 });
        for (const { height = 15 } of rows) expect(height).toBeLessThan(HIGHEST_ROW);
      }
  });

  it('says where to look for what does not fit, and counts all of it', () => {
    const rows = emptyState().returns.filter(({ body }) => !body.startsWith('LG-'));
    const keys = new Set(rows.slice(0, 9).map(({ key }) => key));
    const text = textsOf(
      summarySheet(
        changed(emptyState(), ({ key }) => keys.has(key), late(20, '缺工')),
        TODAY,
        [],
      ),
    ).join('\n');
    expect(text).toContain('落後 9 項');
    expect(text).toContain('…等 9 項，其餘見「彙整表」');
  });

  it('never names a local government among the worst', () => {
    const state = changed(emptyState(), ({ body }) => body.startsWith('LG-'), late(40, '缺工'));
    const text = textsOf(summarySheet(state, TODAY, [])).join('\n');
    expect(text).toContain('另地方政府 22 項');
    expect(text).not.toContain('原因：');
  });

  it('lists what bodies ask for, blank ones aside, and totals that are the figures', () => {
    const state = madeUpState(2);
    const requests = [
      { body: 'MOFA', bodyName: '外交部', text: '九-1 請協助聯繫駐外館處' },
      { body: 'MOL', bodyName: '勞動部', text: ' ' },
    ];
    const rows = textsOf(summarySheet(state, TODAY, requests));
    expect(rows.join('\n')).toContain('請求協調 1 件');
    expect(rows.join('\n')).toContain('九-1 請協助聯繫駐外館處');
    const { total } = figuresOf(state);
    const counted = [
      total.expected,
      total.filled,
      total.unfilled,
      total.notApplicable,
      total.noRequest,
      total.ongoing,
    ];
    expect(rows.find((text) => text.startsWith('合計'))).toContain(
      ['合計', '', ...counted, total.done, total.normal, total.attention, total.behind].join('\t'),
    );
  });
});

describe('彙整表', () => {
  const [BODY, LIGHT, PROGRESS] = [1, 2, 3];
  const rowsOf = (sheet: SheetDesign, number: string, body: string) =>
    sheet.rows.filter(
      ({ cells }) =>
        cells[0]?.value === number && String(cells[BODY]?.value ?? '').replace(/（續）$/, '') === body,
    );
  const progressOf = (sheet: SheetDesign, number: string, body: string) =>
    rowsOf(sheet, number, body).map(({ cells }) => String(cells[PROGRESS]?.value ?? ''));

  it('has every expected return, local governments in one block for each task', () => {
    const state = madeUpState(7);
    const sheet = reportSheet(state);
    for (const row of state.returns) {
      const number = state.tasks.find(({ id }) => id === row.task)?.number ?? '';
      const body = state.bodies.find(({ id }) => id === row.body);
      const local = body?.kind === 'local';
      const rows = rowsOf(sheet, number, local ? '地方政府（22）' : (body?.name ?? ''));
      expect(rows[0]?.cells[LIGHT]?.value).toMatch(local ? /已填 \d+\n未填 \d+/ : /./);
      if (local) expect(rows.map(({ cells }) => cells[PROGRESS]?.value).join('\n')).toContain(body.name);
    }
    const blocks = sheet.rows.filter(({ cells }) => cells[BODY]?.value === '地方政府（22）');
    expect(blocks).toHaveLength(1);
    expect(sheet.rows.some(({ cells }) => /[縣市]政府/.test(String(cells[BODY]?.value ?? '')))).toBe(false);
  });

  it('says each task once, over its bodies, and the same words of several local governments once', () => {
    const base = emptyState();
    const local = base.returns.filter(({ body }) => body.startsWith('LG-')).slice(0, 3);
    const answers = { status: 'ongoing', progress_text: '辦理職業試探營隊。' };
    const keys = new Set(local.map(({ key }) => key));
    const state = changed(base, ({ key }) => keys.has(key), { state: 'filled', light: 'ongoing', answers });
    const sheet = reportSheet(state);
    const text = textsOf(sheet).join('\n');
    expect(text.split('辦理職業試探營隊。')).toHaveLength(2);
    expect(text).toMatch(/臺北市政府、.+、.+：辦理職業試探營隊。|基隆市政府、.+、.+：辦理職業試探營隊。/);
    for (const task of state.tasks.filter(
      ({ text: one }, _, all) => all.filter((other) => other.text === one).length === 1,
    ))
      expect(
        sheet.rows.filter(({ cells }) => String(cells[1]?.value ?? '').startsWith(task.text)),
      ).toHaveLength(state.returns.some((row) => row.task === task.id) ? 1 : 0);
  });

  it('shows each light in its word and its colours', () => {
    const state = changed(emptyState(), ({ key }) => key === emptyState().returns[1]!.key, late(15, '缺工'));
    const cells = reportSheet(state).rows.map((row) => row.cells[LIGHT]);
    const light = state.questionnaire.lights.find(({ key }) => key === 'behind');
    expect(cells.filter((cell) => cell?.value === '落後').map((cell) => cell?.style)).toMatchObject([
      { color: light?.color, fill: light?.fill },
    ]);
  });

  it('continues long texts on further rows without losing a character, none higher than a row may be', () => {
    const first = emptyState().returns[0]!;
    const state = emptyState();
    const number = state.tasks.find(({ id }) => id === first.task)?.number ?? '';
    const body = state.bodies.find(({ id }) => id === first.body)?.name ?? '';
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('辦理研習。', '計三場；', '成果\n', '字'.repeat(500), 'abc'), {
          maxLength: 80,
        }),
        (pieces) => {
          const said = `起${pieces.join('')}迄`;
          const answers = { status: 'ongoing', progress_text: said };
          const more = { state: 'filled', light: 'ongoing', answers, opinion: said };
          const sheet = reportSheet(changed(state, ({ key }) => key === first.key, more));
          const joined = progressOf(sheet, number, body).join('').replace(/\n/g, '');
          expect(joined).toBe(`${said}`.replace(/\n/g, ''));
          for (const { height = 15 } of sheet.rows) expect(height).toBeLessThanOrEqual(HIGHEST_ROW - 100);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('shows an unfilled return in red, and the reviewer’s decision with the opinion', () => {
    const state = changed(emptyState(), ({ key }) => key === emptyState().returns[1]!.key, {
      ...late(15, '缺工'),
      review: '請補充說明',
      opinion: '請補數據',
    });
    const sheet = reportSheet(state);
    const unfilled = sheet.rows.flatMap(({ cells }) => cells).find(({ value }) => value === '未填');
    expect(unfilled?.style?.color).toBe('C00000');
    const text = textsOf(sheet).join('\n');
    expect(text).toContain('請補充說明\n請補數據');
    expect(text).toContain('落後原因：缺工');
    expect(text).toContain('因應對策：加開課程');
    expect(textsOf(sheet).at(-1)).toContain('承辦人');
    expect(sheet.print).toMatchObject({ orientation: 'landscape', titleRows: [2, 2] });
  });
});

describe('機關 × 事項', () => {
  it('has a cell for every return, and ✕ where none is issued', () => {
    const base = madeUpState(4);
    const off = base.assignments.at(-1)!;
    const same = (one: { task: string; body: string }) => one.task === off.task && one.body === off.body;
    const state = {
      ...base,
      assignments: base.assignments.map((one) => (same(one) ? { ...one, send: false } : one)),
      returns: base.returns.filter((row) => !same(row)),
    };
    const cells = matrixSheet(state)
      .rows.slice(4)
      .flatMap((row) => row.cells.slice(1));
    const filled = cells.map(({ value }) => value).filter((value) => value !== null);
    expect(filled).toHaveLength(base.assignments.length);
    expect(filled.filter((value) => value === '✕')).toHaveLength(1);
    expect(filled.filter((value) => value === '○ 未填')).toHaveLength(
      state.returns.filter((row) => row.state === 'unfilled').length,
    );
  });
});

describe('the pivots', () => {
  it.each(LANGUAGES)(
    'stand over columns of pr_Returns and count every return of the period (%s)',
    (language) => {
      const state = madeUpState(6, language);
      const spec = returnsTable(state.questionnaire);
      const source = returnRows(state).map((row) =>
        Object.fromEntries(spec.columns.map(({ key, label }) => [label[language], row[key] ?? null])),
      );
      const sheets = pivotSheets(state);
      expect(sheets).toHaveLength(6);
      const counting = sheets.filter(({ pivots: [one] = [] }) => one?.name !== 'pr_pivot_budget');
      expect(counting).toHaveLength(5);
      for (const { pivots = [] } of counting)
        for (const pivot of pivots)
          expect(crosstab(source, pivot).figures.at(-1)?.at(-1)).toBe(state.returns.length);
    },
  );
});

describe('all of them', () => {
  it.each(LANGUAGES)(
    'are titled apart from each other and from the tables, and can be written (%s)',
    async (language) => {
      const state = madeUpState(8, language);
      const sheets = [
        ...[summarySheet(state, TODAY, []), reportSheet(state), matrixSheet(state)],
        tablesSheet(emptyFront(state)),
      ];
      const titles = [
        ...[...sheets, ...pivotSheets(state)].map(({ name }) => name),
        ...Object.values(TABLES).map(({ title }) => title[language]),
        returnsTable(state.questionnaire).title[language],
      ];
      expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
      for (const title of titles) expect(title).toMatch(/^[^:\\/?*[\]]{1,31}$/);
      const bytes = await writeWorkbook({ sheets, names: [], title: 'x', properties: {} });
      expect(bytes.length).toBeGreaterThan(1000);
    },
  );
});
