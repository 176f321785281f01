/**
 * Fields that somebody adds, and errors by length or by last period's answers: the 檢核 column and the check agree on them as
 * they do on ours. What cannot be read is an error in both.
 */
import { expect, it } from '@jest/globals';
import { checkReturn, type Cell } from '../../src/core/index';
import { FURTHER, FURTHER_FIELDS, FURTHER_PAST } from '../support/further-fields';
import { available, describeIf } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';
import { asFormulasRead, calculated, text } from './calculated';

const typed = (value: string): Cell => ({ value, format: '@' });

const SOUND = {
  status: typed('辦理中'),
  measure: typed('人才培訓計畫'),
  progress_text: typed('辦理研習三場，計一百二十人次參加。'),
  due_date: typed('115.12.31'),
  actual_pct: { value: 0.8, format: '0%' },
};

/** What people type into a field of each type: what is read, and what is not. */
const TYPED: Readonly<Record<string, readonly Cell[]>> = {
  new_number: [typed('三百萬'), { value: 5 }, { value: 6 }, { value: 0.5, format: '0%' }],
  new_whole: [typed('三百萬'), { value: 3 }, { value: 2.5 }],
  new_percent: [typed('七成'), { value: 0.5, format: '0%' }],
  new_date: [typed('待定'), typed('115.06.30'), typed('115.07.01')],
  new_choice: [typed('箱'), typed('家'), typed('件')],
  new_text: [
    typed('#N/A'),
    typed('一二三四五　　六七八九十一二三四五六七八九'),
    typed('一二三四五六七八九十一二三四五六七八九十一'),
  ],
  new_long: [
    { value: { error: '#REF!' } },
    typed('一二三四五六七八九十一'),
    typed('一二三\n四五六\t七　 八九十'),
  ],
  executed: [{ value: 11 }, { value: 899 }, { value: 900 }],
  due_date: [typed('115.06.30'), typed('116.1.1')],
  status: [typed('規劃中')],
};

/** A plan that moves has its reason: another error would stand before the one that is looked for. */
const REASON = { plan_reason: typed('依核定計畫調整') };
const ROWS = Object.entries(TYPED).flatMap(([key, cells]) =>
  cells.flatMap((cell) =>
    FURTHER_PAST.map((previous) => ({
      row: { ...SOUND, ...(key === 'due_date' ? REASON : {}), [key]: cell },
      previous,
    })),
  ),
);
const TURNED = {
  row: { ...SOUND, new_choice: typed('家'), new_percent: { value: 1.2, format: '0%' } },
  previous: {},
};

describeIf(available.libreoffice, 'LibreOffice')('the sheet and the core agree', () => {
  it('on fields of every type that were added, on lengths and on last period’s answers', async () => {
    const rows = [...ROWS, TURNED];
    const template = {
      ...sampleTemplate({
        tasks: rows.length,
        change: (task, index) => ({ ...task, previous: rows[index]?.previous ?? {} }),
      }),
      questionnaire: FURTHER,
    };
    const { read, check } = await calculated(
      { ...template, before: { ...template.period, id: '115H0' } },
      rows.map(({ row }) => row),
    );
    const shown = check.map(text);
    expect(shown).toEqual(read.rows.map((row) => asFormulasRead(read, row)));
    // A spelling that no formula reads is an error in the sheet; what is an error to the check is never ready there.
    const checked = checkReturn(read).rows;
    const ready = checked.filter(
      ({ findings }, index) =>
        findings.some(({ severity }) => severity === 'error') && shown[index]?.startsWith('✔'),
    );
    expect(ready.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([]);
    for (const label of [
      'short_text',
      'long_text',
      'fell',
      'moved',
      'back',
      'same',
      'first',
      'late',
      'turned',
    ])
      expect(shown).toContain(label);
    for (const label of ['數字請確認', '日期請確認', '選項請重選', '內容請確認', '✔ 可送出'])
      expect(shown).toContain(label);
    expect(FURTHER_FIELDS.filter(({ key }) => !(key in TYPED))).toEqual([]);
  });
});
