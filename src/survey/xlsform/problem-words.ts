/** What the linter found, in words. */
import { isWordKey, word, type Language } from '../../core/index';
import type { FormProblem } from './lint';

export function wordFormProblem({ code, sheet, row, parameters }: FormProblem, language: Language): string {
  const key = `survey.lint.${code}`;
  const problem = isWordKey(key) ? word(language, key, parameters) : code;
  return row === undefined
    ? word(language, 'survey.lint.where-sheet', { sheet, problem })
    : word(language, 'survey.lint.where', { sheet, row, problem });
}
