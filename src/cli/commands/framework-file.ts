/** An edition from a file, a workbook or the program, with what there is to say about it. */
import {
  builtinEdition,
  EDITIONS,
  type Finding,
  type Framework,
  hasErrors,
  readEdition,
  type ReadEdition,
  type State,
  word,
  wordFinding,
  wordSeverity,
} from '../../core/index';
import { FileError, inspect } from '../../files';
import { loadFile } from '../../files/node';
import { UserError } from '../io/errors';
import { asUserError, fileSentence } from '../io/files';
import type { CommandContext } from '../io/output';
import { exists } from '../io/coordinator';
import { unknownEdition } from './edition';

/** A file of UTF-8 text; anything else is said, not parsed. */
export async function textFile(context: CommandContext, path: string): Promise<string> {
  try {
    const bytes = await loadFile(path);
    if (bytes.length === 0) throw new FileError('empty');
    if (!('refused' in inspect(bytes))) throw new UserError(fileSentence(context, path, 'not-a-text'));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(fileSentence(context, path, 'not-a-text'));
    throw asUserError(context, path, error);
  }
}

/** What a file says as an edition. */
async function editionFile(context: CommandContext, path: string): Promise<ReadEdition> {
  return readEdition(await textFile(context, path));
}

/** The edition of a file that is to be used: findings of severity error are the end of it, said one by one. */
export async function soundEdition(
  context: CommandContext,
  path: string,
): Promise<{ framework: Framework; findings: readonly Finding[] }> {
  const { framework, findings } = await editionFile(context, path);
  if (framework !== undefined && !hasErrors(findings)) return { framework, findings };
  const errors = findings.filter(({ severity }) => severity === 'error');
  const lines = errors.map((finding) => findingLine(finding, context));
  throw new UserError([word(context.language, 'edition.unsound', { path }), ...lines].join('\n'));
}

/** An edition by id, in the workbook or built in; or the one that a file holds. */
export async function anyEdition(context: CommandContext, named: string, state?: State): Promise<Framework> {
  const standing = state?.frameworks.find(({ edition }) => edition === named) ?? builtinEdition(named);
  if (standing !== undefined) return standing;
  if (exists(named)) return (await soundEdition(context, named)).framework;
  const known = [...new Set([...EDITIONS, ...(state?.frameworks.map(({ edition }) => edition) ?? [])])];
  throw unknownEdition(named, known, context);
}

export function findingLine(finding: Finding, { language }: CommandContext): string {
  return `${wordSeverity(finding.severity, language)}　${wordFinding(finding, language)}`;
}

/** Findings as `--json` gives them. */
export function findingData(findings: readonly Finding[], { language }: CommandContext) {
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    line: finding.place.line ?? null,
    parameters: finding.parameters,
    message: wordFinding(finding, language),
  }));
}
