/** The 檢核 column as LibreOffice calculates it says what the core's check says, and so do the cover's figures. */
import { expect, it } from '@jest/globals';
import { checkReturn, formOf, rowFormOf, type Cell, type Template } from '../../src/core/index';
import { generatedRows, type GeneratedRow } from '../support/generated-rows';
import { available, describeIf } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';
import { asFormulasRead, calculated, text } from './calculated';

const ROWS = 2200;

describeIf(available.libreoffice, 'LibreOffice')('the sheet and the core agree', () => {
  it.each([
    ['standard', 20261124, ''],
    ['short', 7, '沿用'],
  ] as const)('on %s rows', async (form, seed, all) => {
    const template = sampleTemplate({
      tasks: ROWS,
      form,
      change: (task, index) => (index % 3 === 0 ? withPast(task, index) : task),
    });
    const rows = generatedRows(formOf(template.questionnaire, form, template.settings), ROWS, seed);
    const { read, check, cover } = await calculated(template, rows.map(withWord), {
      kept_all: { value: all },
    });
    const said = checkReturn(read).rows.map((row) => row.text);
    const differences = read.rows.flatMap((row, index) => {
      const expected = asFormulasRead(read, row);
      const shown = text(check[index]);
      return shown === expected
        ? []
        : [
            {
              row: row.row,
              shown,
              expected,
              core: said[index],
              cells: JSON.stringify(
                Object.entries(row.cells).flatMap(([key, { cell }]) =>
                  cell.value === null ? [] : [[key, cell.value, cell.format]],
                ),
              ),
            },
          ];
    });
    expect(differences.slice(0, 3)).toEqual([]);
    expect(everyLabel(template, check)).toEqual([]);
    expect(cover).toContain(
      `已填 ${check.filter((cell) => text(cell) !== '未填').length}／${ROWS}　請修正 ${check.filter((cell) => !text(cell).startsWith('✔') && text(cell) !== '未填').length}　未填 ${check.filter((cell) => text(cell) === '未填').length}`,
    );
    const first = read.rows.findIndex((_, index) => !text(check[index]).startsWith('✔'));
    expect(cover).toContain(
      `請至「填報表」${read.rows[first]?.task.number ?? ''}：${text(check[first])}（點此前往）`,
    );
  });
});

function withPast<T extends object>(task: T, index: number): T {
  const measures = { measure: '人才培訓計畫', kpi_target_1: 1200, kpi_name_1: '受訓\n人次' };
  const prefill = index % 4 === 0 ? { status: 'not_applicable' } : measures;
  return { ...task, prefill };
}

/** What the officer says of the row's own prefill, in turn; a row without any may say it, too. */
function withWord(row: GeneratedRow, index: number): GeneratedRow {
  const word = ['', '沿用', '', '不沿用', '', 'V', ' 沿用　'][Math.floor(index / 3) % 7] ?? '';
  return word === '' ? row : { ...row, kept: { value: word, format: '@' } };
}

/** Labels that the sheet showed fewer than 30 times. */
function everyLabel(template: Template, check: readonly Cell[]): string[] {
  const { verdicts } = template.questionnaire;
  const { rules } = rowFormOf(template);
  const labels = new Set([
    ...rules.flatMap((rule) => (rule.severity === 'error' ? [rule.label?.['zh-TW'] ?? ''] : [])),
    ...Object.values(verdicts).map((words) => words['zh-TW']),
  ]);
  return [...labels]
    .filter((label) => check.filter((cell) => text(cell) === label).length < 30)
    .map((label) => `${label} ${check.filter((cell) => text(cell) === label).length}`);
}
