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
