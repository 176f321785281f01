/** The 檢核 column as LibreOffice calculates it says what the core's check says, and so do the cover's figures. */
import { expect, it } from '@jest/globals';
import { checkReturn, DEFAULT_QUESTIONNAIRE, formOf, type Cell, type Template } from '../../src/core/index';
import { type GeneratedRow, generatedRows, PAST_PLAN } from '../support/generated-rows';
import { available, describeIf } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';
import { asFormulasRead, calculated, text } from './calculated';

const ROWS = 2500;

describeIf(available.libreoffice, 'LibreOffice')('the sheet and the core agree', () => {
  it.each([
    ['standard', 20261124, 'xlsx'],
    ['short', 7, 'xlsx'],
    ['standard', 20261124, 'ods'],
    ['short', 7, 'ods'],
  ] as const)('on %s rows (%i) of an .%s', async (form, seed, file) => {
    const rows = generatedRows(formOf(DEFAULT_QUESTIONNAIRE, form), ROWS, seed);
    const template = sampleTemplate({
      tasks: ROWS,
      form,
      change: (task, index) => withPast(task, rows[index] ?? {}, index),
    });
    const { read, check, cover } = await calculated(template, rows, file);
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
    expect(everyLabel(template, check, form)).toEqual([]);
    expect(cover).toContain(
      `已填 ${check.filter((cell) => text(cell) !== '未填').length}／${ROWS}　請修正 ${check.filter((cell) => !text(cell).startsWith('✔') && text(cell) !== '未填').length}　未填 ${check.filter((cell) => text(cell) === '未填').length}`,
    );
    const first = read.rows.findIndex((_, index) => !text(check[index]).startsWith('✔'));
    expect(cover).toContain(
      `請至「填報表」${read.rows[first]?.task.number ?? ''}：${text(check[first])}（點此前往）`,
    );
  });
});

/** What a task was before: nothing for most, prefilled answers, and for rows that plan something a plan to compare with. */
function withPast<T extends object>(task: T, row: GeneratedRow, index: number): T {
  if (row['plan_reason'] !== undefined)
    return {
      ...task,
      previous: { ...PAST_PLAN, ...(index % 4 === 0 ? {} : { plan_reason: '經費 遭刪減' }) },
    };
  if (row['kpi_target_1'] !== undefined)
    return index % 2 === 0 ? { ...task, previous: PAST_PLAN } : { ...task, first: PAST_PLAN };
  return index % 3 === 0 ? withPrefill(task) : task;
}

function withPrefill<T extends object>(task: T): T {
  return { ...task, prefill: { measure: '人才培訓計畫', kpi_target_1: 1200, kpi_name_1: '受訓\n人次' } };
}

/** Labels that the sheet showed fewer than 50 times. */
function everyLabel(template: Template, check: readonly Cell[], form: 'standard' | 'short'): string[] {
  const { verdicts } = template.questionnaire;
  const rules = formOf(template.questionnaire, form, template.settings).rules;
  const labels = new Set([
    ...rules.flatMap((rule) => (rule.severity === 'error' ? [rule.label?.['zh-TW'] ?? ''] : [])),
    ...Object.values(verdicts).map((words) => words['zh-TW']),
  ]);
  return [...labels]
    .filter((label) => check.filter((cell) => text(cell) === label).length < 50)
    .map((label) => `${label} ${check.filter((cell) => text(cell) === label).length}`);
}
