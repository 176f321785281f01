import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/** What tests import of jest, and fast-check with fewer runs, come from here; sources are TypeScript without an ending. */
const OURS = {
  '@jest/globals': new URL('./jest-globals.mjs', import.meta.url).href,
  'fast-check': new URL('./fast-check.mjs', import.meta.url).href,
};
const ENDINGS = ['.ts', '.tsx', '/index.ts'];

function withEnding(specifier, parent) {
  const address = new URL(specifier, parent);
  const path = fileURLToPath(address);
  if (existsSync(path) && statSync(path).isFile()) return address.href;
  const ending = ENDINGS.find((one) => existsSync(path + one));
  return ending === undefined ? undefined : address.href + ending;
}

export async function resolve(specifier, context, next) {
  if (specifier in OURS && context.parentURL !== OURS[specifier])
    return { url: OURS[specifier], format: 'module', shortCircuit: true };
  const found = specifier.startsWith('.') ? withEnding(specifier, context.parentURL) : undefined;
  return found?.endsWith('.ts') || found?.endsWith('.tsx')
    ? { url: found, format: 'module', shortCircuit: true }
    : next(found ?? specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts') && !url.endsWith('.tsx')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: {
      parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
      target: 'es2022',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
