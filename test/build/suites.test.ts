/** The quick suites are quick for everybody: they need nothing that a machine may lack, and nothing that a build made. */
import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { REST } from '../suites.mjs';

const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((name) => /\.test\.tsx?$/.test(name));

const patterns = REST.map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
const quick = TESTS.filter((name) => !patterns.some((pattern) => pattern.test(name)));

/** Programs from outside, and what is built. */
const OUTSIDE = /soffice|python3|chromiumPath|ooxml-validator|pdftotext|'dist\b/;

/** A test with all of `test` that it imports. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const found = ['', '.ts', '.tsx', '/index.ts']
      .map((end) => resolve(dirname(file), path) + end)
      .find((name) => /\.\w+$/.test(name) && existsSync(name));
    if (found?.startsWith(resolve('test')) === true) withImports(found, seen);
  }
  return seen;
}

it('names tests that are there', () => {
  expect(REST.filter((_, index) => !TESTS.some((name) => patterns[index]?.test(name)))).toEqual([]);
});

it.each(quick.filter((name) => name !== join('test', 'build', 'suites.test.ts')))(
  '%s needs nothing from outside',
  (name) => {
    const needy = [...withImports(resolve(name))].filter((file) => OUTSIDE.test(readFileSync(file, 'utf8')));
    expect(needy).toEqual([]);
  },
);
