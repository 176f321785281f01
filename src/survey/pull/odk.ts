/**
 * ODK Central by OData: what was submitted or changed since the last pull, then what was deleted, then what was restored.
 * <https://docs.getodk.org/central-api-odata-endpoints/>
 */
import * as v from 'valibot';
import { SurveyError } from '../fault/survey-error';
import type { Client } from './client';
import type { Known, PulledPage } from './page';
import { Walk } from './walk';

const PAGE = 250;
const PageSchema = v.object({
  value: v.array(v.record(v.string(), v.unknown())),
  '@odata.nextLink': v.optional(v.string()),
});

/** A form in the browser: `…/projects/1/forms/{id}/submissions`, with `#/` before it in older versions. */
const IN_BROWSER = /^\/(?:#\/)?projects\/(\d+)\/forms\/([^/?]+)/;

/** `…/v1/projects/1/forms/{id}.svc/Submissions` of what a person copies from the browser or the settings. */
export function submissionsUrl(url: URL): URL {
  const [, project = '', form] = IN_BROWSER.exec(`${url.pathname}${url.hash}`) ?? [];
  const api =
    form === undefined ? url.pathname : `/v1/projects/${project}/forms/${form.replace(/\.svc$/, '')}`;
  const path = api.replace(/\/+$/, '').replace(/\/Submissions$/, '');
  const service = path.endsWith('.svc') ? path : `${path}.svc`;
  return new URL(`${service}/Submissions`, url.origin);
}

/** The first address of a pull. The border is asked for again: several submissions may share a moment. */
function firstLink(url: URL, { since }: Known): string {
  const filter =
    since === '' ? undefined : `__system/submissionDate ge ${since} or __system/updatedAt ge ${since}`;
  return linkOf(url, filter);
}

function linkOf(url: URL, filter: string | undefined): string {
  const query = new URLSearchParams({
    $top: String(PAGE),
    ...(filter === undefined ? {} : { $filter: filter }),
  });
  return `${url.pathname}?${query.toString()}`;
}

/** Ids in one request: its address stays well under what proxies take (8 KB). */
const ASKED_AGAIN = 40;

/**
 * The first address of each part of a pull, in their order. The last ones ask for what was deleted: restoring a submission
 * changes no moment of its (central-backend, `markUndeleted`), so it is not among what changed.
 */
function partsOf(url: URL, known: Known): string[] {
  const { since, deleted } = known;
  const ids = deleted.filter((id) => !id.includes("'"));
  const chunks = Array.from({ length: Math.ceil(ids.length / ASKED_AGAIN) }, (_, at) =>
    ids.slice(at * ASKED_AGAIN, (at + 1) * ASKED_AGAIN),
  );
  return [
    firstLink(url, known),
    linkOf(url, since === '' ? '__system/deletedAt ne null' : `__system/deletedAt ge ${since}`),
    ...chunks.map((chunk) => linkOf(url, chunk.map((id) => `__id eq '${id}'`).join(' or '))),
  ];
}

/** Pages from the first one, or from where an interrupted pull stopped. */
export async function* odkPages(
  client: Client,
  url: URL,
  known: Known,
  from?: string,
): AsyncGenerator<PulledPage> {
  const filterOf = (link: string) => new URL(link, url.origin).searchParams.get('$filter');
  const parts = partsOf(url, known);
  let part = from === undefined ? 0 : parts.findIndex((one) => filterOf(one) === filterOf(from));
  // A server may say less of its deletions, but what it has must be told.
  if (part < 0) throw new SurveyError('server-refused', { status: '' });
  let walk = new Walk();
  for (let link: string | undefined = from ?? parts[0]; link !== undefined;) {
    walk.ask(link);
    const data: unknown = part === 0 ? await client.json(link) : await onlyIfKnown(client, link);
    const page = v.safeParse(PageSchema, data);
    if (!page.success) throw new SurveyError('not-a-server', { server: 'ODK Central' });
    const following: string | undefined = page.output['@odata.nextLink'];
    if (following === undefined) walk = new Walk();
    else walk.pass(page.output.value.map((row) => String(row['__id'])));
    const next: string | undefined = following ?? parts[(part += 1)];
    yield { rows: page.output.value, ...(next === undefined ? {} : { next }) };
    link = next;
  }
}

/** Central before 2024.3 does not know `deletedAt`, and refuses the filter: then nothing was deleted that it would tell. */
async function onlyIfKnown(client: Client, link: string): Promise<unknown> {
  try {
    return await client.json(link);
  } catch (error) {
    if (error instanceof SurveyError && error.code === 'survey.server-refused') return { value: [] };
    throw error;
  }
}
