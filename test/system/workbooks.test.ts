/** Every workbook that the program creates, as three programs from outside see it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellName, formOf, readReturn } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeWorkbook } from '../../src/files/write';
import {
  available,
  describeIf,
  openpyxlModel,
  openXmlFindings,
  type Model,
  type ModelSheet,
} from '../support/referees';
import { madeOf, NAMES, TEMPLATES, templateOf } from './every-workbook';
import { convertAll } from './libre-office';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pr-books-'));
  for (const name of NAMES) writeFileSync(at(`${name}.xlsx`), await writeWorkbook(madeOf(name).design));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeIf(available.validator, 'The Open XML SDK validator')('the Open XML SDK', () => {
  it.each(NAMES)('finds nothing in %s', async (name) => {
    expect(await openXmlFindings(at(`${name}.xlsx`))).toEqual([]);
  });
});

describeIf(available.openpyxl, 'openpyxl')('openpyxl', () => {
  const models = new Map<string, Model>();

  beforeAll(async () => {
    for (const name of NAMES) models.set(name, await openpyxlModel(at(`${name}.xlsx`)));
  });

  const modelOf = (name: string): Model => {
    const model = models.get(name);
    if (model === undefined) throw new Error(name);
    return model;
  };
  const sheetOf = (model: Model, name: string): ModelSheet => {
    const sheet = model.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(name);
    return sheet;
  };

  it.each(NAMES)('sees the sheets, names, tables and texts of %s as designed', (name) => {
    const { design } = madeOf(name);
    const model = modelOf(name);
    expect(model.active).toBe(design.activeSheet);
    expect(model.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual(
      design.sheets.map((sheet) => [sheet.name, sheet.state]),
    );
    for (const { name: defined, sheet } of design.names) {
      expect(model.names[defined]?.replaceAll("'", '')).toContain(`${sheet}!$`);
    }
    design.sheets.forEach((sheet, index) => {
      const seen = model.sheets[index];
      expect(seen?.protection).toMatchObject({ on: sheet.protected === true, password: null });
      expect(seen?.tables.map((table) => table.name)).toEqual(
        sheet.table === undefined ? [] : [sheet.table.name],
      );
      expect(seen?.merges.length).toBe(sheet.merges?.length ?? 0);
      const texts = sheet.rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value, formula }) =>
          typeof value === 'string' && value !== '' && formula === undefined
            ? [[cellName(row, column), value]]
            : [],
        ),
      );
      const cells = Object.entries(seen?.cells ?? {});
      const strings = cells.flatMap(([place, { type, value }]) =>
        type === 's' && value !== null ? [[place, value]] : [],
      );
      // What a pivot pre-fills beside them is compared with the crosstab in the tests of pivots.
      if (sheet.pivots === undefined) expect(Object.fromEntries(strings)).toEqual(Object.fromEntries(texts));
      else expect(Object.fromEntries(strings)).toMatchObject(Object.fromEntries(texts));
      const formulas = sheet.rows.flatMap(({ cells: row }) =>
        row.filter(({ formula }) => formula !== undefined),
      );
      expect(cells.filter(([, { type }]) => type === 'f').length).toBe(formulas.length);
    });
  });

  describe.each(TEMPLATES)('the form of %s', (name) => {
    const template = templateOf(name);
    const form = formOf(template.questionnaire, template.form, template.settings);
    const first = 6;
    const last = first + template.tasks.length - 1;
    const sheet = () => sheetOf(modelOf(name), template.language === 'en' ? 'Return' : '填報表');
    /** `G` for the column whose hidden key this is. */
    const column = (key: string): string => {
      const found = Object.entries(sheet().cells).find(
        ([place, { value }]) => /^[A-Z]+1$/.test(place) && value === key,
      );
      if (found === undefined) throw new Error(key);
      return found[0].replace('1', '');
    };
    const covering = (key: string) =>
      sheet().validations.filter(({ range }) =>
        range
          .split(' ')
          .some((part) => part.startsWith(column(key)) && /^\d/.test(part.slice(column(key).length))),
      );

    it('is protected without a password, and formatting stays allowed', () => {
      expect(sheet().protection).toMatchObject({
        on: true,
        password: null,
        formatCells: false,
        formatColumns: false,
        formatRows: false,
      });
    });

    it('is open in the answers and locked beside them', () => {
      for (let row = first; row <= last; row += 1) {
        for (const field of form.fields)
          expect([field.key, sheet().cells[`${column(field.key)}${row}`]?.locked]).toEqual([
            field.key,
            false,
          ]);
        for (const key of ['pr:form', 'pr:task', 'pr:hash', 'no', 'task', 'check'])
          expect([key, sheet().cells[`${column(key)}${row}`]?.locked]).toEqual([key, true]);
      }
    });

    it('hides the keys, and nothing that is to be filled', () => {
      const { rows, columns } = sheet();
      expect(rows['1']?.hidden).toBe(true);
      for (const key of ['A', 'B', 'C']) expect(columns[key]?.hidden ?? columns['A']?.hidden).toBe(true);
      for (const field of form.fields) expect(columns[column(field.key)]?.hidden ?? false).toBe(false);
      for (let row = 2; row <= last; row += 1) expect(rows[String(row)]?.hidden ?? false).toBe(false);
    });

    it('has a list in ① that refuses anything else, by role', () => {
      const lists = covering('status');
      expect(lists.length).toBeGreaterThan(0);
      for (const list of lists)
        expect(list).toMatchObject({ type: 'list', showError: true, errorStyle: 'stop', showPrompt: true });
      const named = template.tasks.some(({ role }) => role === 'named');
      expect(lists.some(({ formula }) => formula?.endsWith('_named'))).toBe(named);
    });

    it('refuses nothing anywhere else', () => {
      const strict = new Set(covering('status').map(({ range }) => range));
      for (const one of sheet().validations.filter(({ range }) => !strict.has(range))) {
        expect([null, 'none', 'list']).toContain(one.type);
        expect(one.showError).toBe(false);
      }
    });

    it('only prompts for dates, which are texts', () => {
      const dates = form.fields.filter(({ type }) => type === 'date').map(({ key }) => key);
      expect(dates.length).toBe(template.form === 'standard' ? 2 : 0);
      for (const key of dates) {
        const [only, ...more] = covering(key);
        expect(more).toEqual([]);
        expect(['none', null]).toContain(only?.type ?? null);
        expect(only?.prompt).toMatch(/\d{3}\.\d\d\.\d\d/);
        expect(sheet().cells[`${column(key)}${first}`]?.format).toBe('@');
      }
    });

    it('has the formats of its fields, and heights that grow', () => {
      const formats: Readonly<Record<string, string>> = { percent: '0%', number: '#,##0.######' };
      for (const field of form.fields)
        expect([field.key, sheet().cells[`${column(field.key)}${first}`]?.format]).toEqual([
          field.key,
          formats[field.type] ?? '@',
        ]);
      expect(sheet().rows[String(first)]?.height ?? 0).toBeGreaterThan(50);
      expect(sheet().freeze).toMatch(new RegExp(`^[A-Z]+${first}$`));
    });

    it('keeps its manifest where no menu shows it', () => {
      expect(sheetOf(modelOf(name), 'pr_manifest').state).toBe('veryHidden');
    });
  });

  it('shows the past of a further period', () => {
    const model = modelOf('second');
    expect(model.sheets.map((sheet) => sheet.name)).toContain('前期資料');
    expect(Object.values(sheetOf(model, '填報表').cells).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['審查意見', '請補充量化成果。', '不適用', '產業發展署']),
    );
    expect(modelOf('standard').sheets.map((sheet) => sheet.name)).not.toContain('前期資料');
  });

  it('has three indicators where three are set', () => {
    const keys = Object.values(sheetOf(modelOf('three-kpis'), '填報表').cells).map(({ value }) => value);
    expect(keys).toEqual(expect.arrayContaining(['kpi_name_1', 'kpi_name_2', 'kpi_actual_3']));
    expect(keys).not.toContain('kpi_name_4');
  });
});

