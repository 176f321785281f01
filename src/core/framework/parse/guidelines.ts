import type { Finding } from '../../grid';
import {
  BODIES,
  type BodyDirectory,
  type Direction,
  type Framework,
  isAppendixHeading,
  type Overview,
  type Parts,
  documentParts,
} from '..';
import { readChapters, type PlacedBlock } from './chapters';
import { compareAppendices, differingTitles, reportEmpty, reportMissing } from './checks';
import { compareContents, reportBlocks, reportMarks } from './document-checks';
import { readHeader, readLegalBasis } from './header';
import { type Outline, readOutline } from './outline';
import { readOverview, type ReadOverview } from './overview';
import { readPrintedTable, tableHeads, type PrintedTable } from './table';
import { readTasks, reportSameWords, type Tasks } from './tasks';
import { beginning, endsOpen, note, readLines, type Line, type TextReader } from './text';

interface ParsedGuidelines {
  /** What was read. Parts that the text does not have are empty; an error among the findings says so. */
  readonly framework: Framework;
  /** Repairs (info), doubts (warning) and missing parts (error), by line. */
  readonly findings: readonly Finding[];
}

/**
 * Read the guidelines from the text that came out of their PDF: joins what page breaks cut, undoes merged cells,
 * and reports each repair and each doubt. Never throws for what a text says.
 * Knows the form of the guidelines (壹、 一、 (一) 目標一： 附錄 …), nothing of any edition.
 */
export function parseGuidelines(text: string, directory: BodyDirectory = BODIES): ParsedGuidelines {
  const { lines, reader } = readLines(text);
  const outline = readOutline(lines, reader);
  const header = readHeader(outline.header, reader);
  const edition = header.editions.reduce((last, one) => (one.date > last.date ? one : last), NO_EDITION).id;
  const overview = readOverview(outline.overview, reader);
  const table = readPrintedTable(outline.table, directory, reader);
  const witnesses = {
    vision: overview.vision?.title,
    goal: (no: number) => overview.goals.get(no)?.title,
    direction: (no: number) => overview.directions.get(no)?.title ?? table.titles.get(no)?.title,
  };
  const blocks = readChapters(outline, witnesses, reader);
  const document = blocks.map(({ kind, text: printed }) => ({ kind, text: printed }));
  const { directionTexts, ...parts } = documentParts(document);
  const tasks = readTasks(table.rows, edition, directory, reader);
  const framework: Framework = {
    edition,
    title: header.title,
    legalBasis: readLegalBasis(parts.introduction),
    editions: header.editions,
    contents: outline.contents.map((line) => line.text),
    document,
    ...parts,
    directions: directionsOf(directionTexts, overview, table),
    overview: overviewOf(overview, outline.contents),
    table: { heading: overview.nextHeading, columns: tableHeads(outline.table) },
    ...{ tasks: tasks.tasks, bodies: tasks.bodies, assignments: tasks.assignments },
  };
  check(framework, { outline, blocks, overview, table, tasks }, reader);
  return { framework, findings: [...reader.findings].sort(byLine) };
}

/** Ids of tasks hold their edition; a text without a decree has none that could be told. */
const NO_EDITION = { id: '0', date: '' };

interface Read {
  readonly outline: Outline;
  readonly blocks: readonly PlacedBlock[];
  readonly overview: ReadOverview;
  readonly table: PrintedTable;
  readonly tasks: Tasks;
}

/** Everything that a person should look at, beyond what the reading itself had to mend. */
function check(framework: Framework, read: Read, reader: TextReader): void {
  reportMissing(framework, reader);
  compareAppendices(framework, read.overview, read.table, reader);
  compareContents(read.outline.contents, read.blocks, reader);
  reportBlocks(read.blocks, reader);
  reportEmpty(framework, read.blocks, reader);
  reportSameWords(read.tasks, reader);
  reportUnplaced(framework, read.blocks, reader);
  for (const { id, text } of framework.tasks) {
    const line = read.tasks.lines.get(id) ?? 1;
    reportMarks(text, line, reader);
    if (endsOpen(text)) note(reader, 'text-unfinished', 'warning', { line }, { text });
  }
}

/** Prose that stands in the document and in none of its parts: the form of the text is another one there. */
function reportUnplaced(framework: Framework, blocks: readonly PlacedBlock[], reader: TextReader): void {
  const parts: Omit<Parts, 'directionTexts'> = framework;
  const known = new Set([
    ...parts.preamble.split('\n'),
    ...parts.conclusion.split('\n'),
    ...[parts.visionParagraphs, parts.goalsOpening, parts.goalsClosing, parts.directionsOpening].flat(),
    ...[...framework.goals, ...framework.directions].flatMap(({ paragraphs }) => paragraphs),
  ]);
  for (const { kind, text, line } of blocks) {
    const prose = kind === 'text' || kind === 'item' || kind === 'numbered';
    if (prose && !known.has(text))
      note(reader, 'text-outside-parts', 'warning', { line }, { text: beginning(text) });
  }
}

/** The appendix at a glance, in its own wording. A drawing often loses its heading; the contents still have it. */
function overviewOf(read: ReadOverview, contents: readonly Line[]): Overview {
  const listed = contents.filter(({ text }) => isAppendixHeading(text))[0]?.text ?? '';
  const titles = (entries: ReadOverview['goals']): Overview['goals'] =>
    [...entries].map(([no, { title }]) => ({ no, title }));
  return {
    heading: read.heading === '' ? listed : read.heading,
    vision: read.vision?.title ?? '',
    goals: titles(read.goals),
    directions: titles(read.directions),
  };
}

function directionsOf(
  texts: Parts['directionTexts'],
  overview: ReadOverview,
  table: PrintedTable,
): Direction[] {
  return texts.map(({ no, title, paragraphs }) => {
    const other = differingTitles(no, title, overview, table)[0];
    return {
      no,
      title,
      ...(other === undefined ? {} : { appendixTitle: other.title }),
      short: '',
      paragraphs,
    };
  });
}

function byLine(a: Finding, b: Finding): number {
  return (a.place.line ?? 0) - (b.place.line ?? 0);
}
