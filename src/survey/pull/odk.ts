/**
 * ODK Central by OData: what was submitted or changed since the last pull, then what was deleted.
 * <https://docs.getodk.org/central-api-odata-endpoints/>
 */
import * as v from 'valibot';
import { SurveyError } from '../survey-error';
import type { Client } from './client';
import type { Known, Page } from './page';

const PAGE = 250;
const PageSchema = v.object({
  value: v.array(v.record(v.string(), v.unknown())),
  '@odata.nextLink': v.optional(v.string()),
});

/** `…/forms/{id}.svc/Submissions` of what a person copies from the browser or the settings. */
export function submissionsUrl(url: URL): URL {
  const path = url.pathname.replace(/\/+$/, '').replace(/\/Submissions$/, '');
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

/** Pages from the first one, or from where an interrupted pull stopped. */
export async function* odkPages(client: Client, url: URL, known: Known, from?: string): AsyncGenerator<Page> {
  const deletions = linkOf(
    url,
    known.since === '' ? '__system/deletedAt ne null' : `__system/deletedAt ge ${known.since}`,
  );
  const isDeletions = (link: string) =>
    new URL(link, url.origin).searchParams.get('$filter')?.includes('deletedAt') === true;
  for (let link: string | undefined = from ?? firstLink(url, known); link !== undefined;) {
    const data: unknown = isDeletions(link) ? await deletedPage(client, link) : await client.json(link);
    const page = v.safeParse(PageSchema, data);
    if (!page.success) throw new SurveyError('not-a-server', { server: 'ODK Central' });
    const following: string | undefined = page.output['@odata.nextLink'];
    const next: string | undefined = following ?? (isDeletions(link) ? undefined : deletions);
    yield { rows: page.output.value, ...(next === undefined ? {} : { next }) };
    link = next;
  }
}

/** Central before 2024.3 does not know `deletedAt`, and refuses the filter: then nothing was deleted that it would tell. */
async function deletedPage(client: Client, link: string): Promise<unknown> {
  try {
    return await client.json(link);
  } catch (error) {
    if (error instanceof SurveyError && error.code === 'survey.server-refused') return { value: [] };
    throw error;
  }
}
