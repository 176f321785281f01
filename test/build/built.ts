/** What the builds left in `dist`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, in which jest runs. */
export const root = process.cwd();

/** A built file's text. Throws, saying which build is missing. */
export function built(...path: readonly string[]): string {
  const file = join(root, 'dist', ...path);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build:pages\` first.`);
  return readFileSync(file, 'utf8');
}

export interface ScriptTag {
  readonly src: string | undefined;
  /** What stands between the tags. */
  readonly inline: string;
  readonly attributes: string;
}

/** Every script tag of a page, in its order. */
export function scriptsOf(html: string): ScriptTag[] {
  return [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map(([, attributes = '', inline = '']) => ({
    src: /\ssrc=["']?([^"'\s>]+)/.exec(attributes)?.[1],
    inline,
    attributes,
  }));
}

/** The page's content security policy, from its meta element. */
export function policyOf(html: string): string | undefined {
  return /http-equiv=["']?Content-Security-Policy["']?\s+content="([^"]*)"/.exec(html)?.[1];
}
