/**
 * Consolidate: from everything that was ever received, and what the coordinator decided, to the results. A pure function
 * over the whole set (docs/decisions/04): the order of submissions and decisions, repetitions and receipt days change nothing.
 */
import { gathered, placed, type Finding } from '../grid';
import { boardRows, totalsOf } from './board';
import { ConsolidationContext, placeIn } from './context';
import { noteAlike } from './alike-narratives';
import { noteDisagreements } from './disagree';
import { noteKept } from './kept';
import { Ledger } from './ledger';
import { behindLastWall } from './last-wall';
import { keepAside, type ReturnDraft } from './merge-body';
import { keepCovers, type CoverDraft } from './merge-cover';
import { MergedBodies } from './merged-bodies';
import { fileMatterId, sortMatters } from './matters';
import { fileDrafts, type FileDraft } from './outcome';
import { isTaken, placeFiles, type PlacedFile } from './placing';
import type { Consolidation, ConsolidationInput, FiledFinding } from './types';
import type { StoredSubmission } from './stored';
import { wordSpills, type WordSpill } from './word-spill';

/** `merged` are the bodies as they were merged before: they save time, and change nothing. */
export function consolidate(input: ConsolidationInput, merged = new MergedBodies()): Consolidation {
  return behindLastWall(input.submissions, (submissions) =>
    consolidateAll({ ...input, submissions }, merged),
  );
}

function consolidateAll(input: ConsolidationInput, merged: MergedBodies): Consolidation {
  const context = new ConsolidationContext(input);
  const merge = merged.in(context);
  const ledger = new Ledger();
  const files = placeFiles(context);
  const drafts: ReturnDraft[] = [];
  const covers: CoverDraft[] = [];
  const ofBody = gathered(files, ({ stored, standing }) =>
    standing === 'refused' ? undefined : stored?.body.id,
  );
  for (const body of context.bodies.values()) {
    const mine = ofBody.get(body.id) ?? [];
    const one = merge(body, mine);
    drafts.push(...one.returns);
    if (one.cover !== undefined) covers.push(one.cover);
    ledger.absorb(one.ledger);
  }
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  noteKept(
    ledger,
    input.kept ?? [],
    (key, field) => byKey.get(key)?.cells[field]?.value ?? { state: 'blank' },
  );
  keepUnassigned(context, ledger, files);
  noteDisagreements(ledger, drafts);
  noteAlike(context, ledger, drafts, files);
  const results = fileDrafts(context, ledger, files);
  noteFiles(context, ledger, files, results);
  return handOut(context, ledger, files, drafts, covers, results);
}

/** A body that was taken off its only task is expected no more, and its files are refused; what they said is kept. */
function keepUnassigned(context: ConsolidationContext, ledger: Ledger, files: readonly PlacedFile[]): void {
  const unassigned = files.filter(isTaken).filter(({ reasons }) => reasons[0]?.code === 'refused.body');
  keepAside(context, ledger, unassigned, 'not-expected');
  for (const file of unassigned)
    keepCovers(ledger, context.coverKey(file.stored.body.id), [file], 'not-expected');
}

/** What is said of a file itself: its structure, and texts that spilled. Of a superseded file nobody has to mend anything. */
function noteFiles(
  context: ConsolidationContext,
  ledger: Ledger,
  files: readonly PlacedFile[],
  results: readonly FileDraft[],
): void {
  const superseded = new Set(results.filter(({ outcome }) => outcome === 'superseded').map(({ id }) => id));
  const numbers = new Map(context.input.expected.map(({ task, number }) => [task, number]));
  for (const { id, stored, standing, undecidable } of files) {
    if (stored === undefined) continue;
    const body = stored.body.id;
    if (undecidable !== undefined)
      ledger.note(body, `consolidation.decision-${undecidable}`, 'warning', placeIn(id, {}), {
        id: fileMatterId(id),
      });
    if (standing !== 'taken' || superseded.has(id)) continue;
    for (const { place, ...said } of stored.findings)
      ledger.note(body, said.code, said.severity, placeIn(id, place), said.parameters);
    for (const { task, field, above, text } of spillsOf(stored)) {
      const column = stored.columns[field];
      const row = stored.rows.find((one) => one.task === task)?.at;
      const place = {
        sheet: stored.sheet,
        task,
        field,
        ...(row === undefined || column === undefined ? {} : { row, column }),
      };
      const facts = { text, above: numbers.get(above) ?? above };
      ledger.note(body, 'consolidation.word-spill', 'warning', placeIn(id, place), facts);
    }
  }
}

/** Rows of a response file are responses: nothing spills from one to the next. */
function spillsOf(stored: StoredSubmission): readonly WordSpill[] {
  return stored.origin === undefined ? wordSpills(stored) : [];
}

function handOut(
  context: ConsolidationContext,
  ledger: Ledger,
  files: readonly PlacedFile[],
  drafts: readonly ReturnDraft[],
  covers: readonly CoverDraft[],
  results: readonly FileDraft[],
): Consolidation {
  const names = new Map(files.map(({ id, names: own }) => [id, own[0] ?? id]));
  const file = (body: string, finding: Finding): FiledFinding => {
    const { file: fileId, ...place } = finding.place;
    const name = fileId === undefined ? {} : { file: names.get(fileId) ?? fileId };
    return { ...placed(finding, { ...place, ...name }), body, fileId: fileId ?? '' };
  };
  const noted = ledger.notes.map(({ body, finding }) => file(body, finding));
  const keyOf = (body: string, task: string) => `${body}\n${task}`;
  const notedOf = gathered(noted, ({ body, place: { task } }) =>
    task === undefined ? undefined : keyOf(body, task),
  );
  const checkedReturns = drafts.map((draft) => ({
    ...draft,
    findings: draft.findings.map((finding) => file(draft.body, finding)),
  }));
  const checkedCovers = covers.map((cover) => ({
    ...cover,
    findings: cover.findings.map((finding) => file(cover.body, finding)),
  }));
  const findings = [...checkedReturns, ...checkedCovers].flatMap((one) => one.findings).concat(noted);
  const matters = sortMatters([...ledger.matters, ...files.flatMap(({ matter }) => matter ?? [])]);
  const board = boardRows(context.bodies.values(), drafts, results);
  const findingsOf = gathered(findings, ({ fileId }) => fileId);
  return {
    files: results.map((one) => ({ ...one, findings: findingsOf.get(one.id) ?? [] })),
    returns: checkedReturns.map((one) => ({
      ...one,
      findings: [...one.findings, ...(notedOf.get(keyOf(one.body, one.task)) ?? [])],
    })),
    covers: checkedCovers,
    matters,
    history: ledger.history(),
    findings,
    board,
    totals: totalsOf(board, matters, findings),
    idle: context.decisions.idle(),
  };
}
