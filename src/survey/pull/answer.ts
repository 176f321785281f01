/** An answer of a stranger as JSON: read as a stream up to a limit, and looked at before anything is made of it. */
import { SurveyError } from '../fault/survey-error';
import { checkJson } from '../sources/json-bounds';

/** Bytes of one answer, unpacked. A page of 250 submissions of the exported form has some 0.7 MB. */
const LIMIT = 32 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** An answer of this many values is no page: our form has some sixty of them in a row. */
const MOST_VALUES = 1_000_000;
/** Why a server refuses is said in a few lines. */
const REFUSAL_LIMIT = 64 * 1024;

/** What was received was cut off, as far as one can see: worth asking for again. */
class CutAnswer extends Error {
  readonly code = 'CUT';
}

/**
 * The JSON of an answer. Rejects with a {@link SurveyError}: `web-page`, `not-json-answer`, `answer-too-large`; with
 * {@link CutAnswer} where the text may have been cut; with what the connection says where that broke.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  const bytes = await bodyOf(response, LIMIT);
  if (bytes === undefined) throw new SurveyError('answer-too-large', { limit: LIMIT / MEGABYTE });
  try {
    checkJson(bytes, { values: MOST_VALUES });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    if (isWebPage(response, bytes)) throw new SurveyError('web-page');
    if (isWhole(response)) throw new SurveyError('not-json-answer');
    throw new CutAnswer();
  }
}

/** The status of a refusal; ODK Central's says more by a number behind it: `403.1`. */
export async function statusOf(response: Response): Promise<string> {
  const { status } = response;
  try {
    const bytes = (await bodyOf(response, REFUSAL_LIMIT)) ?? new Uint8Array();
    checkJson(bytes, { values: 1000 });
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const code = typeof said === 'object' && said !== null && 'code' in said ? said.code : undefined;
    return typeof code === 'number' && Math.floor(code) === status ? String(code) : String(status);
  } catch {
    return String(status);
  }
}

/** The bytes of a body, or nothing where they are more than the limit: then the rest is not received. */
async function bodyOf({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function isWebPage({ headers }: Response, bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart();
  return /\bhtml\b/i.test(headers.get('content-type') ?? '') || start.startsWith('<');
}

/** A length, or an end mark, says that nothing is missing; without either a connection that was cut looks like the end. */
function isWhole({ headers }: Response): boolean {
  return headers.has('content-length') || headers.has('transfer-encoding');
}
