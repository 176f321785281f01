/** The cover's two living lines: how far the return is, and the next step, which leads to its cell. */
import { quotedInFormula } from '../../questionnaire';
import type { Template } from '../../returns';
import { word } from '../../words';
import { type CellDesign, columnName } from '../../grid';
import { ROWS, type FormLayout } from './layout';
import type { FormSheet } from './form-sheet';

type Calculated = Omit<CellDesign, 'column' | 'style'>;

/** Formulas with the values that they give while nothing is filled in beyond the prefill. */
export function coverFormulas(
  template: Template,
  { sheet, layout }: FormSheet,
  confirmed: string,
): { progress: Calculated; next: Calculated } {
  const { language } = template;
  const range = (key: string) => rangeOf(sheet.name, layout, key);
  const unfilled = `COUNTIF(${range('check')},${quotedInFormula(template.questionnaire.verdicts.unfilled[language])})`;
  const open = `SUM(${range('calc:open')})`;
  const count = template.tasks.length;
  const start = startFigures(sheet.rows, layout, template);
  const parts = word(language, 'cover.progress-value', {
    filled: '\u0001',
    count,
    wrong: '\u0002',
    unfilled: '\u0003',
  });
  return {
    progress: {
      value: word(language, 'cover.progress-value', {
        filled: count - start.unfilled,
        count,
        wrong: start.open - start.unfilled,
        unfilled: start.unfilled,
      }),
      formula: joined(parts, {
        '\u0001': `${count}-${unfilled}`,
        '\u0002': `${open}-${unfilled}`,
        '\u0003': unfilled,
      }),
    },
    next: nextStep(template, range, open, start, confirmed),
  };
}

function nextStep(
  template: Template,
  range: (key: string) => string,
  open: string,
  start: StartFigures,
  confirmed: string,
): Calculated {
  const { language, questionnaire } = template;
  const row = `MATCH(1,${range('calc:open')},0)`;
  const at = (key: string) => `INDEX(${range(key)},${row})`;
  const step = joined(word(language, 'cover.next-row', { no: '\u0001', check: '\u0002' }), {
    '\u0001': at('no'),
    '\u0002': at('check'),
  });
  // CELL("address") follows renamed sheets and moved rows; both programs take it behind a #.
  const link = `HYPERLINK("#"&CELL("address",${at('status')}),${step})`;
  const yes =
    questionnaire.choices['confirmed']?.find((choice) => choice.key === 'yes')?.label[language] ?? '';
  const send = `IF(${confirmed}=${quotedInFormula(yes)},${quotedInFormula(word(language, 'cover.next-send'))},${quotedInFormula(word(language, 'cover.next-confirm'))})`;
  return {
    value:
      start.first === undefined
        ? word(language, 'cover.next-confirm')
        : word(language, 'cover.next-row', start.first),
    formula: `IF(${open}>0,${link},${send})`,
  };
}

interface StartFigures {
  readonly unfilled: number;
  readonly open: number;
  readonly first: { readonly no: string; readonly check: string } | undefined;
}

function startFigures(
  rows: FormSheet['sheet']['rows'],
  layout: FormLayout,
  template: Template,
): StartFigures {
  const unfilledText = template.questionnaire.verdicts.unfilled[template.language];
  const text = (row: FormSheet['sheet']['rows'][number], key: string) =>
    String(row.cells.find((cell) => cell.column === layout.column(key))?.value ?? '');
  const answers = rows.filter((row) => row.row >= ROWS.first);
  const open = answers.filter((row) => !text(row, 'check').startsWith('✔'));
  const [first] = open;
  return {
    unfilled: open.filter((row) => text(row, 'check') === unfilledText).length,
    open: open.length,
    first: first === undefined ? undefined : { no: text(first, 'no'), check: text(first, 'check') },
  };
}

/** A wording with marks in it as a formula that joins texts and parts. */
function joined(wording: string, parts: Readonly<Record<string, string>>): string {
  return wording
    .split(/([\u0001-\u0003])/)
    .filter((piece) => piece !== '')
    .map((piece) => (parts[piece] === undefined ? quotedInFormula(piece) : `(${parts[piece]})`))
    .join('&');
}

function rangeOf(sheet: string, layout: FormLayout, key: string): string {
  const column = `$${columnName(layout.column(key))}$`;
  return `'${sheet.replaceAll("'", "''")}'!${column}${ROWS.first + 1}:${column}${layout.lastRow + 1}`;
}
