import { word } from '../../../core/index';
import {
  knownAt,
  latestRows,
  pull,
  pullUrl,
  SERVER_NAMES,
  SurveyError,
  type Known,
  type Server,
} from '../../../survey';
import { optionText, type Parsed } from '../../io/arguments';
import { UserError } from '../../io/errors';
import type { Arrived } from '../../io/inbox';
import type { CommandContext } from '../../io/output';
import type { CommandCode } from '../../io/command';
import { arrivals, deliver, openDesk, surveyFault } from './deliver';
import { serverOf } from './import';
import { FileJournal } from './journal';
import { surveyToken } from './token';
import { WORLD } from './world';

/** Bring what is new on a survey server into the coordinator's workbook. */
export const surveyPull: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const server = serverOf(parsed, context);
    if (server === undefined) throw new UserError(word(context.language, 'survey.pull-from'), 2);
    const url = urlOf(parsed, context, server);
    const { host } = new URL(url);
    const all = parsed.values['all'] === true;
    const { arrived, journal } = await received(context, path, { server, url, host, all });
    const isRefused = arrived.some(({ fault }) => fault !== undefined);
    const outcome = await deliver(context, path, {
      arrived,
      notes: [
        word(context.language, 'survey.pulled', { host, count: arrived.length }),
        ...(isRefused ? [word(context.language, 'survey.pull-again')] : []),
      ],
      data: { url },
      dry: parsed.values['dry-run'] === true,
    });
    journal.remove();
    return outcome;
  },
};

/** As if nothing had been seen yet; what is known is still missed where it is gone. */
function unseen({ instances }: Known): Known {
  const forgotten = [...instances.keys()].map((instance) => [instance, { changed: '', review: '' }] as const);
  return { since: '', instances: new Map(forgotten), deleted: [] };
}

function urlOf(parsed: Parsed, context: CommandContext, server: Server): string {
  const text = optionText(parsed, 'url');
  if (text === undefined) throw new UserError(word(context.language, 'survey.pull-url'), 2);
  try {
    return pullUrl(server, text);
  } catch (error) {
    throw surveyFault(context, text, error);
  }
}

interface Job {
  readonly server: Server;
  readonly url: string;
  readonly host: string;
  /** Ask for what was seen, too. */
  readonly all: boolean;
}

interface Received {
  readonly arrived: readonly Arrived[];
  readonly journal: FileJournal;
}

/** What is new there. The workbook's content is let go on the way out: consolidating reads it again, at its time. */
async function received(context: CommandContext, path: string, job: Job): Promise<Received> {
  const { server, url, host, all } = job;
  const { register, surveyor } = await openDesk(context, path);
  const seen = knownAt(register, server, url);
  const known = all ? unseen(seen) : seen;
  const journal = new FileJournal(path, `${url} ${known.since}`);
  const token = await surveyToken(context, new URL(url));
  try {
    journal.tidy();
    await pull({ server, url, token, known, world: WORLD, progress: progressOn(context) }, journal);
    const rows = latestRows(() => journal.pages());
    return {
      arrived: arrivals(surveyor, surveyor.serverJson(rows, SERVER_NAMES[server], server, url)),
      journal,
    };
  } catch (error) {
    if (error instanceof SurveyError && !isForLater(error)) journal.remove();
    throw surveyFault(context, host, error);
  } finally {
    const { err } = context.streams;
    if (err.isTTY === true) err.write('\r\u001b[K');
  }
}

function progressOn({ streams: { err }, language }: CommandContext): (count: number) => void {
  return (count) => {
    if (err.isTTY === true) err.write(`\r${word(language, 'survey.pulling', { count })}`);
  };
}

/** The server or the token failed, not what was received: the next run goes on from there. */
function isForLater({ code }: SurveyError): boolean {
  return FOR_LATER.has(code);
}

const FOR_LATER: ReadonlySet<string> = new Set(
  [
    'server-away',
    'token-refused',
    'not-allowed',
    'no-such-host',
    'certificate',
    'web-page',
    'moved-away',
  ].map((code) => `survey.${code}`),
);
