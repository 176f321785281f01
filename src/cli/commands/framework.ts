import { type Framework, hasErrors, parseGuidelines, word } from '../../core/index';
import { optionText } from '../io/arguments';
import type { CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';
import { editionOf, findingData, findingLine, textFile } from './framework-file';

/** The built-in framework. */
export const framework: CommandCode = {
  async run(parsed, context) {
    const found = editionOf(optionText(parsed, 'edition'), context);
    return { data: found, lines: describe(found, context), exitCode: 0 };
  },
};

/** A guideline's text as a framework, with findings. */
export const frameworkParse: CommandCode = {
  async run(parsed, context) {
    const { framework: read, findings } = parseGuidelines(
      await textFile(context, parsed.positionals[0] ?? ''),
    );
    const data = {
      ...read,
      findings: findingData(findings, context),
    };
    return {
      data,
      lines: [...describe(read, context), '', ...findings.map((finding) => findingLine(finding, context))],
      exitCode: hasErrors(findings) ? 1 : 0,
    };
  },
};

function describe(read: Framework, { language }: CommandContext): string[] {
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
