/** What the pane loads has no lookbehind: the web view of an old Mac does not even read a script with one. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOOKBEHIND = /\(\?<[=!]/;
const ROOMS = ['core', 'excel', 'files', 'survey', 'taskpane'];

const sources = ROOMS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', room, name)),
);

describe('the sources of the pane', () => {
  it('have no lookbehind', () => {
    expect(sources.filter((name) => LOOKBEHIND.test(readFileSync(name, 'utf8')))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('would be seen to have one', () => {
    expect(LOOKBEHIND.test(String.raw`text.split(/(?<=a)b/)`)).toBe(true);
    expect(LOOKBEHIND.test(String.raw`/(?<name>a)/`)).toBe(false);
  });
});
