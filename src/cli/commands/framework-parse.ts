import { hasErrors, parseGuidelines } from '../../core/index';
import type { CommandCode } from '../io/command';
import { describe } from './describe-framework';
import { findingData, findingLine, textFile } from './framework-file';

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
