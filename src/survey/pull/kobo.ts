/**
 * KoboToolbox: a slim list of what is there, then the content of what is new or changed. Deletions are what is no longer
 * in the list. <https://support.kobotoolbox.org/data_endpoint.html>
 */
import * as v from 'valibot';
import { SurveyError } from '../fault/survey-error';
import type { Client } from './client';
import type { Known, PulledPage, PulledRow } from './page';
import { Walk } from './walk';

/** The most that a page may have. */
const LISTED = 1000;
const CHUNK = 100;
const SLIM = ['_id', '_uuid', '_validation_status'];
const PageSchema = v.object({
  results: v.array(v.record(v.string(), v.unknown())),
  next: v.nullish(v.string()),
});

/** A project in the browser: `/#/forms/{uid}/summary`. */
const IN_BROWSER = /^\/#\/forms\/(\w+)/;

/** `/api/v2/assets/{uid}/data/` of an asset's address, as the browser or the API has it. */
export function dataUrl(url: URL): URL {
  const [, asset] = IN_BROWSER.exec(`${url.pathname}${url.hash}`) ?? [];
  const api = asset === undefined ? url.pathname : `/api/v2/assets/${asset}`;
  const path = api.replace(/\/+$/, '').replace(/\/data$/, '');
  return new URL(`${path}/data/`, url.origin);
}

/** Which submission in which state: an edit changes `_uuid`. */
export function stateOfRow(row: PulledRow): string {
  return `${String(row['_id'])}|${String(row['_uuid'])}|${reviewOf(row)}`;
}

function reviewOf(row: PulledRow): string {
  const status = row['_validation_status'];
  if (typeof status !== 'object' || status === null) return typeof status === 'string' ? status : '';
  const { label, uid } = status as Readonly<Record<string, unknown>>;
  return String(label ?? uid ?? '');
}

/** Pages of what is not known yet; `have` are the states that an interrupted pull has already brought. */
export async function* koboPages(
  client: Client,
  url: URL,
  known: Known,
  have: ReadonlySet<string>,
): AsyncGenerator<PulledPage> {
  const listed = new Set<string>();
  let wanted: string[] = [];
  for await (const row of rowsAt(
    client,
    link(url, { fields: JSON.stringify(SLIM), limit: String(LISTED) }),
  )) {
    const id = String(row['_id']);
    const before = known.instances.get(id);
    const isKnown = before?.changed === String(row['_uuid']) && before.review === reviewOf(row);
    // Paging by numbers: what is deleted meanwhile may bring a row twice.
    if (!listed.has(id) && !isKnown && !have.has(stateOfRow(row))) wanted.push(id);
    listed.add(id);
  }
  while (wanted.length > 0) {
    const chunk = wanted.slice(0, CHUNK);
    wanted = wanted.slice(CHUNK);
    const rows: PulledRow[] = [];
    for await (const row of rowsAt(client, link(url, { query: idsQuery(chunk), limit: String(CHUNK) })))
      rows.push(row);
    yield { rows };
  }
  const deleted = [...known.instances.keys()].filter((id) => !listed.has(id));
  yield { rows: deleted.map((id) => ({ _id: id, _deleted: 'true' })) };
}

function link(url: URL, query: Readonly<Record<string, string>>): string {
  const all = new URLSearchParams({ format: 'json', sort: '{"_id":1}', start: '0', ...query });
  return `${url.pathname}?${all.toString()}`;
}

function idsQuery(ids: readonly string[]): string {
  return JSON.stringify({ _id: { $in: ids.map(Number) } });
}

/** All rows, page after page: a page may have fewer than were asked for. */
async function* rowsAt(client: Client, first: string): AsyncGenerator<PulledRow> {
  const walk = new Walk();
  for (let next: string | undefined = first; next !== undefined;) {
    walk.ask(next);
    const data: unknown = await client.json(next);
    const page = v.safeParse(PageSchema, data);
    if (!page.success) throw new SurveyError('not-a-server', { server: 'KoboToolbox' });
    yield* page.output.results;
    next = page.output.next ?? undefined;
    if (next !== undefined) walk.pass(page.output.results.map((row) => String(row['_id'])));
  }
}
