/** A line of a file, as `--json` gives it. */
import {
  fileLines,
  wordFinding,
  type FiledFinding,
  type FileLine,
  type Language,
  type Outcome,
  type WorkbookConsolidation,
} from '../../core/index';
import { findingJson, type FindingJson } from './finding-json';
import type { Arrived } from './inbox';
import type { CommandContext } from './output';

/** What is told of one file of a run. */
export interface FileLineJson {
  readonly path: string;
  readonly body: string | null;
  readonly period: string | null;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly rows: number;
  readonly findings: readonly FindingJson[];
}

export function fileLinesJson(
  { language }: CommandContext,
  done: WorkbookConsolidation,
  arrived: readonly Arrived[],
): FileLineJson[] {
  const worded = findingsIn(done, language);
  return fileLines(done, arrived, language).map((line, index) =>
    fileLineJson({ ...line, findings: worded(line.findings) }, arrived[index]),
  );
}

export function fileLineJson(line: FileLine<FindingJson>, arrived: Arrived | undefined): FileLineJson {
  return {
    path: arrived?.path ?? line.name,
    body: line.body === '' ? null : line.body,
    period: line.period === '' ? null : line.period,
    outcome: line.outcome,
    reason: line.reason,
    rows: line.rows,
    findings: line.findings,
  };
}

/** Findings of files, with tasks called as people know them. */
export function findingsIn(
  { state: { tasks, questionnaire } }: WorkbookConsolidation,
  language: Language,
): (findings: readonly FiledFinding[]) => FindingJson[] {
  const numbers = new Map(tasks.map(({ id, number }) => [id, number]));
  const number = (id: string) => numbers.get(id) ?? id;
  return (findings) =>
    findings.map((finding) => findingJson(finding, wordFinding(finding, language, questionnaire, number)));
}
