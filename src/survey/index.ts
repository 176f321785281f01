/** The public contract of the survey adapter. */
export { SurveyError } from './survey-error';
export { blankForm } from './questions/blank-form';
export { questionItems, questionLines, type QuestionItem } from './questions/items';
export { readCsv } from './tables/csv';
export { parseMapping, type MappingFile } from './answers/mapping';
export type { Response } from './answers/response';
export { submissionsInJson } from './sources/json-file';
export { SERVERS, type Server } from './sources/typed-responses';
export { knownAt, type Known, type Page, type SourceRow } from './pull/page';
export { latestRows, pull, pullUrl, type Journal } from './pull/pull';
export type { World } from './pull/client';
export { lintForm, type FormProblem } from './xlsform/lint';
export { readXlsForm } from './xlsform/read-form';
export { xlsForm, xlsFormWorkbook, type XlsForm } from './xlsform/form';
export { formIdentity, type FormIdentity } from './xlsform/identity';
export { Surveyor, type Content, type FileResponses } from './surveyor';
