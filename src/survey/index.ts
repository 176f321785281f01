/** The public contract of the survey adapter. */
export { SurveyError } from './fault/survey-error';
export { blankForm } from './questions/blank-form';
export { questionItems, questionList, type QuestionItem } from './questions/items';
export { parseMapping, type MappingFile } from './answers/mapping';
export type { Naming, Response } from './answers/response';
export { contentOf, formToolContent, responsesOf, type ResponseFile } from './response-file';
export { SERVER_NAMES, SERVERS, type Server } from './sources/typed-responses';
export { knownAt, type Known, type PulledPage, type PulledRow } from './pull/page';
export { latestRows } from './pull/latest';
export { pull, pullUrl, type PullJournal } from './pull/pull';
export { serverUrl, type PullWorld } from './pull/client';
export { signIn, type ServerSession } from './pull/session';
export { lintForm, type FormProblem } from './xlsform/lint';
export { wordFormProblem } from './xlsform/problem-words';
export { readXlsForm } from './xlsform/read-form';
export { xlsForm, xlsFormWorkbook, type XlsForm } from './xlsform/form';
export { formIdentity } from './xlsform/identity';
export { Surveyor, surveyorFor, type ChoosableTarget, type Content, type FileResponses } from './surveyor';
