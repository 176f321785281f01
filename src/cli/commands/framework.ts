import { optionText } from '../io/arguments';
import type { CommandCode } from '../io/command';
import { describe } from './describe-framework';
import { editionOf } from './edition';

/** The built-in framework. */
export const framework: CommandCode = {
  async run(parsed, context) {
    const found = editionOf(optionText(parsed, 'edition'), context);
    return { data: found, lines: describe(found, context), exitCode: 0 };
  },
};
