import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/** Sources as they were compiled once: a world that is loaded anew compiles nothing. */
const COMPILED = new Map();

/** What tests import of jest, and fast-check with fewer runs, come from here; sources are TypeScript without an ending. */
const OURS = {
  '@jest/globals': new URL('./jest-globals.mjs', import.meta.url).href,
  'fast-check': new URL('./fast-check.mjs', import.meta.url).href,
};
const ENDINGS = ['.ts', '.tsx', '/index.ts'];

function withEnding(specifier, parent) {
  const address = new URL(specifier, parent);
  if (existsSync(address) && statSync(address).isFile()) return address.href;
  // `..` ends with a slash: two of them in a row would be a folder more for whoever goes up from there.
  const base = address.href.replace(/\/$/, '');
  const ending = ENDINGS.find((one) => existsSync(new URL(base + one)));
  return ending === undefined ? undefined : base + ending;
}

const isTypeScript = (url) => /\.tsx?(\?|$)/.test(url);

/** What a module of the n-th world imports is of the n-th world, too: `?world=n`. */
export async function resolve(specifier, context, next) {
  if (specifier in OURS && context.parentURL !== OURS[specifier])
    return { url: OURS[specifier], format: 'module', shortCircuit: true };
  const found = specifier.startsWith('.') ? withEnding(specifier, context.parentURL) : undefined;
  if (found === undefined || !isTypeScript(found)) return next(found ?? specifier, context);
  return { url: found + new URL(context.parentURL).search, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  if (!COMPILED.has(filename)) COMPILED.set(filename, compiled(filename));
  return { format: 'module', source: COMPILED.get(filename), shortCircuit: true };
}

function compiled(filename) {
  return transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: {
      parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
      target: 'es2022',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  }).code;
}
