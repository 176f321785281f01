/** How many days before and after the due date letters reckon with: settings of the workbook. */
import type { State } from './state';

/** As a new workbook has them: a week either way. */
export const LETTER_DAYS = {
  /** Days before the due date from which a body that has not answered is reminded. */
  remind_days: 7,
  /** Days that a late body is given. */
  grace_days: 7,
} as const;

/** The setting as whole days; what is none keeps the standard. */
export function letterDays({ settings }: Pick<State, 'settings'>, key: keyof typeof LETTER_DAYS): number {
  const set = (settings[key] ?? '').trim();
  return /^\d{1,3}$/.test(set) ? Number(set) : LETTER_DAYS[key];
}
