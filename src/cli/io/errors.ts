import { word, type Language } from '../../core/index';

/** What a user can mend: a sentence that names the file and the next step. Anything else that is thrown is our fault. */
export class UserError extends Error {
  constructor(
    message: string,
    /** 2: the command line is wrong; 1: the work could not be done. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'UserError';
  }
}

/** The words of the command line are not those that the command takes: how it is used. */
export function usageError({
  language,
  usage,
}: {
  readonly language: Language;
  readonly usage: string;
}): UserError {
  return new UserError(word(language, 'cli.usage', { usage: `policy-returns ${usage}` }), 2);
}
