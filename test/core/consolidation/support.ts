/** Returns as bodies send them, and consolidations of them, in few words. */
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import { parseStored, storeSubmission, type StoredSubmission } from '../../../src/core/consolidation/stored';
import type {
  Consolidation,
  ConsolidationInput,
  ConsolidationReturn,
  Decision,
  FileResult,
  Matter,
  ReturnResult,
  Submission,
} from '../../../src/core/consolidation/types';
import {
  DEFAULT_QUESTIONNAIRE,
  periodOf,
  readReturn,
  SEAL_VERSION,
  sealDigest,
  templateWorkbook,
  withToken,
  type Cell,
  type Period,
  type ReadReturn,
  type RoleKey,
  type Scalars,
  type Snapshot,
  type Template,
  type WorkbookDesign,
} from '../../../src/core/index';
import { filled, type Filling } from '../../support/filled';
import { sampleTemplate, SECRET } from '../../support/sample-template';

/** Tasks of the sample body. */
export const A = 'T112-4-01';
export const B = 'T112-4-02';
export const C = 'T112-4-03';
/** A narrative that no check asks more of. */
export const LONG = '辦理三場產業人才研習，計120人次參加。';
export const OTHER_LONG = '與五家公司合作開設實習課程，計60人。';
/** A row that has nothing to correct. */
export const full = (progress_text = LONG) => ({
  status: '持續辦理',
  measure: '人才培訓計畫',
  progress_text,
});

/** A workbook in memory as a reader of files would give it. */
export function snapshotOf(design: WorkbookDesign): Snapshot {
  return {
    kind: 'xlsx',
    sheets: design.sheets.map((sheet) => {
      const rows: Cell[][] = [];
      for (const row of sheet.rows)
        for (const cell of row.cells) {
          const cells = (rows[row.row] ??= []);
          cells[cell.column] = {
            value: cell.value,
            ...(cell.style?.format === undefined ? {} : { format: cell.style.format }),
          };
        }
      const full = Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? { value: null }));
      return { name: sheet.name, state: sheet.state, rows: full };
    }),
    tables: [],
    names: design.names.map(({ name, sheet, area }) => ({ name, sheet, ...area })),
    properties: design.properties,
  };
}

export function period(id: string): Period {
  const found = periodOf(id);
  if (found === undefined) throw new Error(`No period ${id}.`);
  return found;
}

export interface BodySpec {
  readonly id: string;
  readonly name: string;
}

export const SAMPLE: BodySpec = { id: 'SAMPLE', name: '樣本部' };
export const OTHER: BodySpec = { id: 'OTHER', name: '另一部' };

export interface TemplateSpec {
  readonly body?: BodySpec;
  readonly tasks?: number;
  readonly secret?: string;
  readonly period?: string;
  readonly edition?: string;
  readonly role?: (index: number) => RoleKey;
  readonly prefill?: Readonly<Record<string, Scalars>>;
}

/** A template as issued to a body; tasks are T112-4-01, -02, … */
export function templateFor(spec: TemplateSpec = {}): Template {
  const sample = sampleTemplate({
    tasks: spec.tasks ?? 3,
    ...(spec.role === undefined ? {} : { role: spec.role }),
    change: (task) => ({ ...task, prefill: { ...(spec.prefill?.[task.id] ?? {}) } }),
  });
  const template = {
    ...sample,
    body: { ...(spec.body ?? SAMPLE) },
    period: { ...period(spec.period ?? '115H1') },
    edition: { ...sample.edition, id: spec.edition ?? '112' },
  };
  return withToken(template, spec.secret ?? SECRET);
}

const text = (value: string | number): Cell =>
  typeof value === 'string' ? { value, format: '@' } : { value };

export type Answers = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

function fillingOf(answers: Readonly<Record<string, string | number>>): Filling {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, text(value)]));
}

/** What an officer typed into the template, read back. */
export function read(
  template: Template,
  answers: Answers,
  cover: Readonly<Record<string, string | number>> = {},
): ReadReturn {
  const design = filled(
    templateWorkbook(template),
    Object.fromEntries(Object.entries(answers).map(([task, row]) => [task, fillingOf(row)])),
    fillingOf({ confirmed: '是', ...cover }),
  );
  const reading = readReturn(snapshotOf(design));
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.read;
}

export function sealed(returned: ReadReturn, counter = 1): ReadReturn {
  return {
    ...returned,
    seal: { digest: sealDigest(returned, counter), counter, version: SEAL_VERSION, day: '' },
  };
}

/** A received file; its id is told by one letter or word. */
export function submission(name: string, returned: ReadReturn): Submission {
  return { id: idOf(name), names: [`${name}.xlsx`], received: '2026-07-20', stored: throughJson(returned) };
}

export function idOf(name: string): string {
  return [...name]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16))
    .join('')
    .padEnd(64, '0');
}

function throughJson(returned: ReadReturn): StoredSubmission {
  const stored = parseStored(JSON.parse(JSON.stringify(storeSubmission(returned))));
  if (stored === undefined) throw new Error('Stored content does not read back.');
  return stored;
}

export function expectedOf(template: Template): ConsolidationReturn[] {
  return template.tasks.map((task) => ({
    task: task.id,
    number: task.number,
    body: template.body.id,
    bodyName: template.body.name,
    role: task.role,
    form: template.form,
    previous: task.previous,
  }));
}

export function inputOf(
  submissions: readonly Submission[],
  decisions: readonly Decision[] = [],
  templates: readonly Template[] = [templateFor()],
): ConsolidationInput {
  return {
    language: 'zh-TW',
    edition: { id: '112', title: '樣本政策綱領' },
    period: period('115H1'),
    before: period('114H2'),
    questionnaire: DEFAULT_QUESTIONNAIRE,
    settings: DEFAULT_QUESTIONNAIRE.settings,
    secret: SECRET,
    expected: templates.flatMap(expectedOf),
    submissions,
    decisions,
  };
}

export function run(
  submissions: readonly Submission[],
  decisions: readonly Decision[] = [],
  templates: readonly Template[] = [templateFor()],
): Consolidation {
  // Each run by itself: what is the same must not be the same because it was remembered.
  return consolidate(inputOf(submissions, decisions, templates), new MergedBodies());
}

export function fileNamed({ files }: Consolidation, name: string): FileResult {
  const found = files.find(({ id }) => id === idOf(name));
  if (found === undefined) throw new Error(`No file ${name}.`);
  return found;
}

export function returnOf({ returns }: Consolidation, task: string, body = 'SAMPLE'): ReturnResult {
  const found = returns.find((one) => one.task === task && one.body === body);
  if (found === undefined) throw new Error(`No return ${task}.`);
  return found;
}

export function matterOf({ matters }: Consolidation): Matter {
  const [found] = matters;
  if (found === undefined || matters.length > 1) throw new Error(`${matters.length} matters.`);
  return found;
}

export function codes(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code);
}
