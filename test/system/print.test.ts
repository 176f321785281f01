/** What LibreOffice prints of a template: pages, repeated heads, and every cell to its last word. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addPeriod,
  builtinEdition,
  cellName,
  fieldOf,
  formOf,
  issueTemplates,
  newState,
  periodOf,
  readReturn,
  templateWorkbook,
  word,
  type Form,
  type FormField,
  type Language,
  type RowDesign,
  type SheetDesign,
  type State,
  type Template,
  type WorkbookDesign,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeWorkbook } from '../../src/files/write';
import { available, describeIf } from '../support/referees';
import { SECRET } from '../support/sample-template';
import { canType, typeInLibreOffice, type TypedBook } from './libre-office';

/** The row of the form's column heads, below the hidden keys, the titles and the bands. */
const HEAD_ROW = 4;
const has = (command: string) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
const poppler = has('pdftotext') && has('pdfinfo');

/** A character that no text of ours holds, another one for each number: it cannot be wrapped in two. */
const END = (number: number) => String.fromCodePoint(0x9b00 + number);
/** Full-width text of so many characters, the last one unmistakable. */
const long = (length: number, end: number) =>
  `${'１．辦理產業人才培訓及實務課程連結，與技專校院合作開設課程；'.repeat(20).slice(0, length - 1)}${END(end)}`;

/** How many characters are written into a text cell of a field: ③ is the long one. */
const lengthOf = (field: FormField) =>
  field.key === 'progress_text' ? 400 : field.type === 'long' ? 120 : 40;

function stateOf(language: Language): State {
  const framework = builtinEdition('112');
  const period = periodOf('115H1');
  if (framework === undefined || period === undefined) throw new Error('No edition.');
  return newState({ framework, period, language, secret: SECRET });
}

/** The sheet 綱領摘錄 is printed apart: these pages are those that somebody fills in. */
function issued(state: State, body: string): Template {
  const [one] = issueTemplates(state, [body]);
  if (one === undefined) throw new Error(`No template for ${body}.`);
  return { ...one.template, excerpt: undefined };
}

/** A workbook of the sheet 綱領摘錄 alone. */
function excerptOf(state: State, body: string): WorkbookDesign {
  const [one] = issueTemplates(state, [body]);
  const design = one === undefined ? undefined : templateWorkbook(one.template);
  const sheet = design?.sheets.find(({ name }) => name === word(state.language, 'excerpt.sheet'));
  if (design === undefined || sheet === undefined) throw new Error(`No excerpt for ${body}.`);
  return { ...fixedHeights({ ...design, sheets: [sheet], names: [] }), activeSheet: sheet.name };
}

const formFor = (template: Template): Form =>
  formOf(template.questionnaire, template.form, template.settings);

interface Typing {
  readonly type: TypedBook['type'];
  readonly texts: readonly string[];
}

/** Each text field of each task, and two of the cover, to be typed; every text ends with a character of its own. */
async function typing(template: Template): Promise<Typing> {
  const reading = readReturn(await readWorkbook(await writeWorkbook(templateWorkbook(template))));
  if (!('read' in reading)) throw new Error(reading.refused);
  const { rows, form, cover } = reading.read;
  const fields = form.fields.filter(
    ({ type, suggest }) => suggest === undefined && /^(text|long)$/.test(type),
  );
  const cells = [
    ...rows.flatMap(({ cells }) =>
      fields.map((field) => ({ cell: cells[field.key], length: lengthOf(field) })),
    ),
    { cell: cover['coordination'], length: 120 },
    { cell: cover['contact_unit'], length: 30 },
  ];
  const type = cells.map(({ cell, length }, index) => {
    const { sheet = '', row = -1, column = -1 } = cell?.place ?? {};
    return { sheet, cell: cellName(row, column), text: long(length, index) };
  });
  return { type, texts: type.map(({ text }) => text) };
}

/** Last period's answers at their longest, and an opinion: heights that the program computes itself. */
function withPast(state: State, body: string): { template: Template; texts: string[] } {
  const texts: string[] = [];
  const next = periodOf('115H2');
  if (next === undefined) throw new Error('No period.');
  const { fields } = formFor(issued(state, body));
  const returns = state.returns.map((row) => {
    if (row.body !== body) return row;
    const answers = Object.fromEntries(
      fields.flatMap((field) => {
        if (field.suggest !== undefined || (field.type !== 'text' && field.type !== 'long')) return [];
        const value = long(lengthOf(field), texts.length);
        texts.push(value);
        return [[field.key, value]];
      }),
    );
    const opinion = long(60, texts.length);
    texts.push(opinion);
    return { ...row, answers: { ...answers, status: 'ongoing' }, opinion };
  });
  return { template: issued(addPeriod({ ...state, returns }, next), body), texts };
}

