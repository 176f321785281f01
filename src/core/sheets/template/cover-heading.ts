/** The first lines of the cover: what is reported, by whom, for when. */
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { type Language, word, type WordKey } from '../../words';
import type { RowDesign } from '../../grid';
import { marked, rowHeight, STYLES } from '../drawing';
import { COLUMNS, type Cover, LABEL, LAST, type Page, VALUE } from './cover-page';
import type { FormLayout } from './layout';

/** The row that names the body. */
export const BODY_ROW = 2;

export function heading(page: Page, { layout, edition, banner, roles, form }: Cover): void {
  const { language, period, count } = layout;
  const say = (key: WordKey, parameters = {}) => word(language, key, parameters);
  const title = page.add(36, []);
  page.spread(title, LABEL, LAST, STYLES.title, {
    value: marked(say('cover.title', { title: edition.title, edition: edition.id }), banner),
  });
  const counted = form.questionnaire.roles
    .map(({ key, label }) => ({
      label: label[language],
      count: roles.filter((role) => role === key).length,
    }))
    .filter((role) => role.count > 0)
    .map((role) => `${role.label} ${role.count}`);
  // The body's own name comes last.
  add(page, bodyPair(layout, ''));
  add(
    page,
    pair(
      say('cover.due'),
      dayWithWeekday(period.due, language),
      say('cover.expected'),
      say('cover.expected-value', { count, roles: counted.join(say('list.separator')) }),
    ),
  );
}

export function bodyPair({ language, period }: FormLayout, body: string): PairRow {
  const say = (key: WordKey, parameters = {}) => word(language, key, parameters);
  const [start, end] = [rocDate(period.start), rocDate(period.end)];
  return pair(
    say('cover.body'),
    body,
    say('cover.period'),
    say('cover.period-value', { period: periodName(period.id, language), start, end }),
  );
}

function dayWithWeekday(iso: string, language: Language): string {
  const weekday = word(language, 'weekdays').split(',')[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  return word(language, 'cover.day', { date: rocDate(iso), weekday });
}

type PairRow = Required<Pick<RowDesign, 'height' | 'cells'>>;

/** Two facts beside each other. */
function pair(label: string, value: string, label2: string, value2: string): PairRow {
  return {
    height: rowHeight(
      [
        { text: value, width: COLUMNS[3].width },
        { text: value2, width: COLUMNS[5].width },
      ],
      24,
    ),
    cells: [
      { column: LABEL, value: label, style: STYLES.label },
      { column: VALUE, value, style: STYLES.fact },
      { column: VALUE + 1, value: label2, style: STYLES.label },
      { column: LAST, value: value2, style: STYLES.fact },
    ],
  };
}

function add(page: Page, { height, cells }: PairRow): void {
  page.add(height, cells);
}
