/** The deployed pane where the network keeps office.js away: never an empty page, and what to do in the person's language. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { chromiumPath, launchChromium } from '../../scripts/chromium.mjs';
import { LANGUAGES, word } from '../../src/core/index';
import { describeIf } from '../support/referees';
import { WAIT } from '../support/patience.mjs';
import { until } from '../support/until';

const SITE = 'https://pane.example/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A file of the built site, as a host would give it. */
function serve(route: Route): Promise<void> {
  const path = join('dist/site', new URL(route.request().url()).pathname);
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

    async function open(officeJs: (route: Route) => Promise<void> | void): Promise<void> {
      kept = [];
      page = await browser.newPage({ viewport: { width: 320, height: 700 }, locale: language });
      page.setDefaultTimeout(WAIT);
      await page.route('**/*', (route) =>
        route.request().url().startsWith(SITE) ? serve(route) : officeJs(route),
      );
      // Not until it is loaded: that waits for office.js, too.
      await page.goto(`${SITE}taskpane.html`, { waitUntil: 'commit' });
    }

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
  },
);
