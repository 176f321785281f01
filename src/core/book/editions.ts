/** The editions that stand in a workbook: read from its hidden table, kept there as JSON cut into cells. */
import {
  builtinEdition,
  frameworkAtRest,
  proposedShortName,
  readFramework,
  taskNumber,
  type Framework,
} from '../framework';
import type { Language } from '../words';
import { cutText } from '../grid';
import { optionalRows, textAt, type TableValues } from '../tables';
import type { Snapshot } from '../grid';
import { TABLES } from '../tables';
import type { StateDirection, StateTask } from './state';

/**
 * Every edition of the workbook, oldest first. A workbook made before editions stood in it has those that its periods
 * name, as far as the program ships them. What is damaged is left out.
 */
export function readEditions(snapshot: Snapshot, named: readonly string[]): Framework[] {
  const parts = new Map<string, string[]>();
  for (const row of optionalRows(snapshot, TABLES.editions)) {
    const edition = textAt(row, 'edition');
    const content = row['content']?.value;
    const list = parts.get(edition) ?? [];
    list[Number(textAt(row, 'part'))] = typeof content === 'string' ? content : '';
    parts.set(edition, list);
  }
  const standing = [...parts.values()].flatMap((texts) => parsed(texts.join('')));
  const missing = [...new Set(named)].filter((id) => !standing.some(({ edition }) => edition === id));
  return [...missing.flatMap((id) => builtinEdition(id) ?? []), ...standing].sort(
    (a, b) => Number(a.edition) - Number(b.edition),
  );
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
