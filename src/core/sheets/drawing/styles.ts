/** The look of every sheet: one typeface, one accent colour, quiet greys; yellow says "please fill in". */
import type { Style } from '../../grid';

export const COLORS = {
  accent: '1B4F72',
  accentTint: 'E8F0F5',
  text: '262626',
  /** Still read with ease on white and on every pale ground of ours: a contrast of 4.5 and more. */
  quiet: '5F5F5F',
  line: 'BFBFBF',
  locked: 'F5F6F7',
  notAsked: 'E3E3E3',
  fill: 'FFF2CC',
  fillSoft: 'FFFBEA',
  carried: '1F5FBF',
  wrong: 'FCE4E4',
  wrongText: '9C0006',
  good: 'E6F4EA',
  goodText: '1E6B34',
  warn: 'FFE9C7',
  warnText: '8A4B00',
  white: 'FFFFFF',
} as const;

const base: Style = { size: 11, color: COLORS.text, vertical: 'center' };
const boxed: Style = { ...base, border: COLORS.line };

export const STYLES = {
  title: { ...base, size: 16, bold: true, color: COLORS.accent },
  subtitle: { ...base, color: COLORS.quiet, size: 10 },
  section: { ...base, bold: true, color: COLORS.accent, borderBottom: COLORS.accent, size: 12 },
  label: { ...base, color: COLORS.quiet, horizontal: 'left' },
  fact: { ...base, bold: true, wrap: true, horizontal: 'left' },
  note: { ...base, wrap: true, vertical: 'top', horizontal: 'left', size: 10.5 },
  link: { ...base, bold: true, color: COLORS.accent, underline: true, wrap: true, horizontal: 'left' },
  bandNeeded: {
    ...boxed,
    bold: true,
    fill: COLORS.accent,
    color: COLORS.white,
    horizontal: 'center',
    size: 10,
    wrap: true,
  },
  bandConditional: {
    ...boxed,
    fill: COLORS.accentTint,
    color: COLORS.accent,
    horizontal: 'center',
    size: 10,
    wrap: true,
  },
  headNeeded: { ...boxed, bold: true, fill: COLORS.fill, horizontal: 'center', wrap: true },
  headConditional: { ...boxed, fill: 'EDEDED', horizontal: 'center', wrap: true },
  headLocked: {
    ...boxed,
    bold: true,
    fill: COLORS.accentTint,
    color: COLORS.accent,
    horizontal: 'center',
    wrap: true,
  },
  lockedCenter: { ...boxed, fill: COLORS.locked, horizontal: 'center', wrap: true },
  lockedText: { ...boxed, fill: COLORS.locked, horizontal: 'left', wrap: true, vertical: 'top' },
  check: { ...boxed, fill: COLORS.locked, horizontal: 'center', wrap: true, bold: true },
  answerText: { ...boxed, unlocked: true, wrap: true, vertical: 'top', horizontal: 'left', format: '@' },
  answerCenter: { ...boxed, unlocked: true, wrap: true, horizontal: 'center', format: '@' },
  answerNumber: { ...boxed, unlocked: true, horizontal: 'right', format: '#,##0.######', shrink: true },
  answerPercent: { ...boxed, unlocked: true, horizontal: 'right', format: '0%' },
  tableHead: {
    ...boxed,
    bold: true,
    fill: COLORS.accentTint,
    color: COLORS.accent,
    wrap: true,
    horizontal: 'center',
  },
  /** A step in from the line on its left. */
  tableText: { ...boxed, wrap: true, vertical: 'top', horizontal: 'left', indent: 1 },
  tableNumber: { ...boxed, vertical: 'top', horizontal: 'right', indent: 1 },
  tableCenter: { ...boxed, wrap: true, vertical: 'top', horizontal: 'center' },
  hidden: { ...base, size: 9, color: COLORS.quiet },
} as const satisfies Record<string, Style>;
