/**
 * The cover's living lines: how far the return is, the steps of its finish, the next step, which leads to its cell, and the
 * seal's receipt. The steps are those of `finishOf`, by the same rules of the cover.
 */
import {
  approvalKey,
  approvalLacks,
  Evaluation,
  type FormField,
  FormulaWriter,
  quotedInFormula,
} from '../../questionnaire';
import { coverRulesOf } from '../../returns';
import { fill, word } from '../../words';
import { type CellDesign, columnName } from '../../grid';
import { brokenFormula } from './formulas';
import { coverName, receiptName, ROWS, saidName, type FormLayout } from './layout';
import type { Cover } from './cover-page';

type Calculated = Omit<CellDesign, 'column' | 'style'>;

export interface CoverFormulas {
  readonly progress: Calculated;
  readonly steps: Calculated;
  readonly next: Calculated;
  readonly receipt: Calculated;
}

const MARKS_OF_STEPS = { done: '✔', open: '□' } as const;

/** Formulas with the values that they give while nothing is filled in. */
export function coverFormulas(cover: Cover): CoverFormulas {
  const { layout, form, sheet } = cover;
  const { language, count } = layout;
  const range = (key: string) => rangeOf(sheet, layout, key);
  const unfilled = `COUNTIF(${range('check')},${quotedInFormula(form.questionnaire.verdicts.unfilled[language])})`;
  const open = `SUM(${range('calc:open')})`;
  const steps = coverSteps(cover);
  const mark = (isDone: string) =>
    `IF(${isDone},${quotedInFormula(MARKS_OF_STEPS.done)},${quotedInFormula(MARKS_OF_STEPS.open)})`;
  return {
    progress: calculated(
      word(language, 'cover.progress-value'),
      { ready: `${count}-${open}`, wrong: `${open}-${unfilled}`, unfilled, count: String(count) },
      {
        ready: count - cover.open,
        wrong: cover.open - cover.unfilled,
        unfilled: cover.unfilled,
        count,
      },
    ),
    steps: calculated(
      stepsWording(cover),
      {
        contact: mark(steps.contact),
        rows: mark(`${open}=0`),
        confirm: mark(steps.confirm),
        // Who comes later has not approved before those who come first have.
        ...numbered(steps.approval, (_, index) =>
          mark(`NOT(OR(${steps.approval.slice(0, index + 1).map(({ lacks }) => lacks)}))`),
        ),
      },
      {
        contact: MARKS_OF_STEPS.open,
        rows: cover.open === 0 ? MARKS_OF_STEPS.done : MARKS_OF_STEPS.open,
        confirm: MARKS_OF_STEPS.open,
        ...numbered(steps.approval, () => MARKS_OF_STEPS.open),
      },
    ),
    next: nextStep(cover, range, open, steps),
    receipt: receipt(layout),
  };
}

/** `{contact} 窗口　{rows} 各項可送出　{approval1} 承辦　…`: a step of 陳核 is called as the workbook calls it. */
function stepsWording({ layout: { language }, approval = [] }: Cover): string {
  const named = approval.map((step, index) =>
    word(language, 'cover.steps-approval', { mark: `{approval${index + 1}}`, step }),
  );
  return word(language, 'cover.steps-value').replace('{approval}', () => named.join(''));
}

function numbered<T, R>(steps: readonly T[], of: (step: T, index: number) => R): Record<string, R> {
  return Object.fromEntries(steps.map((step, index) => [`approval${index + 1}`, of(step, index)]));
}

/** Conditions under which the cover's own steps are done. */
interface CoverSteps {
  readonly contact: string;
  readonly confirm: string;
  /** Of each step of 陳核 the condition under which it is not written yet. */
  readonly approval: readonly { readonly label: string; readonly lacks: string; readonly cell: string }[];
  /** Fields of the contact, each with the condition under which it is still waited for. */
  readonly waiting: readonly { readonly field: FormField; readonly when: string }[];
}

