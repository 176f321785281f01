/** The pages from nothing to the first pull, as a stranger follows them: every command as it stands there, servers by stand-ins. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { word } from '../../src/core/index';
import { folder, policyReturnsIn, removeFolders } from '../support/command-line';
import { Loopback } from '../survey/loopback';
import { koboExcel, koboRow, microsoftForms, odataRow, odkZip, type Answered } from '../survey/shapes';
import { answered, stateOf, versionOf, type Imported } from './survey-support';

const ACCOUNT = { POLICY_RETURNS_EMAIL: 'viewer@example.org', POLICY_RETURNS_PASSWORD: 'right' };
/** Hosts of the pages by the stand-in that answers for them. */
const HOSTS = { odk: 'https://central.example.org', kobo: 'https://kf.kobotoolbox.org' };
/** What people bring to each page: the names that it gives to their files. */
const FILES = {
  'survey-start.md': { responses: 'RESPONSES.xlsx', odk: 'FILE.csv.zip', kobo: 'FILE.xlsx' },
  'survey-start.zh-TW.md': { responses: '回應.xlsx', odk: '檔案.csv.zip', kobo: '檔案.xlsx' },
};
const ANSWERS = 3;
type Page = keyof typeof FILES;

/** Commands in the order of the page: in blocks, in the midst of a sentence, with or without the program's name. */
function commandsOf(page: Page): string[] {
  const text = readFileSync(join('docs', page), 'utf8');
  const found = text.matchAll(/(?:policy-returns ((?:init|survey) [^`)\n]+))|`(survey (?:[a-z]+ [^`]+))`/g);
  return [...found].map(([, named, bare]) => (named ?? bare ?? '').trim());
}

/** The words of a command line; quotes hold together what has a `#`. */
const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

let servers: { readonly odk: Loopback; readonly kobo: Loopback };
let home: string;

beforeEach(async () => {
  servers = { odk: await Loopback.open('odk'), kobo: await Loopback.open('kobo') };
  home = folder();
});
afterEach(() => Promise.all([servers.odk.close(), servers.kobo.close()]));
afterAll(removeFolders);

/** Files of a command lie in the folder in which it runs; its hosts are the stand-ins. */
function placed(argument: string): string {
  if (isAbsolute(argument)) return argument;
  if (/^[^:]+\.(?:xlsx|zip)$|^(?:WORKBOOK|QUESTIONS|題目)$/.test(argument))
    return join(home, argument === 'WORKBOOK' ? 'WORKBOOK.xlsx' : argument);
  return argument.replace(HOSTS.odk, servers.odk.origin).replace(HOSTS.kobo, servers.kobo.origin);
}

/** As soon as there is a workbook, its people answer everywhere. */
async function answerEverywhere(workbook: string, files: (typeof FILES)[Page]): Promise<void> {
  const state = await stateOf(workbook);
  const version = await versionOf(workbook);
  const all: Answered[] = state.assignments.slice(0, ANSWERS).map(({ body, task }) =>
    answered(state, body, task, {
      status: 'ongoing',
      measure: '培訓計畫',
      progress_text: '辦理研習三場，計120人次參加。',
    }),
  );
  servers.odk.rows = all.map((one, index) => odataRow(one, version, `uuid:${index}`));
  servers.kobo.rows = all.map((one, index) => koboRow(one, version, index + 1));
  writeFileSync(join(home, files.responses), await microsoftForms(all));
  writeFileSync(join(home, files.odk), odkZip(all, version));
  writeFileSync(join(home, files.kobo), await koboExcel(all, version));
}

/** How many responses of a run were taken, whether or not earlier ones said the same. */
function takenIn(out: string): number {
  const { responses } = JSON.parse(out) as Imported;
  return responses.filter(({ outcome }) => outcome === 'accepted' || outcome === 'merged').length;
}

describe.each(Object.keys(FILES) as Page[])('%s', (page) => {
  it('has commands that run as they stand there', async () => {
    const commands = commandsOf(page);
    const done: string[] = [];
    for (const command of commands) {
      const argv = wordsOf(command).map(placed);
      const isBrought = argv[1] === 'pull' || argv[1] === 'import';
      const options = ['--today', '2026-08-05', ...(isBrought ? ['--json'] : [])];
      const environment = { HOME: home, POLICY_RETURNS_TOKEN: 'good', ...ACCOUNT };
      const ran = await policyReturnsIn(environment, ...argv, ...options);
      expect([command, ran.exitCode, ran.exitCode === 0 ? '' : ran.err]).toEqual([command, 0, '']);
      if (isBrought) expect([command, takenIn(ran.out)]).toEqual([command, ANSWERS]);
      if (argv[0] === 'init') await answerEverywhere(argv[1] ?? '', FILES[page]);
      done.push(argv.slice(0, argv[0] === 'init' ? 1 : 2).join(' '));
    }
    expect([...new Set(done)].sort()).toEqual(
      [
        'init',
        'survey export',
        'survey import',
        'survey lint',
        'survey login',
        'survey pull',
        'survey questions',
      ].sort(),
    );
  });

  it('calls what stands in the pane as the pane does', () => {
    const text = readFileSync(join('docs', page), 'utf8').replace(/\s+/g, ' ');
    const language = page === 'survey-start.md' ? 'en' : 'zh-TW';
    const named = (
      [
        'coordinate.survey.title',
        'coordinate.survey.form',
        'coordinate.survey.list',
        'coordinate.survey.to-mapping',
      ] as const
    ).map((key) => word(language, key).replace(/ ?[（(].*/, ''));
    for (const name of [`_${word(language, 'pane.room.consolidate')}_`, ...named])
      expect([name, text.includes(name)]).toEqual([name, true]);
  });
});
