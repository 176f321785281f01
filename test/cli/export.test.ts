/** `export`: what stands in the files is what the dictionary beside them says, in words beside the codes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCsv } from 'hucre/csv';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { asJson, folder, policyReturns, policyReturnsIn, removeFolders } from '../support/command-line';
import { consolidate, Desk, RETURNS, sound, TODAY, typeInTable } from '../scenario/desk';

afterAll(removeFolders);

interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface Package {
  readonly resources: readonly {
    readonly path: string;
    readonly description: string;
    readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
  }[];
}
interface Property {
  readonly type: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly items?: Schema;
}
interface Schema {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
}
type Record_ = Readonly<Record<string, unknown>>;

let workbook: string;

beforeAll(async () => {
  const desk = await Desk.open('MOC');
  workbook = desk.workbook();
  const inbox = join(folder(), '收回');
  const [first = '', second = ''] = desk.tasks('MOC');
  await desk.returned('MOC', inbox, 'a.xlsx', {
    [first]: {
      ...sound('=計畫'),
      kpi_name_1: '人次',
      kpi_target_1: 5,
    },
    [second]: sound('＋甲'),
  });
  await consolidate(workbook, inbox);
  await typeInTable(workbook, RETURNS, (row) =>
    row['task'] === first && row['body'] === 'MOC' ? { review: '備查', opinion: '很好' } : {},
  );
  await typeInTable(workbook, TABLES.bodies, (row) =>
    row['body'] === 'MOC' ? { to: '承辦人甲 <moc@body.example>' } : {},
  );
});

const exported = async (format: string) => {
  const out = join(folder(), '匯出');
  const { data } = await asJson<{ files: string[]; records: number }>(
    ...['export', workbook, '--format', format, '--out', out, ...TODAY],
  );
  return { ...data, texts: data.files.map((path) => readFileSync(path, 'utf8')) };
};

/** What the field's own description says against a value. */
function faultOf(value: string, { type, constraints }: Field): string | undefined {
  if (value === '') return constraints?.required === true ? 'missing' : undefined;
  if (type === 'number' && !Number.isFinite(Number(value))) return `no number: ${value}`;
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) return `no date: ${value}`;
  return constraints?.enum?.includes(value) === false ? `no code: ${value}` : undefined;
}

describe('CSV with its Table Schema', () => {
  it('has the columns that the schema names, each value of its type and among its codes', async () => {
    const { files, texts, records } = await exported('csv');
    expect(files.map((path) => basename(path))).toEqual(['115H1-returns.csv', 'datapackage.json']);
    const { resources } = JSON.parse(texts[1] ?? '') as Package;
    const [resource] = resources;
    const fields = resource?.schema.fields ?? [];
    expect(resource?.path).toBe('115H1-returns.csv');
    const [heads = [], ...rows] = parseCsv(texts[0]?.replace(/^\ufeff/, '') ?? '').map((row) =>
      row.map(String),
    );
    expect(heads).toEqual(fields.map(({ name }) => name));
    expect(rows).toHaveLength(records);
    expect(new Set(rows.map(([key]) => key)).size).toBe(records);
    for (const row of rows)
      for (const [index, field] of fields.entries())
        expect([field.name, faultOf(row[index] ?? '', field)]).toEqual([field.name, undefined]);
  });

  it('has words beside codes, the review, and says what each code means', async () => {
    const { texts } = await exported('csv');
    const [heads = [], ...rows] = parseCsv(texts[0]?.replace(/^\ufeff/, '') ?? '').map((row) =>
      row.map(String),
    );
    const row = rows.find((one) => one.includes('備查'));
    const at = (name: string) => row?.[heads.indexOf(name)];
    expect(
      ['status', 'status_name', 'state_name', 'body_name', 'body_kind', 'review', 'opinion'].map(at),
    ).toEqual(['ongoing', '持續辦理', '已填', '文化部', '中央機關', '備查', '很好']);
    const { resources } = JSON.parse(texts[1] ?? '') as Package;
    const status = resources[0]?.schema.fields.find(({ name }) => name === 'status');
    expect(status?.description).toContain('ongoing: 持續辦理');
  });

  it('makes formulas harmless, and says so, in the file and to who makes it', async () => {
    const { out, err } = await policyReturns('export', workbook, '--format', 'csv', ...TODAY);
    expect(out).toContain("'=計畫");
    expect(out).toContain("'＋甲");
    expect(err).toBe('有 2 格的開頭像公式，已在前面加上單引號，試算表不會執行。\n');
    const { texts } = await exported('csv');
    expect((JSON.parse(texts[1] ?? '') as Package).resources[0]?.description).toContain('前面加有單引號');
  });
});

it('JSON has exactly what its JSON Schema says', async () => {
  const { files, texts } = await exported('json');
  expect(files.map((path) => basename(path))).toEqual(['115H1-returns.json', '115H1-returns.schema.json']);
  const { items } = JSON.parse(texts[1] ?? '') as { items: Schema };
  const fits = (record: Record_, schema: Schema, place: string): void => {
    expect([place, Object.keys(record).sort()]).toEqual([place, Object.keys(schema.properties).sort()]);
    for (const [key, property] of Object.entries(schema.properties)) {
      const value = record[key];
      const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
      const allowed = [property.type].flat().map((one) => (one === 'integer' ? 'number' : one));
      expect([key, allowed.includes(type)]).toEqual([key, true]);
      if (property.enum !== undefined) expect(property.enum).toContain(value);
      if (property.format === 'date' && value !== null) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (property.items !== undefined) for (const one of value as Record_[]) fits(one, property.items, key);
    }
  };
  const records = JSON.parse(texts[0] ?? '') as Record_[];
  for (const record of records) fits(record, items, 'return');
  expect(records.some(({ measure }) => measure === '=計畫')).toBe(true);
  expect(records.some(({ kpis }) => (kpis as Record_[]).length > 0)).toBe(true);
});

it('nothing of contacts is in an export, and an English workbook speaks English', async () => {
  for (const format of ['csv', 'json'])
    expect((await exported(format)).texts.join('\n')).not.toMatch(/moc@|承辦人甲|contact_/);
  const english = join(folder(), 'book.xlsx');
  await policyReturns('init', english, '--period', '115H1', '--lang', 'en', ...TODAY);
  const { out } = await policyReturnsIn({}, 'export', english, '--format', 'csv', '--lang', 'en', ...TODAY);
  expect(out).toContain('Unfilled');
  expect(out).not.toContain('未填');
});