/** Rows as high as the program computed them, or a part of that: no measuring by whoever opens the file. */
function fixedHeights(design: WorkbookDesign, part = 1): WorkbookDesign {
  const fixed = (row: RowDesign): RowDesign =>
    row.height === undefined ? row : { ...row, height: row.height * part, grows: false };
  return { ...design, sheets: design.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(fixed) })) };
}

/** Without white space; radicals that share a glyph with a character are that character. ✔ comes from another font, out of order. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s✔]/g, '');

/** The text of each page: every cell's lines follow one another, and what is cut off is not there. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return text.split('\f').slice(0, -1).map(bare);
}

const missing = (pages: readonly string[], texts: readonly string[]) =>
  texts.filter((text) => !pages.some((page) => page.includes(bare(text))));

/** The texts on a sheet's paper that no formula gives, row by row. */
function onPaper(sheet: SheetDesign): { row: number; column: number; text: string }[] {
  const hidden = new Set(sheet.columns.flatMap((column, index) => (column.hidden === true ? [index] : [])));
  return sheet.rows.flatMap(({ row, hidden: away, cells }) =>
    away === true || row < (sheet.print?.area?.top ?? 0)
      ? []
      : cells.flatMap(({ column, value, formula }) =>
          typeof value === 'string' && formula === undefined && !hidden.has(column)
            ? [{ row, column, text: value }]
            : [],
        ),
  );
}

interface Case {
  readonly template: Template;
  readonly design: WorkbookDesign;
  /** What is on paper beside the design's own texts. */
  readonly texts: readonly string[];
  readonly pages: readonly string[];
}

const GOOD = ['standard', 'short', 'english', 'second', 'short-second'] as const;
type Name = (typeof GOOD)[number] | 'too-low';

