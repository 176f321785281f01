/** The cover: what this is, how far it is, what to do next, whom to reach; the first thing an officer sees. */
import { approvalOfKey, coverOf, type FormField, KEPT_ALL } from '../../questionnaire';
import { isAfterApproval, type Template } from '../../returns';
import { rocDate } from '../../values';
import { type Language, word } from '../../words';
import { MARKS, onceForFacts, type SheetDesign } from '../../grid';
import { COLORS, heightFor, rowHeight, STYLES } from '../drawing';
import { approvalColumns, approvalRows } from './cover-approval';
import { bodyPair, BODY_ROW, heading } from './cover-heading';
import { answerHelpers } from './cover-helpers';
import {
  type Cover,
  type CoverFacts,
  LABEL,
  COLUMNS,
  labelledLine,
  LAST,
  LINE,
  Page,
  VALUE,
  VALUE_WIDTH,
} from './cover-page';
import { type FormLayout, ROWS } from './layout';
import { coverFormulas, type CoverFormulas } from './cover-formulas';
import { listName } from './formulas';
import type { FormSheet } from './form-sheet';

/** A merged cell does not grow while it is typed into: room for about 250 characters. */
const COORDINATION_HEIGHT = 96;

/** The cover sheet of a template, with the values that its formulas give at the start. */
export function coverSheet(template: Template, form: FormSheet): SheetDesign {
  const { edition, banner, approval, office, settings, tasks, body } = template;
  const drawn = drawnCover(form.layout, {
    edition,
    banner,
    ...(approval === undefined ? {} : { approval }),
    office,
    settings,
    sheet: form.sheet.name,
    roles: tasks.map(({ role }) => role),
    ...startFigures(form),
  });
  const named = { row: BODY_ROW, ...bodyPair(form.layout, body.name) };
  return { ...drawn, rows: drawn.rows.map((row) => (row.row === BODY_ROW ? named : row)) };
}

function startFigures({ sheet, layout }: FormSheet): Pick<CoverFacts, 'open' | 'unfilled'> {
  const unfilledText = layout.form.questionnaire.verdicts.unfilled[layout.language];
  const check = layout.column('check');
  const texts = sheet.rows
    .filter(({ row }) => row >= ROWS.first)
    .map(({ cells }) => String(cells.find(({ column }) => column === check)?.value ?? ''));
  const open = texts.filter((text) => !text.startsWith('✔'));
  return { unfilled: open.filter((text) => text === unfilledText).length, open: open.length };
}

const drawnCover = onceForFacts((layout: FormLayout, facts: CoverFacts): SheetDesign => {
  const { language, prefilled } = layout;
  const { approval, settings } = facts;
  const asks = { carries: prefilled.length > 0, approval: approval ?? [] };
  const form = coverOf(layout.form.questionnaire, settings, asks);
  const cover = { ...facts, layout, form };
  const page = new Page();
  const steps = approvalColumns(facts);
  page.rows.push({
    row: 0,
    hidden: true,
    cells: [MARKS.cover, '', 'label', 'value', '', steps.date, 'calc:text', 'calc:value', ...steps.keys].map(
      (value, column) => ({ column, value, style: STYLES.hidden }),
    ),
  });
  page.next = 1;
  const formulas = coverFormulas(cover);
  heading(page, cover);
  progress(page, cover, formulas);
  instructions(page, cover);
  contacts(page, cover);
  confirmation(page, cover, formulas.receipt);
  if (approval === undefined) signatures(page, cover);
  return {
    name: word(language, 'sheet.cover'),
    state: 'visible',
    columns: [...COLUMNS, ...steps.columns],
    rows: page.rows,
    merges: page.merges,
    validations: page.validations,
    highlights: page.highlights,
    protected: true,
    gridLines: false,
    tabColor: COLORS.accent,
    print: {
      orientation: 'landscape',
      area: { top: 1, bottom: page.next - 1, left: 1, right: LAST },
      fitWidth: 1,
      fitHeight: 1,
      centered: true,
      footer: `&R${word(language, 'print.pages')}`,
    },
  };
});

/** The keys of these lines say that the program fills them, also where only the results of their formulas are left. */
function line(page: Page, height: number, label: string, key: string): number {
  return page.add(height, [{ column: LABEL, value: label, style: STYLES.label }], key);
}

function progress(page: Page, { layout: { language } }: Cover, formulas: CoverFormulas): void {
  const state = line(page, 24, word(language, 'cover.progress'), 'pr:progress');
  page.spread(state, VALUE, LAST, STYLES.fact, formulas.progress);
  // What the formula says at the start is as long as what it says later: a mark changes, no word.
  const said = { text: String(formulas.steps.value ?? ''), width: VALUE_WIDTH };
  const steps = line(page, heightFor(24, [said]), word(language, 'cover.steps'), 'pr:steps');
  page.spread(steps, VALUE, LAST, STYLES.fact, formulas.steps);
  const next = line(page, 30, word(language, 'cover.next'), 'pr:next');
  page.spread(
    next,
    VALUE,
    LAST,
    { ...STYLES.link, fill: COLORS.fillSoft, border: COLORS.line, indent: 1 },
    formulas.next,
  );
}

