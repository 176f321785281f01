/** The deployed pane where the network keeps office.js away, or there is no Excel: never an empty page, and what to do in the person's language. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { chromiumPath, launchChromium } from '../../scripts/chromium.mjs';
import { LANGUAGES, word } from '../../src/core/index';
import { describeIf } from '../support/referees';
import { WAIT } from '../support/patience.mjs';
import { until } from '../support/until';

const SITE = 'https://pane.example/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Microsoft's own files, as npm has them. */
const OFFICE = 'node_modules/@microsoft/office-js/dist';

/** A file of a folder, as a host would give it. */
function serve(route: Route, path: string): Promise<void> {
  if (!existsSync(path)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(path) });
}

describeIf(chromiumPath() !== undefined, 'Chromium').each(LANGUAGES)(
  'a pane in %s without office.js',
  (language) => {
    let browser: Browser;
    let page: Page;
    let kept: Route[];
    beforeAll(async () => {
      browser = await launchChromium();
    });

    afterEach(async () => {
      await Promise.all(kept.map((route) => route.abort().catch(() => undefined)));
      await page.close();
    });

    afterAll(async () => {
      await browser.close();
    });

    /** Opens a built site; what is not its own is left to the other, and nothing reaches a network. */
    async function open(others: (route: Route) => Promise<void> | void, site = 'dist/site'): Promise<void> {
      kept = [];
      page = await browser.newPage({ viewport: { width: 320, height: 700 }, locale: language });
      page.setDefaultTimeout(WAIT);
      await page.route('**/*', (route) => {
        const { origin, pathname } = new URL(route.request().url());
        return `${origin}/` === SITE ? serve(route, join(site, pathname)) : others(route);
      });
      // Not until it is loaded: that waits for office.js, too.
      await page.goto(`${SITE}taskpane.html`, { waitUntil: 'commit' });
    }

    const expectNoExcel = async (): Promise<void> => {
      await page.getByRole('heading', { name: word(language, 'pane.no-excel') }).waitFor();
      expect(await page.locator('main').innerText()).toContain(word(language, 'pane.no-excel.next'));
      expect(await page.getByRole('button').count()).toBe(0);
    };

    const expectWayOut = async (): Promise<void> => {
      await page.getByRole('heading', { name: word(language, 'pane.no-office') }).waitFor();
      expect(await page.getByRole('button').allInnerTexts()).toEqual([word(language, 'pane.reload')]);
    };

    it('says so where the network refuses it', async () => {
      await open((route) => route.abort());
      await expectWayOut();
    });

    it('shows what it waits for while nothing answers, and says so in the end', async () => {
      await open((route) => void kept.push(route));
      const waiting = page.locator(`#root p[lang="${language}"]`);
      await waiting.waitFor();
      expect(await waiting.innerText()).toContain('office.js');
      expect(
        await until(
          () => kept.length,
          (count) => count > 0,
        ),
      ).toBe(1);
      await Promise.all(kept.map((route) => route.abort()));
      await expectWayOut();
    });

    it('says that it is the pane of an add-in where a browser opens it without Excel', async () => {
      await open((route) => serve(route, join(OFFICE, basename(new URL(route.request().url()).pathname))));
      await expectNoExcel();
    });

    it('needs nothing from elsewhere where the site ships office.js', async () => {
      const site = mkdtempSync(join(tmpdir(), 'policy-returns-site-'));
      try {
        const build = ['webpack', '--mode', 'production', '--config-name', 'site', '--output-path', site];
        const made = spawnSync('npx', build, {
          encoding: 'utf8',
          env: { ...process.env, OFFICE_JS: 'local' },
        });
        expect(made.stdout).not.toContain('ERROR');
        for (const name of ['office.js', 'telemetry/oteljs_agave.js', 'zh-tw/office_strings.js']) {
          expect(readFileSync(join(site, 'office-js', name))).toEqual(readFileSync(join(OFFICE, name)));
        }
        const asked: string[] = [];
        await open(async (route) => {
          asked.push(route.request().url());
          await route.abort();
        }, site);
        await expectNoExcel();
        expect(asked.filter((url) => /\.js$/.test(new URL(url).pathname))).toEqual([]);
      } finally {
        rmSync(site, { recursive: true, force: true });
      }
    });
  },
);
