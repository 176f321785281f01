import { setTimeout as sleep } from 'node:timers/promises';
import { readRegister, word } from '../../../core/index';
import {
  knownAt,
  latestRows,
  pull,
  pullUrl,
  SurveyError,
  type Known,
  type Server,
  type World,
} from '../../../survey';
import { textOf, type Parsed } from '../../arguments';
import { UserError } from '../../errors';
import type { Arrived } from '../../inbox';
import type { Context, Outcome } from '../../output';
import type { Command } from '../command';
import { arrivals, deliver, openDesk, surveyFault, type Desk } from './deliver';
import { serverOf } from './import';
import { FileJournal } from './journal';
import { surveyToken } from './token';

/** The names by which people know the servers. */
const NAMES: Readonly<Record<Server, string>> = { odk: 'ODK Central', kobo: 'KoboToolbox' };

const WORLD: World = {
  fetch: (url, init) => fetch(url, init),
  sleep: async (milliseconds) => void (await sleep(milliseconds)),
  now: () => Date.now(),
};

/** Bring what is new on a survey server into the coordinator's workbook. */
export const surveyPull: Command = {
  name: 'survey pull',
  usage: 'survey pull WORKBOOK --from odk|kobo --url URL [--all] [--dry-run]',
  summary: 'help.survey-pull',
  options: {
    from: { type: 'string' },
    url: { type: 'string' },
    all: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  positionals: [1, 1],
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const server = serverOf(parsed, context);
    if (server === undefined) throw new UserError(word(context.language, 'survey.pull-from'), 2);
    const url = urlOf(parsed, context, server);
    const desk = await openDesk(context, path);
    const known = knownAt(readRegister(desk.snapshot), server, url);
    const asked = parsed.values['all'] === true ? unseen(known) : known;
    const journal = new FileJournal(path, `${url} ${asked.since}`);
    return pullInto(context, path, {
      desk,
      server,
      url,
      known: asked,
      journal,
      dry: parsed.values['dry-run'] === true,
    });
  },
};

/** As if nothing had been seen yet; what is known is still missed where it is gone. */
function unseen({ instances }: Known): Known {
  const forgotten = [...instances.keys()].map((instance) => [instance, { changed: '', review: '' }] as const);
  return { since: '', instances: new Map(forgotten) };
}

function urlOf(parsed: Parsed, context: Context, server: Server): string {
  const text = textOf(parsed, 'url');
  if (text === undefined) throw new UserError(word(context.language, 'survey.pull-url'), 2);
  try {
    return pullUrl(server, text);
  } catch (error) {
    throw surveyFault(context, text, error);
  }
}

interface Job {
  readonly desk: Desk;
  readonly server: Server;
  readonly url: string;
  readonly known: Known;
  readonly journal: FileJournal;
  readonly dry: boolean;
}

async function pullInto(context: Context, path: string, job: Job): Promise<Outcome> {
  const { host } = new URL(job.url);
  const token = await surveyToken(context, host);
  try {
    const arrived = await arrivedFrom(context, job, token);
    const isRefused = arrived.some(({ fault }) => fault !== undefined);
    const outcome = await deliver(context, path, {
      arrived,
      notes: [
        word(context.language, 'survey.pulled', { host, count: arrived.length }),
        ...(isRefused ? [word(context.language, 'survey.pull-again')] : []),
      ],
      data: { url: job.url },
      dry: job.dry,
    });
    job.journal.remove();
    return outcome;
  } catch (error) {
    if (error instanceof SurveyError && !isForLater(error)) job.journal.remove();
    throw surveyFault(context, host, error);
  }
}

async function arrivedFrom(
  context: Context,
  { desk, server, url, known, journal }: Job,
  token: string,
): Promise<Arrived[]> {
  const { err } = context.streams;
  const progress = (count: number) => {
    if (err.isTTY === true) err.write(`\r${word(context.language, 'survey.pulling', { count })}`);
  };
  journal.tidy();
  await pull({ server, url, token, known, world: WORLD, progress }, journal);
  if (err.isTTY === true) err.write('\r\u001b[K');
  return arrivals(
    desk.surveyor,
    desk.surveyor.serverJson(latestRows(journal.pages()), NAMES[server], server, url),
  );
}

/** The server or the token failed, not what was received: the next run goes on from there. */
function isForLater({ code }: SurveyError): boolean {
  return code === 'survey.server-away' || code === 'survey.token-refused';
}
