import type { Finding } from '../../grid';
import { BODIES, type BodyDirectory, type Direction, type Framework } from '..';
import { readChapters, type Chapters } from './chapters';
import { compareAppendices, differingTitles, reportMissing } from './checks';
import { readHeader, readLegalBasis } from './header';
import { readOutline } from './outline';
import { readOverview, type Overview } from './overview';
import { readTable, type Table } from './table';
import { readTasks, reportSameWords } from './tasks';
import { readLines } from './text';

export interface ParsedGuidelines {
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
  const outline = readOutline(lines);
  const header = readHeader(outline.header, reader);
  const edition = header.editions.reduce((last, one) => (one.date > last.date ? one : last), NO_EDITION).id;
  const overview = readOverview(outline.overview, reader);
  const table = readTable(outline.table, directory, reader);
  const witnesses = {
    vision: overview.vision?.title,
    goal: (no: number) => overview.goals.get(no)?.title,
    direction: (no: number) => overview.directions.get(no)?.title ?? table.titles.get(no)?.title,
  };
  const chapters = readChapters(outline, witnesses, reader);
  const tasks = readTasks(table.rows, edition, directory, reader);
  const { preamble, challenges, problems, vision, visionParagraphs, conclusion } = chapters;
  const framework: Framework = {
    edition,
    title: header.title,
    legalBasis: readLegalBasis(preamble),
    editions: header.editions,
    ...{ preamble, challenges, problems, vision, visionParagraphs },
    goals: chapters.goals.map(({ no, title, paragraphs }) => ({ no, title, paragraphs })),
    directions: directionsOf(chapters, overview, table),
    conclusion,
    ...{ tasks: tasks.tasks, bodies: tasks.bodies, assignments: tasks.assignments },
  };
  reportMissing(framework, reader);
  compareAppendices(chapters, overview, table, reader);
  reportSameWords(tasks, reader);
  return { framework, findings: [...reader.findings].sort(byLine) };
}

const NO_EDITION = { id: '', date: '' };

function directionsOf(chapters: Chapters, overview: Overview, table: Table): Direction[] {
  return chapters.directions.map(({ no, title, paragraphs }) => {
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
