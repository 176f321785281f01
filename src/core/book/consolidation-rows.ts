/** Rows of the tables that a consolidation fills. */
import type { Consolidation, FiledFinding, FileResult, Matter, MatterOption, Reason } from '../consolidation';
import type { WorkbookConsolidation } from './consolidate-workbook';
import { optionShown } from './decision';
import { answerText, fieldLabel } from './field-label';
import { FieldValues } from './field-values';
import { matterDetail, matterSources } from './matter-view';
import { planText } from './plan-text';
import { fileIn } from './result-index';
import { currentPeriod, type State } from './state';
import { bodyNameIn } from './state-index';
import { wordFileError, wordFinding, wordSeverity } from '../findings';
import { coverOf } from '../questionnaire';
import { wordApproval } from './approval';
import { periodName, periodOf } from '../returns';
import { rocDate } from '../values';
import { isWordKey, word } from '../words';
import { cellName } from '../grid';
import { labelOf, sourceReviewLabel, type TableValues, valuesOf } from '../tables';

/** Rows of `pr_Submissions` of the current period, and of bodies that sent late files for an earlier one. */
export function submissionRows(done: WorkbookConsolidation): TableValues[] {
  return partsOf(done).flatMap(submissionRowsOf);
}

function submissionRowsOf({ result, state }: WorkbookConsolidation): TableValues[] {
  const { language } = state;
  return result.files.map((file) => ({
    id: file.id,
    names: file.names.join('\n'),
    period: file.period === '' ? currentPeriod(state).id : file.period,
    body: file.body,
    body_name: file.bodyName,
    counter: file.counter,
    sealed: labelOf('sealed', file.sealed, language),
    rows: file.rows,
    outcome: labelOf('outcome', file.outcome, language),
    source_review: sourceReviewLabel(file.sourceReview, language),
    reason: wordReasons(state, file),
    received: rocDate(file.received),
  }));
}

/** Why a file came out as it did, in a sentence or two. */
export function wordReasons(state: State, file: FileResult): string {
  const { language } = state;
  return file.reasons
    .map(({ code, parameters }) => {
      const key = `reason.${code}`;
      return isWordKey(key)
        ? word(language, key, named(parameters, language))
        : wordFileError(code, parameters, language);
    })
    .join(language === 'en' ? ' ' : '');
}

/** Periods by their names: 115年上半年 says more than 115H1. */
function named(parameters: Reason['parameters'], language: State['language']): Reason['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const isPeriod = (name === 'period' || name === 'expected') && periodOf(String(value)) !== undefined;
      return [name, isPeriod && String(value).length > 3 ? periodName(String(value), language) : value];
    }),
  );
}

function namesOf(result: Consolidation, id: string): readonly string[] {
  return fileIn(result, id)?.names ?? [];
}

/** Files as a person is told of them: the first name of each. */
export function listedNames(result: Consolidation, ids: readonly string[]): string {
  return ids.map((id) => namesOf(result, id)[0] ?? id).join('、');
}

/** Rows of `pr_Findings`: errors first, in the order of bodies. */
export function findingRows({ result, state }: WorkbookConsolidation): TableValues[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return [...result.findings]
    .sort((left, right) => rank[left.severity] - rank[right.severity])
    .map((finding) => findingRow(finding, result, state));
}

function findingRow(finding: FiledFinding, result: Consolidation, state: State): TableValues {
  const { language, questionnaire } = state;
  const { place } = finding;
  const number = (id: string) => state.tasks.find((task) => task.id === id)?.number ?? id;
  return {
    severity: wordSeverity(finding.severity, language),
    body: finding.body,
    body_name: bodyNameIn(state, finding.body),
    number: place.task === undefined ? '' : number(place.task),
    file: namesOf(result, finding.fileId).join('\n'),
    sheet: place.sheet ?? '',
    cell: place.row === undefined || place.column === undefined ? '' : cellName(place.row, place.column),
    field: place.field === undefined ? '' : fieldLabel(state, place.field),
    message: wordFinding(finding, language, questionnaire, number),
    code: finding.code,
  };
}

/** Rows of `pr_Covers`. */
export function coverRows(done: WorkbookConsolidation): TableValues[] {
  return partsOf(done).flatMap(coverRowsOf);
}

function coverRowsOf({ result, state }: WorkbookConsolidation): TableValues[] {
  const values = new FieldValues(state.questionnaire, state.language);
  const form = coverOf(state.questionnaire);
  return result.covers.map((cover) => ({
    period: currentPeriod(state).id,
    body: cover.body,
    body_name: cover.bodyName,
    ...values.cells(cover.answers, form),
    counter: cover.counter,
    approval: cover.approval === undefined ? null : wordApproval(cover.approval, state.language),
  }));
}

/** Rows of `pr_History`. */
export function historyRows(done: WorkbookConsolidation): TableValues[] {
  return partsOf(done).flatMap(historyRowsOf);
}

