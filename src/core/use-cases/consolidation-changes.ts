/** A consolidation as changes to the coordinator's workbook. The register comes last: it is the commit mark. */
import {
  coverRows,
  currentPeriod,
  decisionRows,
  findingRows,
  historyRows,
  inParts,
  lateRows,
  fileIn,
  partsOf,
  returnRows,
  type State,
  indicatorRows,
  storeRows,
  submissionRows,
  WholeTexts,
  type WorkbookConsolidation,
} from '../book';
import type { Change, Snapshot } from '../grid';
import {
  hasTable,
  labelOf,
  readRows,
  returnsTable,
  rowsChange,
  type TableRow,
  TABLES,
  type TableSpec,
  type TableValues,
  textAt,
  asStanding,
  valuesOf,
} from '../tables';
import { word } from '../words';
import { missingEditions } from './edition-changes';
import { recordChanges } from './review-changes';
import { missingTables, tableChange } from './table-change';
import { frontChanges, type Front, tableSheet } from '../sheets/coordinator';
import { withBanner } from '../sheets/drawing';

/**
 * Changes for a workbook as it was read; applied once, whole or not at all. One is made when it is asked for: who writes them one by
 * one never has all drawn sheets in memory together.
 */
export function* consolidationChanges(
  done: WorkbookConsolidation,
  snapshot: Snapshot,
  today: string,
): Generator<Change> {
  const { state } = done;
  const { language } = state;
  const period = currentPeriod(state).id;
  const tooLong = labelOf('history', 'too-long', language);
  const whole = new WholeTexts(language, `${state.edition.id}|${period}`, tooLong);
  const change = (spec: TableSpec, rows: readonly TableValues[]): Change => rowsChange(spec, language, rows);
  const kept = (spec: TableSpec, rows: readonly TableValues[]) => change(spec, whole.fitted(spec, rows));
  const standing = (spec: TableSpec) => (isRebuilt(state, spec, snapshot) ? [] : readRows(snapshot, spec));
  const others = (spec: TableSpec, isOther: (row: TableRow) => boolean) =>
    once(standing(spec).filter(isOther).map(valuesOf));
  const ofOtherPeriod = (row: TableRow) => textAt(row, 'period') !== period;
  const lateKeys = new Set(done.late.flatMap(({ keys }) => [...keys]));
  const stands = (row: TableRow) => ofOtherPeriod(row) && !lateKeys.has(textAt(row, 'key'));
  const isLate = (of: string, body: string) =>
    done.late.some((one) => one.period === of && one.bodies.has(body));
  const ofOtherHistory = (row: TableRow) => {
    const parts = textAt(row, 'key').split('|');
    const [of = '', body = ''] = [parts[1], parts.at(-1)];
    // Parts of a long text are no past values: they stand nowhere else.
    return of !== period && (textAt(row, 'reason') === tooLong || !isLate(of, body));
  };
  const told = state.returns.filter((row) => row.period === period || lateKeys.has(row.key));
  const returns = returnsTable(state.questionnaire);
  // Before the answers change: a run that stops between leaves on record what was decided on.
  yield* recordChanges(state, snapshot, today);
  for (const spec of [TABLES.findings, ...FROM_FILES])
    if (isRebuilt(state, spec, snapshot)) yield madeAnew(state, spec);
  yield kept(returns, keepOthers(returns, returnRows(state), readRows(snapshot, returns), stands));
  yield kept(TABLES.kpis, [...others(TABLES.kpis, stands), ...indicatorRows(state, told)]);
  yield change(TABLES.findings, findingRows(done));
  yield kept(asStanding(snapshot, TABLES.covers, ['approval']), [
    ...others(
      TABLES.covers,
      (row) => ofOtherPeriod(row) && !isLate(textAt(row, 'period'), textAt(row, 'body')),
    ),
    ...coverRows(done),
  ]);
  yield kept(TABLES.decisions, decisionsInPlace(done, readRows(snapshot, TABLES.decisions), ofOtherPeriod));
  yield change(TABLES.history, [
    ...others(TABLES.history, ofOtherHistory),
    ...historyRows(done).flatMap(inParts),
    ...whole.rows(),
  ]);
  yield* missingEditions(state, snapshot);
  yield* lateChanges(state, snapshot);
  yield* missingTables(state, snapshot);
  yield* frontChanges(frontOf(done), today);
  yield rowsChange(TABLES.store, language, storeRows(done.register, done.further));
  yield registerChange(done, snapshot);
}

function lateChanges(state: State, snapshot: Snapshot): Change[] {
  return tableChange(state, snapshot, 'late', lateRows(state));
}

/** Tables that a consolidation fills from nothing but the files: as long as there is one period, nothing else is in them. */
const FROM_FILES: readonly TableSpec[] = [TABLES.kpis, TABLES.covers, TABLES.history];

/** Whether the sheet of a table was deleted, and what stood on it is all made again. */
function isRebuilt(state: State, spec: TableSpec, snapshot: Snapshot): boolean {
  if (hasTable(snapshot, spec)) return false;
  return spec === TABLES.findings || (state.periods.length === 1 && FROM_FILES.includes(spec));
}

/** The sheet of a table that somebody deleted, last in the workbook; its rows come with the other changes. */
function madeAnew({ language, settings }: State, spec: TableSpec): Change {
  return { kind: 'sheet', sheet: withBanner(tableSheet(spec, language, []), settings['banner'] ?? '') };
}

/**
 * Rows of other periods as they stand, cell by cell: what somebody wrote there is not ours to tidy up. What only pivots use
 * is ours, and follows the numbers of today, or one body would stand on an axis twice.
 */
