/** Columns of form tools: their own are known as such, and no question is taken for one of them. */
import { describe, expect, it } from '@jest/globals';
import { surveyorFor } from '../../src/survey';
import { madeUpState } from './made-up';

const surveyor = surveyorFor(madeUpState(), [], '2026-08-05');

/** What each column is taken for; empty: it is not known, and a person is told. */
function targets(headers: readonly string[]): string[] {
  const { columns } = surveyor.propose({ csv: [headers] }, '回應.csv');
  return columns.map(({ target }) => target);
}

/** The columns of the file that nobody is asked about, and nothing is read from. */
function unread(headers: readonly string[]): readonly string[] {
  return surveyor.formTool({ csv: [headers] }, '回應.csv').unread;
}

const OURS = ['填報機關', '協力事項', '①辦理狀態'];
const ASKED = ['body', 'task', 'status'];

describe('a tool’s own columns', () => {
  // As a real workbook of Microsoft Forms has them, and as public programs that read such workbooks expect them.
  it.each([
    ['Microsoft Forms', ['ID', 'Start time', 'Completion time', 'Email', 'Name']],
    [
      'Microsoft Forms, with edits',
      ['Id', 'Start time', 'Completion time', 'Email', 'Name', 'Last modified time'],
    ],
    ['Microsoft Forms in Chinese', ['識別碼', '開始時間', '完成時間', '電子郵件', '名稱', '上次修改時間']],
    ['Microsoft Forms in Chinese, another wording', ['ID', '開始時間', '完成時間', '電子郵件', '姓名']],
    [
      'a quiz of Microsoft Forms',
      [
        'ID',
        'Start time',
        'Completion time',
        'Email',
        'Name',
        'Total points',
        'Quiz feedback',
        'Grade posted time',
      ],
    ],
  ])('%s: the account is no contact', (_, system) => {
    const kinds = ['id', 'submitted', ...Array<string>(system.length - 2).fill('ignore')];
    expect(targets([...system, ...OURS])).toEqual([...kinds, ...ASKED]);
    for (const contact of ['Contact: Name', '本機關窗口：姓名', 'contact_name'])
      expect(targets([...system, ...OURS, contact]).at(-1)).toBe('cover/contact_name');
    expect(unread([...system, ...OURS])).toEqual([]);
  });

  it('a question with the heading of a tool’s column is a question, under the name that Excel makes of it', () => {
    const system = ['ID', 'Start time', 'Completion time', 'Email', 'Name'];
    expect(targets([...system, ...OURS, 'Name2']).at(-1)).toBe('cover/contact_name');
    expect(targets(['ID', 'Start time', 'Completion time', 'Email', '姓名', ...OURS, '姓名2']).at(-1)).toBe(
      'cover/contact_name',
    );
    expect(targets([...OURS, 'Name']).at(-1)).toBe('cover/contact_name');
    expect(targets([...OURS, 'Name2']).at(-1)).toBe('');
  });

  it.each([
    ['Google Forms', ['Timestamp', 'Email Address', 'Score'], ['submitted', 'ignore', 'ignore']],
    ['Google Forms in Chinese', ['時間戳記', '電子郵件地址', '分數'], ['submitted', 'ignore', 'ignore']],
  ])('%s: a question called Name is ours', (_, system, kinds) => {
    expect(targets([...system, ...OURS, 'Name'])).toEqual([...kinds, ...ASKED, 'cover/contact_name']);
  });

  it('SurveyCake: its columns stand behind the questions', () => {
    const cake = [
      '填答時間',
      '填答秒數',
      'IP紀錄',
      '額滿結束註記',
      '使用者紀錄',
      '會員時間',
      'Hash',
      '會員編號',
      '自訂ID',
      '備註',
    ];
    const kinds = ['submitted', ...Array<string>(5).fill('ignore'), 'id', ...Array<string>(3).fill('ignore')];
    expect(targets([...OURS, '姓名', ...cake])).toEqual([...ASKED, 'cover/contact_name', ...kinds]);
  });

  it.each([
    ['Points - ①辦理狀態', 'Feedback - ①辦理狀態'],
    ['點數 - ①辦理狀態', '意見反應 - ①辦理狀態'],
    ['①辦理狀態 [Score]', '①辦理狀態 [Feedback]'],
    ['①辦理狀態 [分數]', '①辦理狀態 [意見回饋]'],
  ])('the columns of a quiz are left out quietly: %s, %s', (...quiz) => {
    const headers = [...OURS, ...quiz, '落後原因'];
    expect(targets(headers)).toEqual([...ASKED, 'ignore', 'ignore', 'delay_reason']);
    expect(unread(headers)).toEqual([]);
  });

  it('what only looks like one of a quiz is told', () => {
    expect(unread([...OURS, 'Points - 滿意度', 'Feedback'])).toEqual(['Points - 滿意度', 'Feedback']);
  });
});

describe('the name of a response', () => {
  // Rows shift: a tool may list the newest first, and each export is longer than the one before.
  it.each([
    ['its number', ['ID', 'Start time', 'Completion time'], ['12', '46213.5', ''], '回應.csv 回應 12'],
    ['its moment', ['時間戳記'], ['2026/7/1 上午 9:00:00'], '回應.csv 回應 2026/7/1 上午 9:00:00'],
    ['its moment, as a spreadsheet holds it', ['時間戳記'], ['46204.375'], '回應.csv 回應 2026-07-01 09:00'],
    ['its row, where it has nothing else', [], [], '回應.csv 第3列'],
  ])('is %s', (_, system, cells, name) => {
    const other = system.map((_one, at) => `9${at}`);
    const csv = [
      [...system, ...OURS],
      [...other, '經濟部', '四-5', '不適用'],
      [...cells, '經濟部', '四-5', '不適用'],
    ];
    const { responses } = surveyor.formTool({ csv }, '回應.csv');
    expect([...responses].map((one) => one.name)[1]).toBe(name);
  });
});

describe('KoboToolbox, labels with the groups of the form in front', () => {
  // As formpack writes them with `hierarchy_in_labels`, whatever `group_sep` a person chose (src/formpack/schema/fields.py).
  it.each(['/', '.', ' - ', '：'])('parted by %s', (separator) => {
    const { bands } = madeUpState().questionnaire;
    const band = (key: string, language: 'zh-TW' | 'en') =>
      bands.find((one) => one.key === key)?.label[language] ?? '';
    const grouped = (key: string, label: string) => `${band(key, 'zh-TW')}${separator}${label}`;
    const headers = [
      '填報機關',
      '協力事項',
      grouped('status', '①辦理狀態'),
      grouped('kpi', '單位'),
      `聯絡窗口與送出確認${separator}單位`,
      `${band('status', 'en')}${separator}② Measure or programme`,
    ];
    const found = targets(headers);
    expect(found.slice(0, 3)).toEqual(ASKED);
    expect(found.slice(3, 5)).toEqual(['kpi_unit_1', 'cover/contact_unit']);
    expect(found[5]).toBe('measure');
  });
});
