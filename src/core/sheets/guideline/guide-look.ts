/** How the guideline looks as a document. */
import { COLORS, STYLES } from '../drawing';
import type { Style } from '../../grid';

const text: Style = { ...STYLES.note, size: 11 };
const small: Style = { ...text, size: 10.5 };
const number: Style = { ...STYLES.subtitle, horizontal: 'right', vertical: 'top' };
const chapter: Style = { ...STYLES.title, size: 15, borderBottom: COLORS.accent, vertical: 'bottom' };
const section: Style = { ...STYLES.section, size: 13, borderBottom: COLORS.line, vertical: 'bottom' };
const item: Style = { ...text, bold: true, vertical: 'bottom' };
const vision: Style = {
  ...STYLES.tableHead,
  size: 14,
};
const title: Style = {
  ...STYLES.note,
  size: 12,
  bold: true,
  color: COLORS.accent,
  fill: COLORS.accentTint,
  vertical: 'center',
};
const link: Style = { ...STYLES.link, bold: false, size: 10.5 };
const label: Style = { ...STYLES.section, size: 12, vertical: 'bottom' };
const head: Style = { ...STYLES.tableHead, size: 10 };
const cell: Style = { ...STYLES.tableText, size: 10.5 };
const center: Style = { ...STYLES.tableCenter, size: 10.5 };
const blue: Style = { ...center, color: COLORS.accent, underline: true };

export const LOOK = {
  text,
  small,
  number,
  chapter,
  section,
  item,
  vision,
  title,
  link,
  label,
  head,
  cell,
  center,
  blue,
} as const;
