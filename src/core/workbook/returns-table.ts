/** `pr_Returns`, the fact table: one row per expected return from the start, so that a missing one is a row, not a gap. */
import type { Questionnaire } from '../questionnaire/schema';
import type { TableColumn, TableSpec } from './tables';

const words = (zh: string, en: string) => ({ 'zh-TW': zh, en });

/** What stands before the answers. */
const BEFORE: readonly TableColumn[] = [
  { key: 'key', label: words('填報鍵', 'Return key'), width: 30 },
  { key: 'edition', label: words('綱領版次', 'Edition'), width: 9 },
  { key: 'period', label: words('期別', 'Period'), width: 8 },
  { key: 'direction', label: words('推動方向', 'Direction'), width: 24 },
  { key: 'task', label: words('事項代碼', 'Task ID'), width: 11 },
  { key: 'number', label: words('編號', 'No.'), width: 8 },
  { key: 'task_name', label: words('協力事項', 'Task'), width: 26 },
  { key: 'body', label: words('機關代碼', 'Body ID'), width: 11 },
  { key: 'class', label: words('機關類別', 'Kind of body'), width: 14 },
  { key: 'body_name', label: words('機關', 'Body'), width: 18 },
  { key: 'role', label: words('辦理別', 'Role'), width: 11 },
  { key: 'state', label: words('填報狀態', 'State'), width: 10 },
  { key: 'light', label: words('燈號', 'Light'), width: 8 },
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
    name: 'pr_Returns',
    title: words('填報彙總', 'Returns'),
    columns: [...BEFORE, ...answers, ...AFTER],
  };
}
