/** The rows above the tasks: keys, titles, and the heads of columns. */
import type { Form } from '../../questionnaire';
import { periodName, type Template } from '../../returns';
import { rocDate } from '../../values';
import { fill, word } from '../../words';
import { heightFor, marked, rowHeight, STYLES } from '../drawing';
import { type Area, type CellDesign, type ColumnDesign, onceFor, type RowDesign } from '../../grid';
import { GIVEN_WIDTHS, KEY_COLUMNS, ROWS, type FormLayout } from './layout';

export const columnsOf = onceFor(({ keys, form }: FormLayout) => keys.map((key) => columnOf(key, form)));

function columnOf(key: string, form: Form): ColumnDesign {
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field !== undefined) return { width: field.width };
  const width = GIVEN_WIDTHS[key];
  return width === undefined ? { width: 4, hidden: true } : { width };
}

export const keyRow = onceFor(({ keys }: FormLayout): RowDesign => ({
  row: ROWS.keys,
  hidden: true,
  cells: keys.map((key, column) => ({ column, value: key, style: STYLES.hidden })),
}));

export function titleRow({ language, body, period, banner }: Template): RowDesign {
  const title = word(language, 'form.title', { body: body.name, period: periodName(period.id, language) });
  const value = marked(title, banner);
  return { row: ROWS.title, height: 30, cells: [{ column: KEY_COLUMNS.length, value, style: STYLES.title }] };
}

/** The rows between the title and the tasks. */
export const headRows = onceFor((layout: FormLayout): RowDesign[] => {
  const value = word(layout.language, 'form.subtitle', { end: rocDate(layout.period.end) });
  const labels = headCells(layout);
  const texts = labels.map(({ column, value: text }) => ({
    text: String(text),
    width: columnsOf(layout)[column]?.width ?? 0,
  }));
  return [
    {
      row: ROWS.subtitle,
      height: 20,
      cells: [{ column: KEY_COLUMNS.length, value, style: STYLES.subtitle }],
    },
    { row: ROWS.bands, height: bandHeight(layout), cells: bandCells(layout) },
    { row: ROWS.heads, height: rowHeight(texts, 36), cells: labels },
  ];
});

function headCells(layout: FormLayout): CellDesign[] {
  const { form, language, period } = layout;
  const given = (key: 'no' | 'task' | 'check' | 'opinion') => ({
    column: layout.column(key),
    value: word(language, `form.${key}`),
    style: STYLES.headLocked,
  });
  const tones = new Map(form.questionnaire.bands.map((band) => [band.key, band.tone]));
  return [
    ...(['no', 'task', 'check'] as const).map(given),
    ...(layout.hasOpinions ? [given('opinion')] : []),
    ...form.fields.map((field) => ({
      column: layout.column(field.key),
      value: fill(field.label[language], { end: rocDate(period.end) }),
      style: tones.get(field.band) === 'needed' ? STYLES.headNeeded : STYLES.headConditional,
    })),
  ];
}

/** Runs of neighbouring fields of one band, with first and last column. */
function bandRuns(layout: FormLayout): { band: string; first: number; last: number }[] {
  const runs: { band: string; first: number; last: number }[] = [];
  for (const field of layout.form.fields) {
    const column = layout.column(field.key);
    const run = runs.at(-1);
    if (run !== undefined && run.band === field.band) run.last = column;
    else runs.push({ band: field.band, first: column, last: column });
  }
  return runs;
}

function bandHeight(layout: FormLayout): number {
  const { form, language } = layout;
  const labels = new Map(form.questionnaire.bands.map(({ key, label }) => [key, label[language]]));
  const widths = (first: number, last: number) =>
    columnsOf(layout)
      .slice(first, last + 1)
      .reduce((sum, { width }) => sum + width, 0);
  return heightFor(
    20,
    bandRuns(layout).map(({ band, first, last }) => ({
      text: labels.get(band) ?? '',
      width: widths(first, last),
    })),
  );
}

function bandCells(layout: FormLayout): CellDesign[] {
  return bandRuns(layout).flatMap(({ band: key, first, last }) => {
    const band = layout.form.questionnaire.bands.find((candidate) => candidate.key === key);
    const style = band?.tone === 'needed' ? STYLES.bandNeeded : STYLES.bandConditional;
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      column: first + index,
      value: index === 0 ? (band?.label[layout.language] ?? '') : null,
      style,
    }));
  });
}

/** Titles run over the columns of the first printed page; a merge keeps them whole beside the frozen pane. */
export const mergesOf = onceFor((layout: FormLayout): Area[] => {
  const titles = { left: KEY_COLUMNS.length, right: layout.column('progress_text') };
  const bands = bandRuns(layout).filter(({ first, last }) => last > first);
  return [
    ...[ROWS.title, ROWS.subtitle].map((row) => ({ ...titles, top: row, bottom: row })),
    ...bands.map(({ first, last }) => ({ top: ROWS.bands, bottom: ROWS.bands, left: first, right: last })),
  ];
});