function historyRowsOf({ result, state }: WorkbookConsolidation): TableValues[] {
  return result.history.map((row) => ({
    key: row.key,
    field: fieldLabel(state, row.field),
    value: answerText(state, row.field, row),
    counter: row.counter,
    reason: labelOf('history', row.reason, state.language),
    files: row.files.map((id) => namesOf(result, id).join('\n') || id).join('\n'),
  }));
}

/** Rows of `pr_Decisions`, open matters before decided ones; what the coordinator wrote stays with its row. */
export function decisionRows(done: WorkbookConsolidation): TableValues[] {
  const matters = partsOf(done).flatMap((part) => part.result.matters.map((matter) => ({ matter, part })));
  const isDecided = ({ matter }: (typeof matters)[number]) => Number(matter.status === 'decided');
  const rows = [...matters]
    .sort((left, right) => isDecided(left) - isDecided(right))
    .map(({ matter, part }) => ({ period: currentPeriod(part.state).id, ...matterRow(matter, part) }));
  const listed = new Set(matters.map(({ matter }) => matter.id));
  // A decision whose conflict was overtaken stays: nothing that a person wrote is ever deleted.
  const idle = [...done.decisions.values()].filter(
    ({ id, decision }) => id !== '' && !listed.has(id) && decision !== '',
  );
  return [
    ...rows,
    ...idle.map(({ row }) => ({
      period: currentPeriod(done.state).id,
      ...valuesOf(row),
    })),
  ];
}

/** The current period, and each earlier one that late files belong to, as a consolidation of its own. */
export function partsOf(done: WorkbookConsolidation): WorkbookConsolidation[] {
  return [done, ...done.late.map(({ state, result }) => ({ ...done, state, result, late: [] }))];
}

/** Every file of a run and of what stands, of whichever period. */
export function filesIn(done: WorkbookConsolidation): FileResult[] {
  return partsOf(done).flatMap(({ result }) => result.files);
}

function matterRow(matter: Matter, done: WorkbookConsolidation): TableValues {
  const { result, state, decisions } = done;
  const { language } = state;
  const written = decisions.get(matter.id);
  const names = (ids: readonly string[]) => listedNames(result, ids);
  const sources = matterSources(done, matter);
  const [first, second, ...more] = matter.options;
  const shown = (option: MatterOption) => {
    const answer = answerText(state, matter.field, option);
    return answer === '' ? word(language, 'matter.blank') : answer;
  };
  const text = (option: typeof first) =>
    option === undefined
      ? ''
      : matter.kind !== 'cell'
        ? optionShown(matter, option.label, language)
        : `${shown(option)}\n（${option.byHand === true ? word(language, 'matter.typed') : (sources[matter.options.indexOf(option)] ?? '')}）`;
  return {
    id: matter.id,
    body: matter.body,
    body_name: matter.bodyName,
    number: matter.number,
    field: matter.field === '' ? '' : fieldLabel(state, matter.field),
    matter: matterText(matter, state, names),
    first: text(first),
    second: [second, ...more]
      .map((option, index) => (index === 0 ? text(option) : `${option?.label ?? ''}：${text(option)}`))
      .join('\n'),
    decision: written?.decision ?? '',
    by: written?.by ?? '',
    when: written?.when ?? '',
    detail: matterDetail(done, matter),
  };
}

/** The gravest doubt is asked about; the register names all. */
function doubtKey({ reasons }: Matter): 'matter.token' | 'matter.seal' | 'matter.rows' | 'matter.closed' {
  const codes = new Set(reasons.map(({ code }) => code));
  if (codes.has('waiting.seal')) return 'matter.seal';
  if (codes.has('waiting.token')) return 'matter.token';
  return codes.has('waiting.rows') ? 'matter.rows' : 'matter.closed';
}

/** What is to be decided, as a sentence. */
export function matterText(matter: Matter, state: State, names: (ids: readonly string[]) => string): string {
  const { language } = state;
  const facts = {
    body: matter.bodyName,
    number: matter.number,
    field: matter.field === '' ? '' : fieldLabel(state, matter.field),
  };
  if (matter.plan !== undefined)
    return word(language, `matter.plan-${matter.plan.part}`, {
      ...facts,
      moves: planText(state, matter.plan.moves),
      reason:
        matter.plan.reason === ''
          ? word(language, 'matter.plan-no-reason')
          : word(language, 'matter.plan-reason', { reason: matter.plan.reason }),
    });
  if (matter.kind === 'cell')
    return word(
      language,
      matter.options.some(({ byHand }) => byHand) ? 'matter.typed-over' : 'matter.cell',
      facts,
    );
  const files = names([...new Set(matter.options.flatMap((option) => option.files))]);
  return word(language, doubtKey(matter), { ...facts, files });
}
