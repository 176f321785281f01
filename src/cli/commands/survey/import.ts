import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { word } from '../../../core/index';
import {
  contentOf,
  parseMapping,
  responsesOf,
  SERVERS,
  type MappingFile,
  type Server,
  type Surveyor,
} from '../../../survey';
import { optionText, type Parsed } from '../../io/arguments';
import { UserError } from '../../io/errors';
import { save } from '../../io/files';
import type { Arrived } from '../../io/inbox';
import type { CommandContext, CommandOutcome } from '../../io/output';
import type { CommandCode } from '../../io/command';
import { arrivals, deliver, openDesk, surveyFault } from './deliver';
import { responseFile } from './read-responses';

/** Bring responses of survey tools into the coordinator's workbook. */
export const surveyImport: CommandCode = {
  async run(parsed, context) {
    const [path = '', ...files] = parsed.positionals;
    const server = serverOf(parsed, context);
    const { surveyor } = await openDesk(context, path);
    const mapPath = optionText(parsed, 'map');
    if (mapPath !== undefined && !existsSync(mapPath))
      return propose(context, surveyor, files[0] ?? '', mapPath);
    const map = mapPath === undefined ? undefined : readMap(context, mapPath);
    const read = await readFiles(context, surveyor, files, server, map);
    return deliver(context, path, {
      arrived: read.flatMap(({ arrived }) => arrived),
      notes: read.flatMap((one) => notesOf(context, one)),
      data: {
        files: read.map(({ file, arrived, unread }) => ({ path: file, responses: arrived.length, unread })),
      },
      dry: parsed.values['dry-run'] === true,
    });
  },
};

/** The server that `--from` names, if it was given. */
export function serverOf(parsed: Parsed, { language }: CommandContext): Server | undefined {
  const from = optionText(parsed, 'from');
  const server = SERVERS.find((one) => one === from);
  if (from !== undefined && server === undefined)
    throw new UserError(word(language, 'survey.bad-from', { from }), 2);
  return server;
}

interface FileRead {
  readonly file: string;
  readonly arrived: readonly Arrived[];
  readonly unread: readonly string[];
}

/** Files one after the other, so that only one is open at a time. A file that cannot be used stops the whole run. */
async function readFiles(
  context: CommandContext,
  surveyor: Surveyor,
  files: readonly string[],
  server: Server | undefined,
  map: MappingFile | undefined,
): Promise<FileRead[]> {
  const read: FileRead[] = [];
  for (const file of files) {
    try {
      const how = { server, map };
      const { responses, unread } = await responsesOf(surveyor, responseFile(context, file), how);
      read.push({ file, arrived: arrivals(surveyor, responses), unread });
    } catch (error) {
      throw surveyFault(context, file, error);
    }
  }
  return read;
}

function notesOf({ language }: CommandContext, { file: path, arrived, unread }: FileRead): string[] {
  const file = basename(path);
  const headers = unread.join(word(language, 'list.separator'));
  return [
    word(language, 'survey.count', { file, count: arrived.length }),
    ...(unread.length === 0 ? [] : [word(language, 'survey.unread', { file, headers })]),
  ];
}

function readMap(context: CommandContext, path: string): MappingFile {
  try {
    return parseMapping(readFileSync(path, 'utf8'));
  } catch (error) {
    throw surveyFault(context, path, error);
  }
}

/** A proposal to correct; nothing is imported in the same run, so that nobody has to take a guess back. */
async function propose(
  context: CommandContext,
  surveyor: Surveyor,
  file: string,
  map: string,
): Promise<CommandOutcome> {
  try {
    const proposal = surveyor.propose(await contentOf(responseFile(context, file)), basename(file));
    await save(context, map, new TextEncoder().encode(`${JSON.stringify(proposal, null, 2)}\n`), false);
    const line = word(context.language, 'survey.proposed', { map });
    return { data: { map, proposal, changed: false }, lines: [line], exitCode: 1 };
  } catch (error) {
    throw surveyFault(context, file, error);
  }
}
