/** The cover: what this is, how far it is, what to do next, whom to reach; the first thing an officer sees. */
import { approvalOfKey, type FormField, KEPT_ALL } from '../../questionnaire';
import { coverFormOf, isAfterApproval, periodName, type Template } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import { MARKS, type SheetDesign } from '../../grid';
import { COLORS, heightFor, marked, rowHeight, STYLES } from '../drawing';
import { approvalColumns, approvalRows } from './cover-approval';
import { answerHelpers } from './cover-helpers';
import { LABEL, LABEL_WIDTH, labelledLine, LAST, LINE, Page, VALUE } from './cover-page';
import { coverFormulas, type CoverFormulas } from './cover-formulas';
import { listName } from './formulas';
import type { FormSheet } from './form-sheet';

/** Hidden keys, a margin, labels, the wide column of facts and answers, and hidden helpers. */
const COLUMNS = [
  { width: 4, hidden: true },
  { width: 2 },
  { width: LABEL_WIDTH },
  { width: 30 },
  { width: 18 },
  { width: 46 },
  { width: 4, hidden: true },
  { width: 4, hidden: true },
] as const;
const VALUE_WIDTH = COLUMNS[3].width + COLUMNS[4].width + COLUMNS[5].width;
/** A merged cell does not grow while it is typed into: room for about 250 characters. */
const COORDINATION_HEIGHT = 96;

/** The cover sheet of a template, with the values that its formulas give at the start. */
export function coverSheet(template: Template, form: FormSheet): SheetDesign {
  const { language } = template;
  const page = new Page();
  const approval = approvalColumns(template);
  page.rows.push({
    row: 0,
    hidden: true,
    cells: [
      MARKS.cover,
      '',
      'label',
      'value',
      '',
      approval.date,
      'calc:text',
      'calc:value',
      ...approval.keys,
    ].map((value, column) => ({ column, value, style: STYLES.hidden })),
  });
  page.next = 1;
  const formulas = coverFormulas(template, form);
  heading(page, template);
  progress(page, template, formulas);
  instructions(page, template);
  contacts(page, template);
  confirmation(page, template, formulas.receipt);
  if (template.approval === undefined) signatures(page, template);
  return {
    name: word(language, 'sheet.cover'),
    state: 'visible',
    columns: [...COLUMNS, ...approval.columns],
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
}

function heading(page: Page, template: Template): void {
  const { language } = template;
  const say = (key: WordKey, parameters = {}) => word(language, key, parameters);
  const title = page.add(36, []);
  page.spread(title, LABEL, LAST, STYLES.title, {
    value: marked(
      say('cover.title', { title: template.edition.title, edition: template.edition.id }),
      template.banner,
    ),
  });
  const { start, end, due } = template.period;
  const roles = template.questionnaire.roles
    .map((role) => ({
      label: role.label[language],
      count: template.tasks.filter((task) => task.role === role.key).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`);
  pair(
    page,
    say('cover.body'),
    template.body.name,
    say('cover.period'),
    say('cover.period-value', {
      period: periodName(template.period.id, language),
      start: rocDate(start),
      end: rocDate(end),
    }),
  );
  pair(
    page,
    say('cover.due'),
    dayWithWeekday(due, template),
    say('cover.expected'),
    say('cover.expected-value', { count: template.tasks.length, roles: roles.join(say('list.separator')) }),
  );
}

function dayWithWeekday(iso: string, template: Template): string {
  const weekday =
    word(template.language, 'weekdays').split(',')[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  return word(template.language, 'cover.day', { date: rocDate(iso), weekday });
}

function pair(page: Page, ...[label, value, label2, value2]: [string, string, string, string]): void {
  page.add(
    rowHeight(
      [
        { text: value, width: COLUMNS[3].width },
        { text: value2, width: COLUMNS[5].width },
      ],
      24,
    ),
    [
      { column: LABEL, value: label, style: STYLES.label },
      { column: VALUE, value, style: STYLES.fact },
      { column: VALUE + 1, value: label2, style: STYLES.label },
      { column: LAST, value: value2, style: STYLES.fact },
    ],
  );
}

/** The keys of these lines say that the program fills them, also where only the results of their formulas are left. */
function line(page: Page, height: number, label: string, key: string): number {
  return page.add(height, [{ column: LABEL, value: label, style: STYLES.label }], key);
}

function progress(page: Page, { language }: Template, formulas: CoverFormulas): void {
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

function instructions(page: Page, template: Template): void {
  const { language } = template;
  section(page, word(language, 'cover.how'));
  const competent = template.tasks.some((task) => task.role === 'competent');
  const local = template.tasks.some((task) => task.role === 'local');
  const lines = [
    ...([1, 2, 3, 4, 5, 6, 7] as const).map((no) =>
      word(language, `cover.how-${no}`, { end: rocDate(template.period.end) }),
    ),
    ...(competent ? [word(language, 'cover.to-competent')] : []),
    ...(local ? [word(language, 'cover.to-local')] : []),
    ...(template.tasks.some((task) => Object.keys(task.prefill).length > 0)
      ? [word(language, 'cover.carried')]
      : []),
    ...(template.approval === undefined ? [] : [word(language, 'cover.approval')]),
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

function contacts(page: Page, template: Template): void {
  section(page, word(template.language, 'cover.contact'));
  for (const field of coverFormOf(template).fields) {
    if (field.contact) answer(page, template, field, LINE);
  }
}

function confirmation(page: Page, template: Template, receipt: CoverFormulas['receipt']): void {
  const { language } = template;
  section(page, word(language, 'cover.send'));
  const own = coverFormOf(template).fields.filter(
    ({ key, contact }) => !contact && approvalOfKey(key) === undefined,
  );
  const answers = (fields: readonly FormField[]) => {
    for (const field of fields)
      answer(page, template, field, field.type === 'long' ? COORDINATION_HEIGHT : LINE);
  };
  answers(own.filter(({ key }) => !isAfterApproval(key)));
  approvalRows(page, template);
  answers(own.filter(({ key }) => isAfterApproval(key)));
  const { replyTo, help } = template.office;
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

function answer(page: Page, template: Template, field: FormField, height: number): void {
  const { language } = template;
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

function signatures(page: Page, template: Template): void {
  section(page, word(template.language, 'cover.signatures'));
  page.add(
    44,
    word(template.language, 'cover.signers')
      .split(',')
      .map((value, index) => ({
        column: LABEL + index,
        value,
        style: { ...STYLES.tableText, color: COLORS.quiet },
      })),
  );
}