function coverSteps({ form, approval: labels = [] }: Cover): CoverSteps {
  const writer = new FormulaWriter(form, { period: {}, role: '', previous: {}, first: {} });
  const places = {
    helper: saidName,
    text: saidName,
    past: () => undefined,
    light: '""',
    answered: 'FALSE',
    carried: { stands: 'FALSE', unconfirmed: 'FALSE', unconfirmedIn: () => 'FALSE' },
  };
  const broken = (step: 'contact' | 'confirm') =>
    coverRulesOf(form, step).map((rule) => ({
      field: rule.field,
      when: brokenFormula(writer, rule, places),
    }));
  const anyOf = (conditions: readonly string[]) =>
    conditions.length === 0 ? '1=0' : `OR(${conditions.join(',')})`;
  const [contact, confirm] = [broken('contact'), broken('confirm')];
  return {
    contact: `NOT(${anyOf(contact.map(({ when }) => when))})`,
    confirm: `NOT(${anyOf(confirm.map(({ when }) => when))})`,
    approval: labels.map((label, index) => ({
      label,
      lacks: writer.condition(approvalLacks(index + 1), places),
      cell: coverName(approvalKey('name', index + 1)),
    })),
    waiting: form.fields.flatMap((field) => {
      const mine = contact.filter((one) => one.field === field.key).map(({ when }) => when);
      return mine.length === 0 ? [] : [{ field, when: anyOf(mine) }];
    }),
  };
}

function nextStep(
  { form, layout: { language } }: Cover,
  range: (key: string) => string,
  open: string,
  steps: CoverSteps,
): Calculated {
  const row = `MATCH(1,${range('calc:open')},0)`;
  const at = (key: string) => `INDEX(${range(key)},${row})`;
  const step = joined(word(language, 'cover.next-row'), { no: at('no'), check: at('check') });
  // CELL("address") follows renamed sheets and moved rows; both programs take it behind a #.
  const link = (cell: string, text: string) => `HYPERLINK("#"&CELL("address",${cell}),${text})`;
  const contact = ({ field }: CoverSteps['waiting'][number]) =>
    word(language, 'cover.next-contact', { field: field.label[language] });
  const confirm = link(coverName('confirmed'), quotedInFormula(word(language, 'cover.next-confirm')));
  const send = quotedInFormula(word(language, 'cover.next-send'));
  const approved = steps.approval.reduceRight(
    (rest, { label, lacks, cell }) =>
      `IF(${lacks},${link(cell, quotedInFormula(word(language, 'cover.next-approval', { step: label })))},${rest})`,
    `IF(${steps.confirm},${send},${confirm})`,
  );
  const rows = `IF(${open}>0,${link(at('status'), step)},${approved})`;
  // While nothing is filled in.
  const start = new Set(new Evaluation(form, {}).broken().map(({ field }) => field));
  const first = steps.waiting.find(({ field }) => start.has(field.key));
  return {
    value: first === undefined ? word(language, 'cover.next-confirm') : contact(first),
    formula: steps.waiting.reduceRight(
      (rest, one) =>
        `IF(${one.when},${link(coverName(one.field.key), quotedInFormula(contact(one)))},${rest})`,
      rows,
    ),
  };
}

/** What was sealed, when, and its short code; that it holds only while nothing is changed is beyond a formula. */
function receipt({ language }: FormLayout): Calculated {
  const none = word(language, 'cover.receipt-none');
  const said = joined(word(language, 'cover.receipt-value'), {
    day: receiptName('seal_day'),
    rows: receiptName('seal_rows'),
    code: receiptName('seal_code'),
  });
  return { value: none, formula: `IF(${receiptName('seal_code')}="",${quotedInFormula(none)},${said})` };
}

function calculated(
  wording: string,
  formulas: Readonly<Record<string, string>>,
  start: Readonly<Record<string, string | number>>,
): Calculated {
  return { value: fill(wording, start), formula: joined(wording, formulas) };
}

/** A wording as a formula that joins its texts and, at its places, what is calculated. */
function joined(wording: string, parts: Readonly<Record<string, string>>): string {
  return wording
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const part = /^\{(\w+)\}$/.exec(piece)?.[1];
      return part === undefined || parts[part] === undefined ? quotedInFormula(piece) : `(${parts[part]})`;
    })
    .join('&');
}

function rangeOf(sheet: string, layout: FormLayout, key: string): string {
  const column = `$${columnName(layout.column(key))}$`;
  return `'${sheet.replaceAll("'", "''")}'!${column}${ROWS.first + 1}:${column}${layout.lastRow + 1}`;
}
