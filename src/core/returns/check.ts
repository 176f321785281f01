/** Check a return: every rule of the questionnaire, what the value readers had to say, and a verdict per row. */
import { Evaluation, type Answers, type Form, type FormRule, type Surroundings } from '../questionnaire';
import { placed, type Finding, type Parameter, type Place } from '../grid';
import {
  lengthOf,
  likenessOf,
  likenessShown,
  NEARLY_THE_SAME,
  rocDate,
  sharedPassage,
  shinglesOf,
} from '../values';
import { approvalOf } from './approval';
import { coverFormOf, keptForAll } from './kept';
import { operandsOf } from './operands';
import { endsYear, sameYear } from './period';
import type { ReadCell, ReadReturn, ReadRow } from './reading';
import { sealState } from './seal';
import type { Template, TemplateTask } from './template';
import { verdictOf, type RowVerdict } from './verdict';

/** The finding of an empty row. It is no mistake: the row's state says it, and one line says all of them. */
export const UNFILLED = 'rule.unfilled';

/** The rule that says of a text that it is last period's. */
const SAME_AS_BEFORE = 'progress_same';

export interface CheckedRow extends RowVerdict {
  readonly task: TemplateTask;
  readonly light: string;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

export interface CheckedReturn {
  readonly rows: readonly CheckedRow[];
  /** All findings, in reading order: structure, then row by row, then the cover. */
  readonly findings: readonly Finding[];
  readonly filled: number;
  readonly unfilled: number;
  readonly toCorrect: number;
}

/** Check a return as it was read. */
export function checkReturn(read: ReadReturn): CheckedReturn {
  const kept = keptForAll(read);
  const rows = read.rows.map((row) => checkRow(read.template, read.form, row, kept));
  const unfilled = rows.filter((row) => row.verdict === 'unfilled').length;
  const broken: Finding[] =
    sealState(read) === 'broken'
      ? [{ code: 'seal.broken', severity: 'warning', place: {}, parameters: {} }]
      : [];
  const changed = approvalOf(read).steps.filter(({ state }) => state === 'changed');
  const overtaken: Finding[] =
    changed.length === 0
      ? []
      : [
          {
            code: 'approval.changed',
            severity: 'warning',
            place: {},
            parameters: { steps: changed.map(({ label }) => label).join('、') },
          },
        ];
  return {
    rows,
    findings: [
      ...read.findings,
      ...broken,
      ...overtaken,
      ...rows.flatMap((row) => row.findings),
      ...checkCover(read),
    ],
    filled: rows.length - unfilled,
    unfilled,
    toCorrect: rows.filter((row) => row.verdict === 'wrong').length,
  };
}

/**
 * Check one row; `kept`: the officer's word for all rows, see `kept.ts`. A row that asks for nothing (不適用,
 * 本期無協助需求) gets no findings but on ① itself.
 */
export function checkRow(template: Template, form: Form, row: ReadRow, kept: boolean): CheckedRow {
  const answers = operandsOf(row.cells);
  const evaluation = new Evaluation(form, answers, surroundingsOf(template, row.task, kept));
  const asked = evaluation.holds({ kind: 'name', name: 'asked' });
  const spoken = form.fields
    .filter((field) => asked || field.key === 'status')
    .flatMap((field) =>
      (row.cells[field.key]?.remarks ?? []).map((remark) =>
        placed(remark, row.cells[field.key]?.place ?? {}),
      ),
    );
  const broken = evaluation.broken().filter((rule) => !rule.fromReader);
  const facts = { ...factsOf(template, form), ...statusFact(answers) };
  const isSame = broken.some(({ key }) => key === SAME_AS_BEFORE);
  const findings = [
    ...spoken,
    ...(asked && !isSame ? alikeBefore(form, row, answers) : []),
    ...broken.map((rule) => findingOf(rule, row.cells, answers, row.task, facts)),
  ];
  return {
    task: row.task,
    light: evaluation.light(),
    answers,
    findings: findings.sort((left, right) => (left.place.column ?? 0) - (right.place.column ?? 0)),
    ...verdictOf(form, evaluation, template.language),
  };
}

/** A narrative that is nearly last period's: only dates and figures were changed, or a few words. */
function alikeBefore(form: Form, { task, cells }: ReadRow, answers: Answers): Finding[] {
  return form.fields.flatMap(({ key, narrative }): Finding[] => {
    const [now, before] = [answers[key], task.previous[key]];
    if (narrative !== true || typeof now !== 'string' || typeof before !== 'string') return [];
    const [one, other] = [shinglesOf(now), shinglesOf(before)];
    const likeness = one === undefined || other === undefined ? 0 : likenessOf(one, other);
    if (one === undefined || other === undefined || likeness < NEARLY_THE_SAME) return [];
    const passage = sharedPassage(one, other);
    return [
      {
        code: 'text.alike-before',
        severity: 'warning',
        place: cells[key]?.place ?? { field: key },
        parameters: { percent: likenessShown(likeness), passage },
      },
    ];
  });
}

function checkCover(read: ReadReturn): Finding[] {
  if (Object.keys(read.cover).length === 0) return [];
  const form = coverFormOf(read.template);
  const answers = operandsOf(read.cover);
  const evaluation = new Evaluation(form, answers);
  const spoken = Object.values(read.cover).flatMap((cell) =>
    cell.remarks.map((remark) => placed(remark, cell.place)),
  );
  const broken = evaluation.broken().filter((rule) => !rule.fromReader);
  return [
    ...spoken,
    ...broken.map((rule) =>
      findingOf(rule, read.cover, answers, { previous: {} }, factsOf(read.template, form)),
    ),
  ];
}

/** What surrounds a row: its period, role, past and prefill, and the officer's word for all rows. */
export function surroundingsOf(
  { period, before }: Pick<Template, 'period' | 'before'>,
  task: Pick<TemplateTask, 'role' | 'prefill' | 'previous' | 'first'>,
  kept = false,
): Surroundings {
  return {
    period: {
      end: period.end,
      year_end: endsYear(period) ? 1 : 0,
      same_year: before !== undefined && sameYear(before, period) ? 1 : 0,
    },
    return: { role: task.role },
    previous: task.previous,
    first: task.first ?? {},
    prefill: task.prefill,
    keptForAll: kept,
  };
}

type Facts = Readonly<Record<string, Parameter>>;

function factsOf(template: Template, form: Form): Facts {
  const end = rocDate(template.period.end);
  return { ...form.settings, end, example: end };
}

function statusFact(answers: Answers): Facts {
  const status = answers['status'];
  return typeof status === 'string' ? { status } : {};
}

/** Choices and field names stay keys in the parameters; the wording puts them into the reader's language. */
function findingOf(
  rule: FormRule,
  cells: Readonly<Record<string, ReadCell>>,
  answers: Answers,
  past: Pick<TemplateTask, 'previous' | 'first'>,
  facts: Facts,
): Finding {
  const place: Place = cells[rule.field]?.place ?? { field: rule.field };
  const value = answers[rule.field];
  const before = past.previous[rule.field];
  const first = past.first?.[rule.field];
  return {
    code: `rule.${rule.key}`,
    severity: rule.severity,
    place,
    parameters: {
      ...facts,
      ...(typeof value === 'object' || value === undefined ? {} : valueFacts(value)),
      ...(before === undefined ? {} : { previous: before }),
      ...(first === undefined ? {} : { first }),
      ...(typeof answers['budget'] === 'number' ? { budget: answers['budget'] } : {}),
    },
  };
}

function valueFacts(value: string | number): Facts {
  if (typeof value === 'string') return { value, length: lengthOf(value) };
  return { value, hundred_millions: Math.round(value / 1000) / 100, thousandth: value / 1000 };
}
