/** No two folders import each other, whichever way round one reads the tree: dependency-cruiser knows files and floors only. */
import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const FILES = ['src', 'workbench'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => `${root}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name)),
);

function imported(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...specifiers].flatMap(([, specifier = '']) => {
    const stem = posix.join(posix.dirname(file), specifier);
    const found = ['.ts', '.tsx', '/index.ts', '']
      .map((end) => stem + end)
      .filter((path) => existsSync(path));
    return found.slice(0, 1);
  });
}

/** `from > to`, with the first import that makes it so. */
function arrows(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of FILES) {
    for (const target of imported(file)) {
      const [from, to] = [posix.dirname(file), posix.dirname(target)];
      if (from !== to && !found.has(`${from} > ${to}`)) found.set(`${from} > ${to}`, `${file} → ${target}`);
    }
  }
  return found;
}

it('no two folders import each other', () => {
  const all = arrows();
  expect(all.size).toBeGreaterThan(100);
  const pairs = [...all].flatMap(([arrow, first]) => {
    const [from = '', to = ''] = arrow.split(' > ');
    const back = all.get(`${to} > ${from}`);
    return back !== undefined && from < to ? [`${first}; ${back}`] : [];
  });
  expect(pairs).toEqual([]);
});
