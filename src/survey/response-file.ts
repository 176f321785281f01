/** A response file as responses: a workbook, a CSV, JSON, or a zipped CSV. */
import { kindOf, type Snapshot } from '../core/index';
import type { MappingFile } from './answers/mapping';
import { submissionsInJson } from './sources/json-file';
import type { Server } from './sources/typed-responses';
import { SurveyError } from './fault/survey-error';
import type { Content, FileResponses, Surveyor } from './surveyor';
import { readCsv } from './tables/csv';

/** A file as a front can read it; each way rejects as that front's readers do. */
export interface ResponseFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly snapshot: () => Promise<Snapshot>;
  readonly entries: () => Promise<ReadonlyMap<string, () => Uint8Array>>;
}

const TEXTS: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt']);
const SERVER_FILES: ReadonlySet<string> = new Set(['json', 'zip']);

/** The content of a table: a CSV, or a workbook that is none of our own. Rejects with a {@link SurveyError}. */
export async function contentOf(file: ResponseFile): Promise<Content> {
  if (TEXTS.has(endingOf(file))) return { csv: readCsv(await file.bytes()) };
  const snapshot = await file.snapshot();
  const { kind } = kindOf(snapshot);
  if (kind === 'return') throw new SurveyError('is-return');
  if (kind === 'coordinator') throw new SurveyError('is-workbook');
  return { snapshot };
}

/** The content of a form tool's file. Rejects with a {@link SurveyError}. */
export async function formToolContent(file: ResponseFile): Promise<Content> {
  if (SERVER_FILES.has(endingOf(file))) throw new SurveyError('needs-from');
  return contentOf(file);
}

/** Responses of a form tool's file, or of a server's export where `server` says so. Rejects with a {@link SurveyError}. */
export async function responsesOf(
  surveyor: Surveyor,
  file: ResponseFile,
  how: { readonly server?: Server | undefined; readonly map?: MappingFile | undefined },
): Promise<FileResponses> {
  const { server, map } = how;
  if (server === undefined) return surveyor.formTool(await formToolContent(file), file.name, map);
  return { responses: await serverResponses(surveyor, file, server), unread: [] };
}

async function serverResponses(
  surveyor: Surveyor,
  file: ResponseFile,
  server: Server,
): Promise<FileResponses['responses']> {
  const { name } = file;
  const kind = endingOf(file);
  if (kind === 'json') {
    const rows = submissionsInJson(await file.bytes(), name);
    return surveyor.serverJson(rows, name, server);
  }
  const content = kind === 'zip' ? { csv: readCsv(await mainCsv(file)) } : await contentOf(file);
  return surveyor.serverExport(content, name, server);
}

/** Of ODK Central's zip the table of submissions: repeats stand in further files named `FORM-repeat.csv`, attachments in a folder. */
async function mainCsv(file: ResponseFile): Promise<Uint8Array> {
  const [main] = [...(await file.entries())]
    .filter(([name]) => name.endsWith('.csv') && !name.includes('/'))
    .sort(([left], [right]) => left.length - right.length);
  if (main === undefined) throw new SurveyError('wrong-form', { file: file.name });
  return main[1]();
}

/** What follows the last point of the name, in small letters. */
function endingOf({ name }: ResponseFile): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
