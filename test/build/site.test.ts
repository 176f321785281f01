import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built, policyOf, root, scriptsOf } from './built';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const KIB = 1024;

const scriptFiles = (folder: string) =>
  readdirSync(join(root, 'dist', folder)).filter((name) => name.endsWith('.js'));
const kib = (bytes: number) => Math.round(bytes / KIB);

/** Every policy that a page of ours may state, word for word: a looser one is a decision, not an accident. */
const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; worker-src 'self'; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

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

  it('needs at most 250 KB of gzipped script of ours for the first screen', () => {
    const first = scripts.slice(1).map(({ src = '' }) => gzipSync(built('site', src)).length);
    const total = first.reduce((sum, size) => sum + size, 0);
    console.info(`First screen: ${kib(total)} KB gzipped in ${first.length} script(s).`);
    expect(total).toBeLessThanOrEqual(250 * KIB);
  });

  it('runs React in production mode', () => {
    expect(
      scriptFiles('site')
        .map((name) => built('site', name))
        .join('\n'),
    ).not.toContain('react-dom.development');
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
