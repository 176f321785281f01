/** Reading and checking returns, as `check` and `seal` both need it, and how the results are told. */
import {
  hasErrors,
  UNFILLED,
  word,
  wordFinding,
  wordSeverity,
  type CheckedReturn,
  type Finding,
  type Language,
  type Manifest,
  type ReadReturn,
} from '../../core/index';
import type { ReturnFile } from '../../files';
import { createReader } from '../../files/node';
import { UserError } from './errors';
import { asUserError, fileSentence } from './files';
import { fileFindingJson, findingJson, type FindingJson } from './finding-json';
import { ProgressLine, type CommandContext, type CommandOutcome } from './output';

export interface Checked {
  readonly path: string;
  readonly kind?: ReturnFile['kind'];
  readonly read?: ReadReturn;
  readonly manifest?: Manifest;
  readonly result?: CheckedReturn;
  /** Why the file could not be checked at all. */
  readonly fault?: { readonly code: string; readonly message: string };
}

/** What `--json` says of one file. */
interface FileJson {
  readonly path: string;
  readonly ok: boolean;
  readonly findings: readonly FindingJson[];
  readonly [more: string]: unknown;
}

export interface Report {
  readonly json: FileJson;
  readonly lines: readonly string[];
}

export function outcomeOf(reports: readonly Report[]): CommandOutcome {
  return {
    data: { files: reports.map(({ json }) => json) },
    lines: reports.flatMap(({ lines }) => lines),
    exitCode: reports.every(({ json }) => json.ok) ? 0 : 1,
  };
}

/** Read and check files side by side; a fault of one file stops no other. */
export async function checkAll(paths: readonly string[], context: CommandContext): Promise<Checked[]> {
  const reader = createReader();
  const progress = new ProgressLine(context, word(context.language, 'check.progress'), paths.length);
  let done = 0;
  try {
    return await Promise.all(
      paths.map(async (path) => {
        const checked = await checkOne(path, context, (file) => reader.check(file));
        progress.at((done += 1));
        return checked;
      }),
    );
  } finally {
    progress.end();
    await reader.close();
  }
}

async function checkOne(
  path: string,
  context: CommandContext,
  open: (path: string) => Promise<ReturnFile>,
): Promise<Checked> {
  try {
    const { kind, reading, result } = await open(path);
    if ('refused' in reading)
      return {
        path,
        fault: {
          code: reading.refused,
          message: fileSentence(context, path, reading.refused, reading.about),
        },
      };
    const { read, manifest } = reading;
    return { path, kind, read, manifest, ...(result === undefined ? {} : { result }) };
  } catch (error) {
    const said = asUserError(context, path, error);
    if (!(said instanceof UserError)) throw said;
    const code =
      error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : 'unreadable';
    return { path, fault: { code, message: said.message } };
  }
}

function findingsOf({ fault, result, read }: Checked, context: CommandContext): FindingJson[] {
  if (fault !== undefined) return [fileFindingJson(fault.code, fault.message)];
  return (result?.findings ?? []).map((finding) => findingJson(finding, sentence(finding, read, context)));
}

function sentence(finding: Finding, read: ReadReturn | undefined, { language }: CommandContext): string {
  const number = (id: string) => read?.template.tasks.find((task) => task.id === id)?.number ?? id;
  return wordFinding(finding, language, read?.template.questionnaire, number);
}

export function fileJson(one: Checked, context: CommandContext): FileJson {
  const { result, read } = one;
  const summary =
    result === undefined || read === undefined
      ? {}
      : {
          body: read.template.body.id,
          period: read.template.period.id,
          filled: result.filled,
          unfilled: result.unfilled,
          toCorrect: result.toCorrect,
        };
  return { path: one.path, ok: isOk(one), ...summary, findings: findingsOf(one, context) };
}

export function isOk({ fault, result }: Checked): boolean {
  return fault === undefined && result !== undefined && !hasErrors(result.findings);
}

export function checkedFileLines(one: Checked, context: CommandContext): string[] {
  const { language } = context;
  const { result, read, fault } = one;
  if (fault !== undefined) return [fault.message];
  if (result === undefined || read === undefined) return [];
  const facts = {
    path: one.path,
    body: read.template.body.name,
    filled: result.filled,
    count: result.rows.length,
    wrong: result.toCorrect,
    unfilled: result.unfilled,
  };
  const told = result.findings.filter((finding) => finding.code !== UNFILLED);
  return [
    word(language, 'check.file', facts),
    ...told.map(
      (finding) => `  ${wordSeverity(finding.severity, language)}　${sentence(finding, read, context)}`,
    ),
    ...unfilledLine(result, language),
  ];
}

/** One line for all that is unfilled: a list of equal sentences hides what is to be corrected. */
function unfilledLine(result: CheckedReturn, language: Language): string[] {
  const numbers = result.rows.filter((row) => row.verdict === 'unfilled').map((row) => row.task.number);
  if (numbers.length === 0) return [];
  const list = numbers.join(word(language, 'list.separator'));
  return [`  ${word(language, 'check.unfilled', { count: numbers.length, numbers: list })}`];
}