const ready = available.libreoffice && canType() && poppler;
describeIf(ready, 'LibreOffice with its Python, or poppler-utils,')('printed by LibreOffice', () => {
  let folder: string;
  let cases: Readonly<Record<Name, Case>>;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pr-print-'));
    const state = stateOf('zh-TW');
    const templates = { standard: issued(state, 'MOEA'), short: issued(state, 'LG-TPE') };
    const typed = { standard: await typing(templates.standard), short: await typing(templates.short) };
    const second = withPast(state, 'MOEA');
    const shortSecond = withPast(state, 'LG-TPE');
    const english = issued(stateOf('en'), 'MOEA');
    const made: Record<Name, Omit<Case, 'pages'>> = {
      standard: {
        template: templates.standard,
        design: templateWorkbook(templates.standard),
        texts: typed.standard.texts,
      },
      short: {
        template: templates.short,
        design: templateWorkbook(templates.short),
        texts: typed.short.texts,
      },
      english: { template: english, design: fixedHeights(templateWorkbook(english)), texts: [] },
      second: { ...second, design: fixedHeights(templateWorkbook(second.template)) },
      'short-second': { ...shortSecond, design: fixedHeights(templateWorkbook(shortSecond.template)) },
      'too-low': { ...second, design: fixedHeights(templateWorkbook(second.template), 0.5) },
    };
    for (const [name, { design }] of Object.entries(made))
      writeFileSync(at(`${name}.xlsx`), await writeWorkbook(design));
    const books = (Object.keys(made) as Name[]).map((name) => ({
      open: at(`${name}.xlsx`),
      type: name === 'standard' || name === 'short' ? typed[name].type : [],
      save: [at(`${name}.pdf`)],
    }));
    await typeInLibreOffice(books);
    cases = Object.fromEntries(
      Object.entries(made).map(([name, one]) => [name, { ...one, pages: pagesOf(at(`${name}.pdf`)) }]),
    ) as unknown as Record<Name, Case>;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Pages of the 填報表, by the header that the design gives them. */
  function formPages({ template, design, pages }: Case) {
    const form = design.sheets[1];
    if (form === undefined) throw new Error('No form.');
    const title = bare((form.print?.header ?? '').replace(/&L|&14/g, ''));
    const end = form.print?.breakAfterColumns?.[0] ?? Infinity;
    const heads = onPaper(form).filter(({ row }) => row === HEAD_ROW);
    const repeated = form.print?.titleColumns ?? [0, -1];
    const titles = heads.filter(({ column }) => column >= repeated[0] && column <= repeated[1]);
    const left = heads.filter(({ column }) => column <= end).map(({ text }) => text);
    const right = [...titles, ...heads.filter(({ column }) => column > end)].map(({ text }) => text);
    const all = pages.filter((page) => page.includes(title));
    const first = bare(fieldOf(formFor(template), 'progress_text').label[template.language]);
    const lefts = all.filter((page) => page.includes(first));
    return { all, lefts, rights: all.filter((page) => !lefts.includes(page)), left, right };
  }

  /** What of each visible sheet is not on its own pages: the cover, the form, last period. */
  function cut(one: Case): string[][] {
    const { all } = formPages(one);
    const rest = one.pages.slice(1).filter((page) => !all.includes(page));
    return one.design.sheets
      .filter(({ state }) => state === 'visible')
      .map((sheet, index) => {
        const texts = onPaper(sheet).map(({ text }) => text);
        expect(texts.length).toBeGreaterThan(10);
        return missing([one.pages.slice(0, 1), all, rest][index] ?? [], texts);
      });
  }

  it.each(GOOD)('%s: nothing is cut', (name) => {
    const one = cases[name];
    expect(cut(one).flat()).toEqual([]);
    expect(missing(one.pages, one.texts)).toEqual([]);
  });

  it('would be seen if something were cut', () => {
    const [, form, previous] = cut(cases['too-low']);
    expect(form?.length).toBeGreaterThan(5);
    expect(previous?.length).toBeGreaterThan(5);
  });

  it.each(GOOD)('%s: the cover is one page and says what comes next', (name) => {
    const { pages, template } = cases[name];
    const next = bare(word(template.language, 'cover.next'));
    const signatures = bare(word(template.language, 'cover.signatures'));
    expect(pages.flatMap((page, index) => (page.includes(signatures) ? [index] : []))).toEqual([0]);
    expect(pages[0]).toContain(next);
    expect(pages[0]).toContain(
      bare(
        word(template.language, 'cover.title', {
          title: template.edition.title,
          edition: template.edition.id,
        }),
      ),
    );
  });

  it.each(['standard', 'english', 'second'] as const)('%s: two pages’ width, heads on each page', (name) => {
    const one = cases[name];
    const { all, lefts, rights, left, right } = formPages(one);
    expect(lefts.length).toBeGreaterThan(name === 'english' ? 0 : 2);
    expect(rights.length).toBe(lefts.length);
    expect(lefts.map((page) => missing([page], left))).toEqual(lefts.map(() => []));
    expect(rights.map((page) => missing([page], right))).toEqual(rights.map(() => []));
    if (name !== 'second') expect(one.pages.length).toBe(1 + all.length);
  });

  it.each(['short', 'short-second'] as const)('%s: one page’s width, heads on each page', (name) => {
    const one = cases[name];
    const { all, lefts, left } = formPages(one);
    expect(lefts).toEqual(all);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((page) => missing([page], left))).toEqual(all.map(() => []));
    if (name === 'short') expect(one.pages.length).toBe(1 + all.length);
  });

  it.each(GOOD)('%s: every page is A4 landscape', (name) => {
    const said = execFileSync('pdfinfo', ['-f', '1', '-l', '99', at(`${name}.pdf`)], { encoding: 'utf8' });
    const sizes = [...said.matchAll(/^Page\s+\d+ size:\s+(\d+)\S* x (\d+)/gm)].map(
      ([, width, height]) => `${width} ${height}`,
    );
    expect(sizes).toEqual(cases[name].pages.map(() => '841 595'));
  });

  it.each(['zh-TW', 'en'] as const)('綱領摘錄 (%s) is A4 portrait, and nothing is cut', async (language) => {
    const design = excerptOf(stateOf(language), 'MOEA');
    const name = `excerpt-${language}`;
    writeFileSync(at(`${name}.xlsx`), await writeWorkbook(design));
    await typeInLibreOffice([{ open: at(`${name}.xlsx`), type: [], save: [at(`${name}.pdf`)] }]);
    const said = execFileSync('pdfinfo', [at(`${name}.pdf`)], { encoding: 'utf8' });
    expect(said).toMatch(/Page size:\s+595\S* x 841/);
    const [sheet] = design.sheets;
    const texts = sheet === undefined ? [] : onPaper(sheet).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(10);
    expect(missing(pagesOf(at(`${name}.pdf`)), texts)).toEqual([]);
  });
});
