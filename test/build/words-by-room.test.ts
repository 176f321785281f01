/**
 * A first screen does not load all words (`src/taskpane/words`): what only the pane says comes in its own language, what is said of
 * surveys with their page, and what the command line says never. So no other part of the program may ask for those.
 */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { ASK_ZH_TW } from '../../src/core/words/ask.zh-TW';
import { COMMANDS_ZH_TW } from '../../src/core/words/commands.zh-TW';
import { COORDINATE_ZH_TW } from '../../src/core/words/coordinate.zh-TW';
import { EDITIONS_ZH_TW } from '../../src/core/words/editions.zh-TW';
import { PANE_ZH_TW } from '../../src/core/words/pane.zh-TW';
import { SURVEY_ZH_TW } from '../../src/core/words/survey.zh-TW';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)words\//.test(name))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

/** The survey's page brings the words along for itself and the files that only it loads; the worker has them from the start. */
const OF_SURVEYS =
  /^(survey|cli)\/|^taskpane\/(work\/desk\/survey-jobs|coordinate\/(SurveyPage|SurveySteps|MappingForm|use-survey))\./;

it.each([
  ['the pane', { ...ASK_ZH_TW, ...COORDINATE_ZH_TW, ...EDITIONS_ZH_TW, ...PANE_ZH_TW }, /^(taskpane|cli)\//],
  ['surveys', SURVEY_ZH_TW, OF_SURVEYS],
  ['the command line', COMMANDS_ZH_TW, /^cli\//],
] as const)('words of %s are asked for there alone', (_, catalogue, there) => {
  const keys = Object.keys(catalogue);
  const asking = (text: string) => keys.filter((key) => text.includes(`'${key}'`));
  const elsewhere = FILES.filter(({ name }) => !there.test(name)).flatMap(({ name, text }) =>
    asking(text).map((key) => `${name}: ${key}`),
  );
  expect(elsewhere).toEqual([]);
  // The pattern names files that are there and ask.
  expect(FILES.some(({ name, text }) => there.test(name) && asking(text).length > 0)).toBe(true);
});

it('and what only the pane says is worded in its language, never in that of a workbook', () => {
  const own = Object.keys({ ...ASK_ZH_TW, ...COORDINATE_ZH_TW, ...EDITIONS_ZH_TW, ...PANE_ZH_TW });
  const asked = FILES.flatMap(({ name, text }) =>
    [...text.matchAll(/\bword\(\s*(\w+\.[\w.]*language)\s*,\s*'([^']+)'/g)].map(
      ([, whose, key = '']) => [name, whose, key] as const,
    ),
  );
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter(([, , key]) => own.includes(key))).toEqual([]);
});

it('and every other catalogue comes with what workbooks say', () => {
  const rooms = readdirSync('src/core/words').flatMap((name) => /^(?:(\w+)\.)?en\.ts$/.exec(name)?.[1] ?? []);
  const apart = ['ask', 'commands', 'coordinate', 'editions', 'pane', 'survey', 'workbench'];
  for (const language of ['en', 'zh-TW']) {
    const text = readFileSync(`src/taskpane/words/book.${language}.ts`, 'utf8');
    const brought = [...text.matchAll(/core\/words\/(\w+)\./g)].map(([, room]) => room);
    expect(brought.sort()).toEqual(rooms.filter((room) => !apart.includes(room)).sort());
  }
});
