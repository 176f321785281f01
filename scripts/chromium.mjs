/** The machine's Chromium, which playwright-core drives; none is downloaded. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Milliseconds: long enough for a machine that does many things besides. */
const START = 600_000;

/** The path of a Chromium, or undefined. `CHROMIUM` names another. */
export function chromiumPath() {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/** A browser; the caller closes it. Throws where there is none. */
export function launchChromium() {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium on this machine; set CHROMIUM to one.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: START });
}