function instructions(page: Page, { layout, roles, approval }: Cover): void {
  const { language, period, prefilled } = layout;
  section(page, word(language, 'cover.how'));
  const lines = [
    ...([1, 2, 3, 4, 5, 6, 7] as const).map((no) =>
      word(language, `cover.how-${no}`, { end: rocDate(period.end) }),
    ),
    ...(roles.includes('competent') ? [word(language, 'cover.to-competent')] : []),
    ...(roles.includes('local') ? [word(language, 'cover.to-local')] : []),
    ...(prefilled.length > 0 ? [word(language, 'cover.carried')] : []),
    ...(approval === undefined ? [] : [word(language, 'cover.approval')]),
  ];
  for (const line of lines) {
    const row = page.add(
      rowHeight([{ text: line, width: VALUE_WIDTH + COLUMNS[2].width, size: 10.5 }], 18),
      [],
    );
    page.spread(row, LABEL, LAST, STYLES.note, { value: line });
  }
}

function section(page: Page, text: string): void {
  page.add(8, []);
  const row = page.add(LINE, []);
  page.spread(row, LABEL, LAST, STYLES.section, { value: text });
}

function contacts(page: Page, { form, layout: { language } }: Cover): void {
  section(page, word(language, 'cover.contact'));
  for (const field of form.fields) {
    if (field.contact) answer(page, language, field, LINE);
  }
}

function confirmation(page: Page, cover: Cover, receipt: CoverFormulas['receipt']): void {
  const { language } = cover.layout;
  section(page, word(language, 'cover.send'));
  const own = cover.form.fields.filter(({ key, contact }) => !contact && approvalOfKey(key) === undefined);
  const answers = (fields: readonly FormField[]) => {
    for (const field of fields)
      answer(page, language, field, field.type === 'long' ? COORDINATION_HEIGHT : LINE);
  };
  answers(own.filter(({ key }) => !isAfterApproval(key)));
  approvalRows(page, cover);
  answers(own.filter(({ key }) => isAfterApproval(key)));
  const { replyTo, help } = cover.office;
  const where =
    replyTo === ''
      ? word(language, 'cover.return-default')
      : word(language, 'cover.return-to', { address: replyTo });
  const text = help === '' ? where : `${where}${word(language, 'cover.ask', { help })}`;
  const row = page.add(rowHeight([{ text, width: VALUE_WIDTH }], LINE), [
    { column: LABEL, value: word(language, 'cover.return'), style: STYLES.label },
  ]);
  page.spread(row, VALUE, LAST, STYLES.fact, { value: text });
  const kept = line(page, LINE, word(language, 'cover.receipt'), 'pr:receipt');
  page.spread(kept, VALUE, LAST, { ...STYLES.fact, bold: false }, receipt);
}

function answer(page: Page, language: Language, field: FormField, height: number): void {
  const row = page.add(
    labelledLine(field.label[language], height),
    [{ column: LABEL, value: field.label[language], style: { ...STYLES.label, wrap: true } }],
    field.key,
  );
  const style =
    field.type === 'number'
      ? { ...STYLES.answerNumber, horizontal: 'left' as const, format: '0' }
      : { ...STYLES.answerText, vertical: 'center' as const };
  const wide = field.type === 'text' || field.type === 'long';
  const value = field.key === 'counter' ? 1 : null;
  page.spread(row, VALUE, wide ? LAST : VALUE, style, { value });
  answerHelpers(page, field, row, value);
  const area = { top: row, bottom: row, left: VALUE, right: VALUE };
  // What only who keeps all rows chooses is marked by no colour.
  if (field.type !== 'long' && field.key !== KEPT_ALL)
    page.highlights.push({
      area: { ...area, right: wide ? LAST : VALUE },
      formula: `$D$${row + 1}=""`,
      style: { fill: COLORS.fill },
    });
  const list = field.choices === undefined ? {} : { list: listName(field.choices), strict: false };
  const key = promptKey(field);
  const prompt =
    key === undefined
      ? {}
      : {
          promptTitle: field.label[language].slice(0, 32),
          prompt: word(language, `cover.prompt-${key}`),
        };
  page.validations.push({ area, ...list, ...prompt });
}

function promptKey({
  key,
  choices,
}: FormField): 'text' | 'coordination' | 'filled_date' | 'counter' | 'kept_all' | undefined {
  if (key === 'coordination' || key === 'filled_date' || key === 'counter' || key === KEPT_ALL) return key;
  return choices === undefined ? 'text' : undefined;
}

function signatures(page: Page, { layout: { language } }: Cover): void {
  section(page, word(language, 'cover.signatures'));
  page.add(
    44,
    word(language, 'cover.signers')
      .split(',')
      .map((value, index) => ({
        column: LABEL + index,
        value,
        style: { ...STYLES.tableText, color: COLORS.quiet },
      })),
  );
}
