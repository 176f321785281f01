import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, word } from '../../src/core/index';
import { helpOf } from '../../src/taskpane/app/help';
import { VIEWS } from '../../src/taskpane/pane/views';
import { built, policyOf, root, scriptsOf } from './built';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const KIB = 1024;

const scriptFiles = (folder: string) =>
  readdirSync(join(root, 'dist', folder)).filter((name) => name.endsWith('.js'));
const kib = (bytes: number) => Math.round(bytes / KIB);

/** Every policy that a page of ours may state, word for word: a looser one is a decision, not an accident. */
const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; worker-src 'self'; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Of rooms, findings and sheets. */
const ROOM_WORDS = (['coordinate.start.action', 'file.not-ours', 'coordinate.preview.what'] as const).flatMap(
  (key) => [word('zh-TW', key), word('en', key)],
);

describe('the pane as it is deployed', () => {
  const html = built('site', 'taskpane.html');
  const scripts = scriptsOf(html);

  it('loads office.js from Microsoft, and first', () => {
    expect(scripts[0]?.src).toBe(OFFICE_JS);
    expect(scripts.slice(1).map(({ src }) => src ?? 'inline')).toEqual(
      scriptFiles('site').filter((name) => html.includes(name)),
    );
  });

  it('states the strict content security policy, before any script', () => {
    expect(policyOf(html)).toBe(POLICY);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(readFileSync(join(root, 'docs/deploy.md'), 'utf8')).toContain(POLICY);
  });

  it('has no inline script and no eval', () => {
    expect(scripts.map(({ inline }) => inline.trim()).filter((text) => text !== '')).toEqual([]);
    expect(html).not.toMatch(/\son[a-z]+\s*=|javascript:/);
    for (const name of scriptFiles('site')) {
      expect(built('site', name)).not.toMatch(/\beval\s*\(|new Function\s*\(/);
    }
  });

  // A room's first screen is weighed in the browser: test/system/pane-weight.test.ts.
  it('has at most 130 KB of gzipped script of ours before any room, the words of a language with it', () => {
    const words = scriptFiles('site').filter((name) => /^words-(en|zh-TW)\./.test(name));
    expect(words).toHaveLength(2);
    const size = (name: string) => gzipSync(built('site', name)).length;
    const own = scripts.slice(1).reduce((sum, { src = '' }) => sum + size(src), 0);
    const total = own + Math.max(...words.map(size));
    console.info(`Before any room: ${kib(total)} KB gzipped in ${scripts.length} script(s).`);
    expect(total).toBeLessThanOrEqual(130 * KIB);
  });

  it('has no lookbehind that the web view of an old Mac would stumble over while it reads a script', () => {
    for (const name of scriptFiles('site')) {
      // A library of ours has one that is made when it is asked for, which we never do.
      const read = built('site', name).replace(/new RegExp\(`\(\?<=/g, '');
      expect([name, read.match(/\(\?<[=!]/)]).toEqual([name, null]);
    }
  });

  it('says the version of its package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const own = scripts.slice(1).map(({ src = '' }) => built('site', src));
    expect(own.some((script) => script.includes(`program:"${version}"`))).toBe(true);
  });

  it('leaves the words of its rooms for later, and has them', () => {
    const first = scripts.slice(1).map(({ src = '' }) => src);
    for (const text of ROOM_WORDS) {
      const holders = scriptFiles('site').filter((name) => built('site', name).includes(text));
      expect(holders.filter((name) => first.includes(name))).toEqual([]);
      expect(holders.length).toBeGreaterThan(0);
    }
  });

  it('runs React in production mode', () => {
    expect(
      scriptFiles('site')
        .map((name) => built('site', name))
        .join('\n'),
    ).not.toContain('react-dom.development');
  });

  it.each(VIEWS)('has the part of the guide that its help in %s opens, in both languages', (view) => {
    for (const language of LANGUAGES) {
      const [path = '', id = ''] = helpOf(view, language).split('#');
      expect(built('site', path)).toContain(` id="${id}">`);
      expect(built('site-workbench/pane', path)).toBe(built('site', path));
    }
  });

  it('has guides that need nothing but their own folder', () => {
    const pages = readdirSync(join(root, 'dist/site/guide')).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(8);
    for (const name of pages) {
      const page = built('site', 'guide', name);
      expect(policyOf(page)).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
      );
      expect(page).not.toContain('undefined');
      const asked = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, target = '']) => target);
      expect(asked.length).toBeGreaterThan(1);
      for (const target of asked) expect(existsSync(join(root, 'dist/site/guide', target))).toBe(true);
    }
  });

  it('is deployed with its manifest and icons', () => {
    expect(built('site', 'manifest.xml')).toContain('/taskpane.html?view=return');
    expect(readdirSync(join(root, 'dist/site/assets'))).toHaveLength(25);
  });
});

describe('the pane in the workbench', () => {
  it('is the deployed one: the same bundles, the same page but for the address of office.js', () => {
    expect(scriptFiles('site-workbench/pane')).toEqual(scriptFiles('site'));
    for (const name of scriptFiles('site')) {
      expect(built('site-workbench', 'pane', name) === built('site', name)).toBe(true);
    }
    const html = built('site-workbench', 'pane', 'taskpane.html');
    expect(html.replace('../office-loader.js', OFFICE_JS).replace(policyOf(html) ?? 'none', POLICY)).toBe(
      built('site', 'taskpane.html'),
    );
  });

  it('stands in a page whose policy adds only the frame', () => {
    const page = policyOf(built('site-workbench', 'index.html'));
    const pane = policyOf(built('site-workbench', 'pane', 'taskpane.html'));
    expect(page).toBe(`${pane}; frame-src 'self'`);
  });
});
