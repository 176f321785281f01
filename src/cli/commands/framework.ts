import {
  builtinEdition,
  EDITIONS,
  hasErrors,
  parseGuidelines,
  word,
  wordFinding,
  wordSeverity,
  type Finding,
  type Framework,
} from '../../core/index';
import { inspect, FileError } from '../../files';
import { loadFile } from '../../files/node';
import { textOf } from '../io/arguments';
import { UserError } from '../io/errors';
import { asUserError, fileSentence } from '../io/files';
import type { Context } from '../io/output';
import type { Command } from '../io/command';

/** The built-in framework. */
export const framework: Command = {
  name: 'framework',
  usage: 'framework [--edition 112]',
  summary: 'help.framework',
  options: { edition: { type: 'string' } },
  positionals: [0, 0],
  async run(parsed, context) {
    const found = editionOf(textOf(parsed, 'edition'), context);
    return { data: found, lines: describe(found, context), exitCode: 0 };
  },
};

/** A guideline's text as a framework, with findings. */
export const frameworkParse: Command = {
  name: 'framework parse',
  usage: 'framework parse FILE',
  summary: 'help.parse',
  options: {},
  positionals: [1, 1],
  async run(parsed, context) {
    const { framework: read, findings } = parseGuidelines(
      await textFile(context, parsed.positionals[0] ?? ''),
    );
    const data = {
      ...read,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        line: finding.place.line ?? null,
        parameters: finding.parameters,
        message: wordFinding(finding, context.language),
      })),
    };
    return {
      data,
      lines: [...describe(read, context), '', ...findings.map((finding) => line(finding, context))],
      exitCode: hasErrors(findings) ? 1 : 0,
    };
  },
};

/** The edition asked for, or the newest that is built in. */
export function editionOf(edition: string | undefined, context: Context): Framework {
  const id = edition ?? EDITIONS.at(-1) ?? '';
  const found = builtinEdition(id);
  if (found === undefined)
    throw new UserError(
      word(context.language, 'cli.unknown-edition', { edition: id, known: EDITIONS.join(', ') }),
      2,
    );
  return found;
}

/** A file of UTF-8 text; anything else is said, not parsed. */
async function textFile(context: Context, path: string): Promise<string> {
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

function describe(read: Framework, { language }: Context): string[] {
  const named = new Map(read.bodies.map(({ id, name }) => [id, name]));
  const counts = {
    edition: read.edition,
    title: read.title,
    goals: read.goals.length,
    directions: read.directions.length,
    tasks: read.tasks.length,
    bodies: read.bodies.length,
    assignments: read.assignments.length,
  };
  return [
    word(language, 'framework.headline', counts),
    ...read.directions.flatMap((direction) => [
      `${direction.no}. ${direction.short === '' ? direction.title : direction.short}`,
      ...read.tasks
        .filter((task) => task.direction === direction.no)
        .map(
          (task) =>
            `   ${task.id}  ${task.text}（${read.assignments
              .filter((one) => one.task === task.id)
              .map((one) => named.get(one.body) ?? one.body)
              .join('、')}）`,
        ),
    ]),
  ];
}

function line(finding: Finding, context: Context): string {
  return `${wordSeverity(finding.severity, context.language)}　${wordFinding(finding, context.language)}`;
}