function keepOthers(
  spec: TableSpec,
  rows: readonly TableValues[],
  standing: readonly TableRow[],
  isOther: (row: TableRow) => boolean,
): TableValues[] {
  const kept = new Map(standing.filter(isOther).map((row) => [textAt(row, 'key'), valuesOf(row)]));
  const unseen = spec.columns.filter(({ hidden }) => hidden === true).map(({ key }) => key);
  return rows.map((row) => {
    const before = kept.get(String(row['key']));
    if (before === undefined) return row;
    return { ...before, ...Object.fromEntries(unseen.map((key) => [key, row[key] ?? null])) };
  });
}

/**
 * Rows keep their places and new ones come last, so that a coordinator's own columns keep their rows, and a write that is
 * stopped between two pieces has overwritten no decision that stands nowhere else. One that it left twice is taken once.
 */
function decisionsInPlace(
  done: WorkbookConsolidation,
  standing: readonly TableRow[],
  isOther: (row: TableRow) => boolean,
): TableValues[] {
  const fresh = new Map(decisionRows(done).map((row) => [String(row['id']), row]));
  const seen = new Set<string>();
  const kept = standing.flatMap((row): TableValues[] => {
    const id = textAt(row, 'id');
    if (id === '') return [valuesOf(row)];
    if (seen.has(id)) return contradicts(done, id, row) ? [valuesOf(row)] : [];
    seen.add(id);
    const now = fresh.get(id);
    if (now !== undefined) return [now];
    return isOther(row) ? [valuesOf(row)] : [];
  });
  return [...kept, ...[...fresh].flatMap(([id, row]) => (seen.has(id) ? [] : [row]))];
}

/** A further row of a matter stays while it says something else: the coordinator chooses which one goes. */
function contradicts({ decisions }: WorkbookConsolidation, id: string, row: TableRow): boolean {
  return decisions.get(id)?.contradicted?.includes(textAt(row, 'decision')) === true;
}

/** A write that is stopped while rows move up leaves some twice. */
function once(rows: readonly TableValues[]): TableValues[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/**
 * A workbook from before, or one whose column was deleted, has no place for the source's review, or for the seal's code: each
 * follows what stands nearest.
 */
function registerChange(done: WorkbookConsolidation, snapshot: Snapshot): Change {
  const { language } = done.state;
  const spec = asStanding(snapshot, TABLES.submissions, ['source_review', 'seal_code']);
  const lacks = (key: string) => !spec.columns.some((column) => column.key === key);
  const rows = registerRows(done, snapshot).map((row) => {
    const { source_review: review = '', seal_code: code = '' } = row;
    const said = review === '' ? '' : word(language, 'reason.source-review', { review: String(review) });
    const after = (key: string, more: string, between: string) =>
      more === '' ? {} : { [key]: [row[key] ?? '', more].filter((one) => one !== '').join(between) };
    return {
      ...row,
      ...(lacks('source_review') ? after('reason', said, language === 'en' ? ' ' : '') : {}),
      ...(lacks('seal_code') ? after('sealed', String(code ?? ''), ' ') : {}),
    };
  });
  return rowsChange(spec, language, rows);
}

/** In the order of the register, so that rows keep their places and a coordinator's own columns their rows. */
function registerRows(done: WorkbookConsolidation, snapshot: Snapshot): TableValues[] {
  const fresh = new Map(submissionRows(done).map((row) => [row['id'], row]));
  const standing = new Map(
    readRows(snapshot, TABLES.submissions).map((row) => [textAt(row, 'id'), valuesOf(row)]),
  );
  return done.register.flatMap(({ submission }): TableValues[] => {
    const row = fresh.get(submission.id) ?? standing.get(submission.id);
    return row === undefined ? [] : [row];
  });
}

function nameIn(parts: readonly WorkbookConsolidation[], id: string): string {
  const [file] = parts.flatMap(({ result }) => fileIn(result, id) ?? []);
  return file?.names[0] ?? id;
}

/** Files that came and are not taken yet: their bodies are neither silent nor late. */
function waitingFiles({ files }: WorkbookConsolidation['result']): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { body, names: own, outcome } of files)
    if (outcome === 'waiting') names.set(body, [names.get(body) ?? [], own[0] ?? ''].flat().join('\n'));
  return names;
}

/** What the first sheets show beyond the state. */
export function frontOf(done: WorkbookConsolidation): Front {
  const { result, state } = done;
  const parts = partsOf(done);
  const received = new Map(result.board.map((row) => [row.body, row.received.at(-1) ?? '']));
  return {
    state,
    contacts: {
      ...state.calls,
      ...Object.fromEntries(
        result.covers.flatMap((cover) => {
          const name = String(cover.answers['contact_name'] ?? '');
          const phone = String(cover.answers['contact_phone'] ?? '');
          return name === '' && phone === '' ? [] : [[cover.body, { name, phone }]];
        }),
      ),
    },
    received,
    waiting: waitingFiles(result),
    coordination: result.covers.flatMap((cover) => {
      const text = cover.answers['coordination'];
      return text === undefined ? [] : [{ body: cover.body, bodyName: cover.bodyName, text: String(text) }];
    }),
    findings: result.findings,
    matters: parts.flatMap((part) => part.result.matters.filter(({ status }) => status === 'open')),
    decided: parts.flatMap((part) => part.result.matters.filter(({ status }) => status === 'decided')),
    names: (ids) => ids.map((id) => nameIn(parts, id)).join('、'),
  };
}
