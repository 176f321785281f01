/** Made-up sets of submissions: copies, resubmissions, seals, prefills, blanks, dashes, conflicts, strangers. */
import fc from 'fast-check';
import type { Decision, Matter, Submission } from '../../../src/core/consolidation/types';
import type { StoredCell, StoredSubmission } from '../../../src/core/consolidation/stored';
import { placeToken, type Template } from '../../../src/core/index';
import { SECRET } from '../../support/sample-template';
import { idOf, OTHER, SAMPLE, templateFor } from './support';

/** What the coordinator expects; files may have been issued with other prefills. */
export const TEMPLATES: readonly Template[] = [SAMPLE, OTHER].map((body) => templateFor({ body, tasks: 3 }));

export const FIELDS = [
  'status',
  'measure',
  'progress_text',
  'due_date',
  'kpi_actual_1',
  'no_such_field',
] as const;

const POOL: Readonly<Record<string, readonly (string | number)[]>> = {
  status: ['ongoing', 'in_progress', 'done', 'not_started', 'no_request', 'not_applicable'],
  measure: ['甲案', '乙案', '1. 甲案\n2. 乙案', '1. 甲案 2.　乙案'],
  progress_text: ['辦理研習三場，計一百人。', '2. 盤點資源', '參訪兩次'],
  due_date: ['2026-06-29', '2026-12-31'],
  kpi_actual_1: [0, 5, 12.5],
  no_such_field: ['多餘'],
};

const UNREADABLE: StoredCell = {
  u: '待定',
  r: [{ code: 'value.unreadable-date', severity: 'error', parameters: { text: '待定' } }],
};

function cellArb(field: string): fc.Arbitrary<StoredCell | undefined> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 6, arbitrary: fc.constantFrom(...(POOL[field] ?? [])).map((v): StoredCell => ({ v })) },
    { weight: 1, arbitrary: fc.constant<StoredCell>({ c: 1 }) },
    { weight: 1, arbitrary: fc.constant(field === 'status' ? undefined : UNREADABLE) },
  );
}

const cellsArb = fc.tuple(...FIELDS.map((field) => cellArb(field))).map((cells) =>
  Object.fromEntries(
    FIELDS.flatMap((field, index): [string, StoredCell][] => {
      const cell = cells[index];
      return cell === undefined ? [] : [[field, cell]];
    }),
  ),
);

/** Some of the rows are left blank: units fill only their own. */
const rowArb = fc.oneof(fc.constant<Record<string, StoredCell>>({}), cellsArb, cellsArb);

const prefillArb = fc.constantFrom<Record<string, string | number>>(
  {},
  {},
  { measure: '甲案' },
  { measure: '乙案', status: 'not_applicable' },
  { kpi_actual_1: 5 },
);

const coverArb = fc.record(
  {
    counter: fc.constantFrom<StoredCell>({ v: 1 }, { v: 2 }, { v: 3 }, { v: 0 }, { u: '第二次' }, {}),
    contact_unit: fc.constantFrom<StoredCell>({ v: '產業處' }, { v: '發展署' }, { c: 1 }),
    coordination: fc.constantFrom<StoredCell>({ v: '九-1' }, { v: '四-1' }),
    confirmed: fc.constantFrom<StoredCell>({ v: 'yes' }, { v: 'no' }),
  },
  { requiredKeys: ['counter'] },
);

const sealArb = fc.constantFrom<StoredSubmission['seal']>(
  { state: 'none', counter: 0 },
  { state: 'none', counter: 0 },
  { state: 'none', counter: 0 },
  { state: 'intact', counter: 1 },
  { state: 'intact', counter: 2 },
  { state: 'broken', counter: 1 },
);

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing there.');
  return value;
}

/** A row that somebody copied on the sheet, for the first or the second task. */
const copyArb = fc.tuple(fc.nat({ max: 1 }), cellsArb);
const copiesArb = fc.oneof(
  { weight: 3, arbitrary: fc.array(copyArb, { maxLength: 0 }) },
  { weight: 1, arbitrary: fc.array(copyArb, { minLength: 1, maxLength: 2 }) },
);

const storedArb: fc.Arbitrary<StoredSubmission> = fc
  .record({
    // Mostly one body, so that copies meet.
    template: fc.constantFrom(TEMPLATES[0], TEMPLATES[0], TEMPLATES[0], ...TEMPLATES).map(present),
    rows: fc.array(fc.tuple(rowArb, prefillArb), { minLength: 3, maxLength: 3 }),
    copies: copiesArb,
    untouched: fc.boolean(),
    cover: coverArb,
    seal: sealArb,
    token: fc.constantFrom('right', 'right', 'right', 'right', 'right', 'right', 'right', 'wrong'),
    period: fc.constantFrom('115H1', '115H1', '115H1', '115H1', '115H1', '115H1', '115H1', '115H2'),
  })
  .map(({ template, rows, copies, untouched, cover, seal, token, period }) => {
    const issued = { ...template, period: { ...template.period, id: period } };
    return {
      version: 1,
      edition: '112',
      period,
      body: { ...template.body },
      form: template.form,
      token: token === 'right' ? placeToken(issued, SECRET) : 'f'.repeat(64),
      seal,
      sheet: '填報表',
      columns: Object.fromEntries(FIELDS.map((field, index) => [field, index + 5])),
      rows: template.tasks.map(({ id, hash }, index) => {
        const [cells, prefill] = rows[index] ?? [{}, {}];
        const left = Object.entries(untouched ? prefill : {}).map(([field, v]): [string, StoredCell] => [
          field,
          { v },
        ]);
        return { task: id, hash, at: index + 6, prefill, cells: { ...Object.fromEntries(left), ...cells } };
      }),
      ...(copies.length === 0
        ? {}
        : {
            copies: copies.map(([of, cells], index) => {
              const { id, hash } = present(template.tasks[of]);
              return { task: id, hash, at: index + 9, prefill: rows[of]?.[1] ?? {}, cells };
            }),
          }),
      coverSheet: '封面',
      cover,
      findings: [],
    };
  });

/** Sets of up to seven files; some names stand twice. */
export const submissionsArb: fc.Arbitrary<Submission[]> = fc
  .array(storedArb, { minLength: 1, maxLength: 7 })
  .map((all) =>
    all.map((stored, index): Submission => {
      const letter = String.fromCharCode(97 + index);
      return { id: idOf(letter), names: [`${letter}.xlsx`], received: `2026-07-0${index + 1}`, stored };
    }),
  );

/** Decisions on some of the matters, and some on the order of files. */
export function decisionsArb(
  matters: readonly Matter[],
  submissions: readonly Submission[],
): fc.Arbitrary<Decision[]> {
  const ids = submissions.map(({ id }) => id);
  const onMatter = matters.map((matter) =>
    fc.option(
      fc
        .constantFrom(...matter.options.map(({ label }) => label))
        .map((option): Decision => ({ kind: 'matter', id: matter.id, option })),
      { nil: undefined },
    ),
  );
  const order = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .map(([first, second]): Decision => ({ kind: 'order', first, second }));
  return fc
    .tuple(fc.tuple(...onMatter), fc.array(order, { maxLength: 2 }))
    .map(([some, orders]) => [...some.filter((one) => one !== undefined), ...orders]);
}
