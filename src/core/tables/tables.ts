/**
 * The tables of the coordinator's workbook: all state stands in them. A column is known by its header in either
 * language; headers are people's words, because pivots and filters show them.
 */
import type { Language } from '../words';
import { column, spec, type TableSpec } from './spec';

export type { TableColumn, TableSpec } from './spec';

const PERIOD = column('period', '期別', 'Period', 8);
const CODE = { code: true } as const;
const TASK = column('task', '事項代碼', 'Task ID', 11);
const BODY = column('body', '機關代碼', 'Body ID', 11);
const BODY_CODE = { ...BODY, ...CODE };
const BODY_NAME = column('body_name', '機關', 'Body', 18);
const BEHIND = { behind: true } as const;
const LETTER = column('kind', '信件', 'Letter', 18);
const DAY = column('when', '日期', 'Date', 11);
const NUMBER = { kind: 'number' } as const;
const OPEN = { open: true } as const;

export const TABLES = {
  directions: spec('pr_Directions', '推動方向', 'Directions', [
    column('edition', '綱領版次', 'Edition', 9),
    column('no', '方向', 'No.', 6, NUMBER),
    column('title', '推動方向', 'Direction', 70),
    column('short', '短名', 'Short name', 20),
    column('goal', '對應目標（彙整機關填）', 'Goal (coordinator)', 16, OPEN),
  ]),
  goals: spec(
    'pr_Goals',
    '目標',
    'Goals',
    [
      column('edition', '綱領版次', 'Edition', 9),
      column('no', '目標', 'No.', 6, NUMBER),
      column('title', '內容', 'Goal', 90),
    ],
    BEHIND,
  ),
  tasks: spec('pr_Tasks', '協力事項', 'Tasks', [
    column('edition', '綱領版次', 'Edition', 9),
    TASK,
    column('number', '編號', 'No.', 8),
    column('direction', '方向', 'Direction', 7, NUMBER),
    column('short', '短名', 'Short name', 22),
    column('text', '協力事項', 'Task', 80),
    column('hash', '文字雜湊', 'Text hash', 18, CODE),
  ]),
  bodies: spec('pr_Bodies', '機關', 'Bodies', [
    BODY,
    BODY_NAME,
    column('kind', '類別', 'Kind', 14),
    column('order', '順序', 'Order', 7, NUMBER),
    column('to', '收件信箱', 'To', 34, OPEN),
    column('cc', '副本信箱', 'Cc', 34, OPEN),
  ]),
  assignments: spec('pr_Assignments', '分工', 'Assignments', [
    PERIOD,
    TASK,
    column('number', '編號', 'No.', 8),
    BODY,
    BODY_NAME,
    column('role', '辦理別', 'Role', 12),
    column('form', '表別', 'Form', 8),
    column('send', '發送', 'Issue', 9, OPEN),
  ]),
  periods: spec(
    'pr_Periods',
    '期別',
    'Periods',
    [
      PERIOD,
      column('edition', '綱領版次', 'Edition', 9),
      column('start', '起', 'Start', 11),
      column('end', '迄', 'End', 11),
      column('due', '填報期限', 'Due', 11, OPEN),
    ],
    BEHIND,
  ),
  settings: spec('pr_Settings', '設定', 'Settings', [
    column('group', '類別', 'Group', 22),
    column('meaning', '說明', 'Meaning', 66),
    column('value', '設定值', 'Value', 36, OPEN),
    column('unit', '單位', 'Unit', 12),
    column('key', '代號', 'Key', 20, CODE),
  ]),
  kpis: spec(
    'pr_Kpis',
    '量化指標',
    'Indicators',
    [
      column('key', '填報鍵', 'Return key', 32),
      PERIOD,
      TASK,
      BODY,
      column('no', '序號', 'No.', 6, NUMBER),
      column('name', '指標', 'Indicator', 24),
      column('unit', '單位', 'Unit', 8),
      column('target', '累計目標', 'Target', 12, NUMBER),
      column('actual', '累計實際', 'Actual', 12, NUMBER),
    ],
    BEHIND,
  ),
  submissions: spec('pr_Submissions', '收件紀錄', 'Submissions', [
    column('id', '檔案雜湊（SHA-256）', 'SHA-256', 20, CODE),
    column('names', '檔名', 'File names', 40),
    PERIOD,
    BODY_CODE,
    BODY_NAME,
    column('counter', '第幾次', 'Counter', 8, NUMBER),
    column('sealed', '封存', 'Sealed', 8),
    column('seal_code', '封存碼', 'Seal code', 11),
    column('rows', '填答項數', 'Rows', 8, NUMBER),
    column('outcome', '結果', 'Outcome', 10),
    column('source_review', '來源審查狀態', 'Review at source', 14),
    column('reason', '原因', 'Reason', 60),
    column('received', '收件日', 'Received', 11),
  ]),
  findings: spec('pr_Findings', '檢核結果', 'Findings', [
    column('severity', '等級', 'Severity', 10),
    BODY_CODE,
    BODY_NAME,
    column('number', '編號', 'No.', 8),
    column('file', '檔案', 'File', 34),
    column('sheet', '工作表', 'Sheet', 10),
    column('cell', '儲存格', 'Cell', 8),
    column('field', '欄位', 'Field', 16),
    column('message', '說明', 'Message', 90),
    column('code', '代號', 'Code', 24, CODE),
  ]),
  covers: spec('pr_Covers', '封面資料', 'Covers', [
    PERIOD,
    BODY_CODE,
    BODY_NAME,
    column('contact_unit', '單位', 'Unit', 16),
    column('contact_name', '姓名', 'Name', 12),
    column('contact_phone', '電話', 'Phone', 16),
    column('contact_email', '公務信箱', 'E-mail', 26),
    column('coordination', '協調事項', 'To coordinate', 50),
    column('confirmed', '送出確認', 'Confirmed', 9),
    column('filled_date', '填報日期', 'Date filled', 11),
    column('counter', '第幾次', 'Counter', 8, NUMBER),
    column('approval', '陳核', 'Approval', 20),
  ]),
  decisions: spec('pr_Decisions', '待決定', 'Decisions', [
    column('id', '代號', 'ID', 12, CODE),
    PERIOD,
    BODY_CODE,
    BODY_NAME,
    column('number', '編號', 'No.', 8),
    column('field', '欄位', 'Field', 16),
    column('matter', '事由', 'Matter', 40),
    column('first', '甲', 'A', 40),
    column('second', '乙', 'B', 40),
    column('decision', '決定', 'Decision', 12, OPEN),
    column('by', '決定人', 'Decided by', 12, OPEN),
    column('when', '日期', 'Date', 11, OPEN),
    column('detail', '對照', 'Detail', 48),
  ]),
  /** What was decided on each return, by whom, when and on what; the decision itself is typed on 填報彙總. */
  reviews: spec('pr_Reviews', '審查紀錄', 'Review records', [
    column('key', '填報鍵', 'Return key', 32, CODE),
    PERIOD,
    BODY_CODE,
    BODY_NAME,
    column('number', '編號', 'No.', 8),
    column('review', '審查結果', 'Review decision', 14),
    column('opinion', '審查意見', 'Review opinion', 30),
    column('by', '決定人', 'Decided by', 12, OPEN),
    column('when', '日期', 'Date', 11, OPEN),
    column('standing', '效力', 'Standing', 14),
    column('changes', '決定後變更', 'Changed since', 60),
    column('hash', '內容雜湊', 'Content hash', 18, CODE),
    column('basis', '決定時內容', 'Decided on', 20, CODE),
  ]),
  /** Due dates that were put off, and receipt that was closed or opened again: a row without a body is for all. */
  deadlines: spec('pr_Deadlines', '期限與收件', 'Deadlines', [
    column('period', '期別', 'Period', 8, OPEN),
    column('body', '機關代碼', 'Body ID', 11, OPEN),
    column('body_name', '機關', 'Body', 18, OPEN),
    column('due', '展延至', 'Put off to', 11, OPEN),
    column('receipt', '收件', 'Receipt', 11, OPEN),
    column('reason', '事由', 'Reason', 40, OPEN),
    column('by', '決定人', 'Decided by', 12, OPEN),
    column('when', '日期', 'Date', 11, OPEN),
  ]),
  /** Returns of earlier periods that came or were corrected late, beside what was reported. */
  late: spec('pr_Late', '逾期補報', 'Late returns', [
    column('key', '填報鍵', 'Return key', 32, CODE),
    PERIOD,
    BODY_CODE,
    BODY_NAME,
    column('number', '編號', 'No.', 8),
    column('state_then', '當時填報狀態', 'State as reported', 13),
    column('light_then', '當時燈號', 'Light as reported', 10),
    column('state_now', '現在填報狀態', 'State now', 13),
    column('light_now', '現在燈號', 'Light now', 10),
    column('changes', '變更內容', 'What changed', 60),
    column('files', '檔案', 'Files', 34),
    column('received', '收件日', 'Received', 11),
    column('arrived', '補報於', 'Came in', 8),
  ]),
  /** Letters that were made, with their day: the program sends none. */
  letters: spec(
    'pr_Letters',
    '寄信紀錄',
    'Letters made',
    [PERIOD, BODY_CODE, BODY_NAME, LETTER, DAY],
    BEHIND,
  ),
  /** Which task of an edition became which of the next: proposed by the program, confirmed by the coordinator. */
  crosswalk: spec('pr_Crosswalk', '版次對照', 'Crosswalk', [
    column('row', '列', 'Row', 6, NUMBER),
    column('from_edition', '原版次', 'From edition', 8),
    column('to_edition', '新版次', 'To edition', 8),
    column('relation', '關係', 'Relation', 12, OPEN),
    column('from', '原事項代碼', 'Task before', 22, OPEN),
    column('from_text', '原協力事項', 'Words before', 44),
    column('to', '新事項代碼', 'Task after', 22, OPEN),
    column('to_text', '新協力事項', 'Words after', 44),
    column('reason', '理由', 'Reason', 36),
    column('score', '把握', 'Score', 8, { kind: 'percent' }),
    column('confirmed', '確認', 'Confirmed', 9, OPEN),
    column('by', '確認人', 'Confirmed by', 12, OPEN),
    column('when', '日期', 'Date', 11, OPEN),
    column('note', '備註', 'Note', 30, OPEN),
    column('lineage', '沿革代號', 'Lineage', 16, CODE),
  ]),
  /** Renamed, merged, split and abolished bodies, by day; the directory that the program ships knows some already. */
  bodyChanges: spec('pr_BodyChanges', '機關異動', 'Changes of bodies', [
    column('body', '機關代碼', 'Body ID', 11, OPEN),
    column('kind', '異動', 'Change', 10, OPEN),
    column('day', '生效日', 'Effective', 11, OPEN),
    column('name', '新名稱', 'New name', 24, OPEN),
    column('successors', '承接機關代碼', 'Successors', 20, OPEN),
    column('note', '備註', 'Note', 30, OPEN),
  ]),
  /** Every edition of the guideline in this workbook, whole; hidden. */
  editions: spec('pr_Editions', 'pr_editions', 'pr_editions', [
    column('edition', 'edition', 'edition', 8),
    column('part', 'part', 'part', 6, NUMBER),
    column('content', 'content', 'content', 60),
  ]),
  /** What each file said, so that everything is consolidated again from the whole set; hidden. */
  store: spec('pr_Store', 'pr_store', 'pr_store', [
    column('id', 'id', 'id', 20),
    column('part', 'part', 'part', 6, NUMBER),
    column('content', 'content', 'content', 60),
  ]),
  history: spec(
    'pr_History',
    '歷次內容',
    'Past values',
    [
      column('key', '填報鍵', 'Return key', 32),
      column('field', '欄位', 'Field', 16),
      column('value', '內容', 'Value', 60),
      column('counter', '第幾次', 'Counter', 8, NUMBER),
      column('reason', '原因', 'Reason', 20),
      column('files', '檔案', 'Files', 40),
    ],
    BEHIND,
  ),
} as const satisfies Record<string, TableSpec>;

export type TableKey = keyof typeof TABLES;

/** The tabs of the tables, in order: what a coordinator looks into stands before what describes the framework. What is not here is never shown. */
export const TABS = [
  'decisions',
  'reviews',
  'deadlines',
  'late',
  'findings',
  'submissions',
  'covers',
  'kpis',
  'history',
  'letters',
  'assignments',
  'periods',
  'settings',
  'tasks',
  'directions',
  'goals',
  'bodies',
  'bodyChanges',
] as const satisfies readonly TableKey[];

/** Headers of a table in one language. */
export function headersOf(table: TableSpec, language: Language): string[] {
  return table.columns.map(({ label }) => label[language]);
}

/** The defined name of the choices whether a task's letter is sent. */
export const SEND_LIST = 'pr_list_send';
