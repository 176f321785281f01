/** Why a whole file, form or pull could not be used. Its words stand at `file.survey.<code>` (`wordFileError`). */
export class SurveyError extends Error {
  readonly code: `survey.${string}`;

  constructor(
    code: string,
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'SurveyError';
    this.code = `survey.${code}`;
  }
}
