/** `pr_Returns`, the fact table: one row per expected return from the start, so that a missing one is a row, not a gap. */
import type { Questionnaire } from '../questionnaire';
import type { TableColumn, TableSpec } from './tables';

/** The table's name, whatever the questionnaire. */
export const RETURNS_TABLE = 'pr_Returns';

const words = (zh: string, en: string) => ({ 'zh-TW': zh, en });

/** What stands before the answers: of which task and body a row is, and how far it is; what the program knows it by last. */
const BEFORE: readonly TableColumn[] = [
  { key: 'number', label: words('編號', 'No.'), width: 8 },
  { key: 'task_name', label: words('協力事項', 'Task'), width: 26 },
  { key: 'body_name', label: words('機關', 'Body'), width: 18 },
  { key: 'state', label: words('填報狀態', 'State'), width: 10 },
  { key: 'light', label: words('燈號', 'Light'), width: 8 },
  { key: 'period', label: words('期別', 'Period'), width: 8 },
  { key: 'direction', label: words('推動方向', 'Direction'), width: 24 },
  { key: 'class', label: words('機關類別', 'Kind of body'), width: 14 },
  { key: 'role', label: words('辦理別', 'Role'), width: 11 },
  { key: 'key', label: words('填報鍵', 'Return key'), width: 30, code: true },
  { key: 'edition', label: words('綱領版次', 'Edition'), width: 9, code: true },
  { key: 'task', label: words('事項代碼', 'Task ID'), width: 11, code: true },
  { key: 'body', label: words('機關代碼', 'Body ID'), width: 11, code: true },
];

/**
 * What the pivots have on their axes in place of the columns that people read: the same words with a number in front, because
 * no program keeps another order of a pivot's items than that of their texts.
 */
const AXES: readonly TableColumn[] = [
  { key: 'body_axis', label: words('機關別', 'By body'), width: 20, hidden: true },
  { key: 'state_axis', label: words('填報狀態別', 'By state'), width: 12, hidden: true },
  { key: 'light_axis', label: words('燈號別', 'By light'), width: 10, hidden: true },
  { key: 'status_axis', label: words('辦理狀態別', 'By status'), width: 14, hidden: true },
  { key: 'amounts_axis', label: words('經費別', 'By amounts'), width: 10, hidden: true },
];

/** What stands behind them. */
const AFTER: readonly TableColumn[] = [
  { key: 'files', label: words('來源檔案', 'Files'), width: 34 },
  { key: 'review', label: words('審查結果', 'Review decision'), width: 14, open: true },
  { key: 'opinion', label: words('審查意見', 'Review opinion'), width: 30, open: true },
];

/** The table for a questionnaire. Indicators are not in it: they stand long in `pr_Kpis`. */
export function returnsTable(questionnaire: Questionnaire): TableSpec {
  const answers = questionnaire.fields
    .filter((field) => field.group === undefined)
    .map((field): TableColumn => {
      const kind = field.type === 'number' ? 'number' : field.type === 'percent' ? 'percent' : 'text';
      return { key: field.key, label: field.label, width: Math.min(40, Math.max(10, field.width)), kind };
    });
  return {
    name: RETURNS_TABLE,
    title: words('填報彙總', 'Returns'),
    columns: [...BEFORE, ...AXES, ...answers, ...AFTER],
    // 編號, 協力事項, 機關: a row that is jumped to says what it is.
    frozen: 3,
  };
}
