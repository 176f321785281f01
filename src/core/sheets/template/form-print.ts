/** How the form sheet prints: A4 landscape; 標準 ends its first page after ④, 簡式 fits one page's width. */
import type { Form } from '../../questionnaire';
import { periodName, type Template } from '../../returns';
import { rocDate } from '../../values';
import { word } from '../../words';
import { onceFor, type PrintDesign } from '../../grid';
import { CHARACTER } from '../drawing';
import { GIVEN_WIDTHS, KEY_COLUMNS, ROWS, type FormLayout } from './layout';

/** Printable width of A4 landscape in points: 297 mm less the margins. */
const PAGE_WIDTH = 842 - 2 * 28.35;
/**
 * The print set-up. The title prints as the page's header: in the sheet it would be cut where the second page begins. The manual
 * break makes Excel ignore "fit to width", so the scale is computed.
 */
export function formPrint(layout: FormLayout, body: Template['body']): PrintDesign {
  const { language, period } = layout;
  const title = word(language, 'print.title', { body: body.name, period: periodName(period.id, language) });
  return { ...printed(layout), header: `&L&14${title}` };
}

const printed = onceFor((layout: FormLayout): PrintDesign => {
  const { form, language, period } = layout;
  const common = {
    orientation: 'landscape' as const,
    area: { top: ROWS.bands, bottom: layout.lastRow, left: KEY_COLUMNS.length, right: layout.fields.last },
    titleRows: [ROWS.bands, ROWS.heads] as const,
    footer: `&L${word(language, 'print.note', { end: rocDate(period.end) })}&R${word(language, 'print.pages')}`,
  };
  const titles: [number, number] = [layout.column('no'), layout.column('task')];
  const last = form.fields.filter((field) => field.group === 'kpi').at(-1)?.key;
  if (form.key !== 'standard' || last === undefined)
    return { ...common, titleColumns: titles, fitWidth: 1, fitHeight: 0 };
  const end = layout.column(last);
  const widths = pageWidths(layout, end);
  const scale = Math.floor(Math.min(...widths.map((width) => (PAGE_WIDTH / (width * CHARACTER)) * 100)));
  return { ...common, titleColumns: titles, scale: Math.min(100, scale), breakAfterColumns: [end] };
});

function pageWidths({ form, ...layout }: FormLayout, end: number): [number, number] {
  const sum = (fields: Form['fields']) => fields.reduce((total, field) => total + field.width, 0);
  const given = layout.keys.reduce((total, key) => total + (GIVEN_WIDTHS[key] ?? 0), 0);
  const first = form.fields.filter((field) => layout.column(field.key) <= end);
  const second = form.fields.filter((field) => layout.column(field.key) > end);
  return [given + sum(first), (GIVEN_WIDTHS['no'] ?? 0) + (GIVEN_WIDTHS['task'] ?? 0) + sum(second)];
}
