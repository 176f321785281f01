/** A site that ships office.js has all that Excel asks it for. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isShipped } from '../../scripts/local-office.mjs';

const DIST = 'node_modules/@microsoft/office-js/dist';

const shipped = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(isShipped);

/** The texts, which are asked for in the folder of a language, and what signs a person in, which the pane never asks for. */
const ELSEWHERE = ['office_strings.js', 'webauth.browserauth.js'];

/** Files that this one names, relative to the package's folder. */
function namedIn(file: string): string[] {
  const names = readFileSync(`${DIST}/${file}`, 'utf8').matchAll(/"((?:[a-z0-9-]+\/)?[a-z0-9._-]+\.js)"/gi);
  return [...new Set([...names].map(([, name = '']) => name))];
}

it('has the library, its part for each platform, and its texts in both languages', () => {
  const platforms = ['win32-16.01', 'mac-16.00', 'web-16.00', 'ios-16.00'].map((name) => `excel-${name}.js`);
  const texts = ['en-us', 'zh-tw'].map((language) => `${language}/office_strings.js`);
  expect(shipped).toEqual(expect.arrayContaining(['office.js', ...platforms, ...texts]));
});

it('has what its files load by name, and nothing for looking for faults', () => {
  const named = ['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js']
    .flatMap(namedIn)
    .filter((name) => !name.endsWith('.debug.js') && !ELSEWHERE.includes(name));
  expect(named).toContain('telemetry/oteljs_agave.js');
  expect(named.filter((name) => !shipped.includes(name))).toEqual([]);
  expect(shipped.filter((name) => name.endsWith('.debug.js'))).toEqual([]);
});
