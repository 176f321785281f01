/** The 檢核 column as LibreOffice calculates it says what the core's check says, and so do the cover's figures. */
import { expect, it } from '@jest/globals';
import {
  checkReturn,
  DEFAULT_QUESTIONNAIRE,
  finishOf,
  formOf,
  rowFormOf,
  type Cell,
  type Template,
} from '../../src/core/index';
import { type GeneratedRow, generatedRows, PAST_PLAN } from '../support/generated-rows';
import { available, describeIf } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';
import { asFormulasRead, calculated, text } from './calculated';

const ROWS = 2500;

const COVER = {
  contact_name: '承辦人',
  contact_phone: '02-0000-0000',
  contact_email: 'officer@body.example',
  confirmed: '是',
};

const KEPT_FOR_ALL = { kept_all: '沿用', contact_name: '承辦人', contact_phone: '　', contact_email: ' ' };

const texts = (said: Readonly<Record<string, string>>): GeneratedRow =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, format: '@' }]));

describeIf(available.libreoffice, 'LibreOffice')('the sheet and the core agree', () => {
  it.each([
    ['standard', 20261124, COVER, 'xlsx'],
    ['short', 7, KEPT_FOR_ALL, 'xlsx'],
    ['standard', 20261124, COVER, 'ods'],
    ['short', 7, KEPT_FOR_ALL, 'ods'],
  ] as const)('on %s rows (%i) of a cover %j of an .%s', async (form, seed, answers, file) => {
    const rows = generatedRows(formOf(DEFAULT_QUESTIONNAIRE, form), ROWS, seed);
    const template = sampleTemplate({
      tasks: ROWS,
      form,
      change: (task, index) => withPast(task, rows[index] ?? {}, index),
    });
    const { read, check, cover } = await calculated(template, rows.map(withWord), texts(answers), file);
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
    const count = (is: (label: string) => boolean) => check.filter((cell) => is(text(cell))).length;
    const unfilled = count((label) => label === '未填');
    const ready = count((label) => label.startsWith('✔'));
    const wrong = ROWS - ready - unfilled;
    expect(cover).toContain(`可送出 ${ready}　請修正 ${wrong}　未填 ${unfilled}（共 ${ROWS} 項）`);
    const { open, waitsFor } = finishOf(read, checkReturn(read));
    const mark = (step: (typeof open)[number]) => (open.includes(step) ? '□' : '✔');
    expect(cover).toContain(
      `${mark('contact')} 窗口　${mark('rows')} 各項可送出　${mark('confirm')} 送出確認　→ 存檔寄回`,
    );
    const first = read.rows.findIndex((_, index) => !text(check[index]).startsWith('✔'));
    const row = `請至「填報表」${read.rows[first]?.task.number ?? ''}：${text(check[first])}（點此前往）`;
    const contact = '請在下方填本機關窗口的電話（點此前往）';
    expect(waitsFor.contact).toBe(form === 'short' ? 'contact_phone' : undefined);
    expect(cover).toContain(form === 'short' ? contact : row);
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
  return index % 3 === 0 ? withPrefill(task, index) : task;
}

function withPrefill<T extends object>(task: T, index: number): T {
  const measures = { measure: '人才培訓計畫', kpi_target_1: 1200, kpi_name_1: '受訓\n人次' };
  const prefill = index % 4 === 0 ? { status: 'not_applicable' } : measures;
  return { ...task, prefill };
}

/** What the officer says of the row's own prefill, in turn; a row without any may say it, too. */
function withWord(row: GeneratedRow, index: number): GeneratedRow {
  const word = ['', '沿用', '', '不沿用', '', 'V', ' 沿用　'][Math.floor(index / 3) % 7] ?? '';
  return word === '' ? row : { ...row, kept: { value: word, format: '@' } };
}

/** Labels that the sheet showed fewer than 25 times. */
function everyLabel(template: Template, check: readonly Cell[]): string[] {
  const { verdicts } = template.questionnaire;
  const { rules } = rowFormOf(template);
  const labels = new Set([
    ...rules.flatMap((rule) => (rule.severity === 'error' ? [rule.label?.['zh-TW'] ?? ''] : [])),
    ...Object.values(verdicts).map((words) => words['zh-TW']),
  ]);
  return [...labels]
    .filter((label) => check.filter((cell) => text(cell) === label).length < 25)
    .map((label) => `${label} ${check.filter((cell) => text(cell) === label).length}`);
}
