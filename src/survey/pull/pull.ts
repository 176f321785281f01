/** Pull what is new from a survey server, page by page into a journal, so that an interrupted pull goes on where it was. */
import type { Server } from '../sources/typed-responses';
import { SurveyError } from '../fault/survey-error';
import { Client, serverUrl, type PullWorld } from './client';
import { dataUrl, koboPages, stateOfRow } from './kobo';
import { odkPages, submissionsUrl } from './odk';
import type { Known, PulledPage } from './page';

/** Pages of a pull that is under way. It holds answers as the workbook does, and no token. */
export interface PullJournal {
  /** Pages that an interrupted pull of the same address from the same state left. */
  pages(): Iterable<PulledPage>;
  add(page: PulledPage): void;
}

interface PullOptions {
  readonly server: Server;
  /** As {@link pullUrl} gives it. */
  readonly url: string;
  readonly token: string;
  readonly known: Known;
  readonly world: PullWorld;
  /** Called after each page, with the number of submissions so far. */
  readonly progress: (count: number) => void;
}

/** How each server wants its token. */
const SCHEMES: Readonly<Record<Server, string>> = { odk: 'Bearer', kobo: 'Token' };

/** The address of the submissions, by which a pull and what it brought are known. Throws `SurveyError`. */
export function pullUrl(server: Server, text: string): string {
  const url = serverUrl(text);
  return (server === 'odk' ? submissionsUrl(url) : dataUrl(url)).href;
}

/** Bring everything new into the journal. Throws `SurveyError`; what the journal has stays there. */
export async function pull(options: PullOptions, journal: PullJournal): Promise<void> {
  const { server, token, world } = options;
  const url = new URL(options.url);
  const client = new Client(url.origin, `${SCHEMES[server]} ${token}`, world);
  const earlier = summary(journal.pages());
  let { count } = earlier;
  const take = (page: PulledPage) => {
    journal.add(page);
    count += page.rows.length;
    options.progress(count);
  };
  try {
    for await (const page of pagesOf(options, client, url, earlier)) take(page);
  } catch (error) {
    // A server may have forgotten where it was; from the beginning nothing is lost, and nothing counts twice.
    if (
      earlier.next === undefined ||
      !(error instanceof SurveyError) ||
      error.code !== 'survey.server-refused'
    )
      throw error;
    for await (const page of pagesOf(options, client, url, { ...earlier, next: undefined })) take(page);
  }
}

interface Earlier {
  readonly count: number;
  readonly next: string | undefined;
  readonly have: ReadonlySet<string>;
}

function summary(pages: Iterable<PulledPage>): Earlier {
  const have = new Set<string>();
  let count = 0;
  let next: string | undefined;
  for (const page of pages) {
    for (const row of page.rows) have.add(stateOfRow(row));
    count += page.rows.length;
    next = page.next;
  }
  return { count, next, have };
}

function pagesOf(
  { server, known }: PullOptions,
  client: Client,
  url: URL,
  earlier: Earlier,
): AsyncGenerator<PulledPage> {
  return server === 'odk'
    ? odkPages(client, url, known, earlier.next)
    : koboPages(client, url, known, earlier.have);
}
