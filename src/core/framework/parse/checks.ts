import { type BlockKind, chineseNumeral, type Framework } from '..';
import type { PlacedBlock } from './chapters';
import type { OverviewEntry, ReadOverview } from './overview';
import type { PrintedTable } from './table';
import { note, squeeze, type TextReader } from './text';

/** An error for each part that the text ought to have and the reading did not find. */
export function reportMissing(framework: Framework, reader: TextReader): void {
  const parts = [
    'title',
    'editions',
    'legalBasis',
    'preamble',
    'challenges',
    'problems',
    'vision',
    'goals',
    'directions',
    'conclusion',
    'tasks',
  ] as const;
  for (const part of parts) {
    if (framework[part].length === 0) note(reader, 'part-missing', 'error', { line: 1 }, { part });
  }
}

/** Titles of a direction in the appendices that differ from the one in the body, each wording once. */
export function differingTitles(
  no: number,
  title: string,
  overview: ReadOverview,
  table: PrintedTable,
): OverviewEntry[] {
  const seen = new Set([squeeze(title)]);
  return [overview.directions.get(no), table.titles.get(no)].filter((entry): entry is OverviewEntry => {
    if (entry === undefined || seen.has(squeeze(entry.title))) return false;
    seen.add(squeeze(entry.title));
    return true;
  });
}

/** Doubts where the appendices and the body of the text do not say the same. The body counts; both are kept. */
export function compareAppendices(
  framework: Framework,
  overview: ReadOverview,
  table: PrintedTable,
  reader: TextReader,
): void {
  const { goals, directions } = framework;
  compareCounts('goals', 'overview', goals, overview.goals, reader);
  compareCounts('directions', 'overview', directions, overview.directions, reader);
  compareCounts('directions', 'tasks', directions, table.titles, reader);
  for (const { no, title } of goals) {
    const entry = overview.goals.get(no);
    if (entry !== undefined) compareTitle('goal', chineseNumeral(no), title, entry, reader);
  }
  if (overview.vision !== undefined) compareTitle('vision', '', framework.vision, overview.vision, reader);
  for (const { no, title } of directions) {
    for (const entry of differingTitles(no, title, overview, table)) {
      compareTitle('direction', chineseNumeral(no), title, entry, reader);
    }
  }
  for (const [no, { line }] of table.titles) {
    if (directions.some((direction) => direction.no === no)) continue;
    note(reader, 'unknown-direction', 'error', { line }, { direction: chineseNumeral(no) });
  }
}

function compareTitle(
  part: 'vision' | 'goal' | 'direction',
  number: string,
  title: string,
  entry: OverviewEntry,
  reader: TextReader,
): void {
  if (squeeze(title) === squeeze(entry.title)) return;
  const parameters = { part, number, title, appendix: entry.title };
  note(reader, 'title-differs', 'warning', { line: entry.line }, parameters);
}

/** The counts in the body and in an appendix; an appendix that is not there at all is reported too. */
function compareCounts(
  part: 'goals' | 'directions',
  appendix: 'overview' | 'tasks',
  body: readonly unknown[],
  there: ReadonlyMap<number, { readonly line: number }>,
  reader: TextReader,
): void {
  if (body.length === there.size) return;
  const line = [...there.values()][0]?.line ?? 1;
  const parameters = { part, appendix, inBody: body.length, inAppendix: there.size };
  note(reader, 'count-mismatch', 'warning', { line }, parameters);
}

/** Titles without a paragraph below them, and directions to which the table gives no task. */
export function reportEmpty(framework: Framework, blocks: readonly PlacedBlock[], reader: TextReader): void {
  const lineOf = (kind: BlockKind, index: number): number =>
    blocks.filter((block) => block.kind === kind)[index]?.line ?? 1;
  framework.goals.forEach(({ no, paragraphs }, index) => {
    const place = { line: lineOf('goal', index) };
    const parameters = { part: 'goal', number: chineseNumeral(no) };
    if (paragraphs.length === 0) note(reader, 'title-without-text', 'warning', place, parameters);
  });
  framework.directions.forEach(({ no, paragraphs }, index) => {
    const place = { line: lineOf('direction', index) };
    const parameters = { part: 'direction', number: chineseNumeral(no) };
    if (paragraphs.length === 0) note(reader, 'title-without-text', 'warning', place, parameters);
    if (!framework.tasks.some(({ direction }) => direction === no))
      note(reader, 'direction-without-task', 'warning', place, { direction: parameters.number });
  });
}