it.each(NAMES)('says in the properties of %s what it is', async (name) => {
  const { design, template } = madeOf(name);
  const { properties } = await readWorkbook(readFileSync(at(`${name}.xlsx`)));
  expect(properties).toEqual(design.properties);
  if (template !== undefined)
    expect(properties).toEqual({
      pr_kind: 'return',
      pr_edition: '112',
      pr_period: template.period.id,
      pr_body: template.body.id,
    });
});

describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
  beforeAll(async () => {
    mkdirSync(at('ods'));
    await convertAll(
      NAMES.map((name) => at(`${name}.xlsx`)),
      'ods',
      at('ods'),
    );
  });

  const opened = async (name: string) => readWorkbook(readFileSync(at(`ods/${name}.ods`)));

  it.each(NAMES)('opens %s with every sheet and property', async (name) => {
    const { design } = madeOf(name);
    const { sheets, properties } = await opened(name);
    expect(sheets.map((sheet) => sheet.name)).toEqual(design.sheets.map((sheet) => sheet.name));
    expect(sheets.map(({ state }) => state === 'visible')).toEqual(
      design.sheets.map(({ state }) => state === 'visible'),
    );
    expect(properties).toMatchObject(design.properties);
  });

  it.each(TEMPLATES)(
    'keeps the template %s, with nothing in it but what it was issued with',
    async (name) => {
      const template = templateOf(name);
      const reading = readReturn(await opened(name));
      if (!('read' in reading)) throw new Error(reading.refused);
      const { read } = reading;
      // What the guideline says is printed on a sheet of its own, and no part of the manifest.
      expect(read.template).toEqual({ ...template, excerpt: undefined });
      expect(read.findings).toEqual([]);
      const values = read.rows.map(({ cells }) =>
        Object.fromEntries(
          Object.entries(cells).flatMap(([key, { value }]) =>
            value.state === 'blank' ? [] : [[key, value]],
          ),
        ),
      );
      const issued = template.tasks.map(({ prefill }) =>
        Object.fromEntries(Object.entries(prefill).map(([key, value]) => [key, { state: 'value', value }])),
      );
      expect(values).toEqual(issued);
      expect(issued.some((row) => Object.keys(row).length > 0)).toBe(name === 'second');
      const remarks = read.rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.remarks));
      expect(remarks).toEqual([]);
      const { counter, ...cover } = read.cover;
      expect(counter?.value).toEqual({ state: 'value', value: 1 });
      expect(Object.values(cover).map(({ value }) => value.state)).toEqual(
        Object.keys(cover).map(() => 'blank'),
      );
    },
  );
});
