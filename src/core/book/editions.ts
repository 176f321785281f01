/** The editions that stand in a workbook: read from its hidden table, kept there as JSON cut into cells. */
import { frameworkAtRest, proposedShortName, readFramework, taskNumber, type Framework } from '../framework';
import type { Language } from '../words';
import { cutText } from '../grid';
import { optionalRows, textAt, type TableValues } from '../tables';
import type { Snapshot } from '../grid';
import { TABLES } from '../tables';
import type { StateDirection, StateTask } from './state';

/** Every edition in the table of a workbook, oldest first; what is damaged is left out. */
export function readEditions(snapshot: Snapshot): Framework[] {
  const parts = new Map<string, string[]>();
  for (const row of optionalRows(snapshot, TABLES.editions)) {
    const edition = textAt(row, 'edition');
    const content = row['content']?.value;
    const list = parts.get(edition) ?? [];
    list[Number(textAt(row, 'part'))] = typeof content === 'string' ? content : '';
    parts.set(edition, list);
  }
  return [...parts.values()]
    .flatMap((texts) => parsed(texts.join('')))
    .sort((a, b) => Number(a.edition) - Number(b.edition));
}

function parsed(text: string): Framework[] {
  try {
    const read = readFramework(JSON.parse(text));
    return 'framework' in read ? [read.framework] : [];
  } catch {
    return [];
  }
}

/** Rows of `pr_Editions`. */
export function editionRows(frameworks: readonly Framework[]): TableValues[] {
  return frameworks.flatMap((framework) =>
    cutText(JSON.stringify(frameworkAtRest(framework))).map((content, part) => ({
      edition: framework.edition,
      part,
      content,
    })),
  );
}

/** The directions of an edition as a workbook lists them, with a short name proposed where it has none. */
export function directionsOf(framework: Framework, language: Language): StateDirection[] {
  return framework.directions.map((one) => ({
    edition: framework.edition,
    no: one.no,
    title: one.title,
    short: shortOf(one, one.title, language),
    goal: '',
  }));
}

/** The tasks of an edition as a workbook lists them. */
export function tasksOf(framework: Framework, language: Language): StateTask[] {
  return framework.tasks.map((task) => ({
    id: task.id,
    number: taskNumber(task.id),
    direction: task.direction,
    short: shortOf(task, task.text, language),
    text: task.text,
  }));
}

function shortOf(
  one: { readonly short: string; readonly shortEn?: string },
  text: string,
  language: Language,
): string {
  const words = language === 'en' ? (one.shortEn ?? one.short) : one.short;
  return words === '' ? proposedShortName(text) : words;
}
