import type { Command } from '../../io/command';
import { surveyExport, surveyLint } from './export';
import { surveyImport } from './import';
import { surveyLogin } from './login';
import { surveyPull } from './pull';
import { surveyQuestions } from './questions';

/** Exchange with survey systems. */
export const SURVEY_COMMANDS: readonly Command[] = [
  surveyQuestions,
  surveyExport,
  surveyLint,
  surveyImport,
  surveyLogin,
  surveyPull,
];
