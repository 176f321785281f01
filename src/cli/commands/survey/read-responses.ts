/** A response file from the disk as responses: a workbook, a CSV, JSON, or a zipped CSV. */
import { basename, extname } from 'node:path';
import { readReturn } from '../../../core/index';
import { DEFAULT_LIMITS } from '../../../files/guard/limits';
import { readDirectory } from '../../../files/guard/directory';
import { readEntry } from '../../../files/guard/inflate';
import { loadFile } from '../../../files/read/read-path';
import {
  readCsv,
  submissionsInJson,
  SurveyError,
  type Content,
  type FileResponses,
  type MappingFile,
  type Server,
  type Surveyor,
} from '../../../survey';
import { readOne } from '../../files';
import type { Context } from '../../output';

const TEXTS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt']);
const SERVER_FILES: ReadonlySet<string> = new Set(['.json', '.zip']);

/** The content of a table: a CSV, or a workbook that is none of our own. */
export async function contentOf(context: Context, path: string): Promise<Content> {
  if (TEXTS.has(extname(path).toLowerCase())) return { csv: readCsv(await loadFile(path)) };
  const snapshot = await readOne(context, path);
  if ('read' in readReturn(snapshot)) throw new SurveyError('is-return');
  return { snapshot };
}

/** Responses of a form tool's file. */
export async function formToolFile(
  context: Context,
  surveyor: Surveyor,
  path: string,
  map: MappingFile | undefined,
): Promise<FileResponses> {
  if (SERVER_FILES.has(extname(path).toLowerCase())) throw new SurveyError('needs-from');
  return surveyor.formTool(await contentOf(context, path), basename(path), map);
}

/** Responses of a server's export. */
export async function serverFile(
  context: Context,
  surveyor: Surveyor,
  path: string,
  server: Server,
): Promise<FileResponses> {
  const file = basename(path);
  const kind = extname(path).toLowerCase();
  if (kind === '.json') {
    const text = new TextDecoder().decode(await loadFile(path));
    return { responses: surveyor.serverJson(submissionsInJson(text, file), file, server), unread: [] };
  }
  const content =
    kind === '.zip' ? { csv: readCsv(mainCsv(await loadFile(path), file)) } : await contentOf(context, path);
  return { responses: surveyor.serverExport(content, file, server), unread: [] };
}

/** Of ODK Central's zip the table of submissions: repeats stand in further files named `FORM-repeat.csv`, attachments in a folder. */
function mainCsv(bytes: Uint8Array, file: string): Uint8Array {
  const entries = readDirectory(bytes, DEFAULT_LIMITS);
  const [main] = [...entries.keys()]
    .filter((name) => name.endsWith('.csv') && !name.includes('/'))
    .sort((left, right) => left.length - right.length);
  const entry = main === undefined ? undefined : entries.get(main);
  if (entry === undefined) throw new SurveyError('wrong-form', { file });
  return readEntry(bytes, entry);
}
