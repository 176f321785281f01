/** How the pane looks at the sizes that Excel gives it, in light and dark: judged by axe-core, and kept as pictures. */
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Visit } from './pane-steps';
import { frameOf } from './workbench-page';

export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly forced?: boolean;
}

export const NARROWEST = 320;

/** The narrowest pane, the smallest that Office promises, and one that was drawn wider. */
const SIZES = [
  { width: NARROWEST, height: 700 },
  { width: 350, height: 378 },
  { width: 450, height: 700 },
] as const;

export const SIGHTS: readonly Sight[] = [
  ...SIZES.flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ ...size, scheme }))),
  { width: 350, height: 378, scheme: 'light', forced: true },
];

/** No picture is taller: a long list is not shown whole. */
const TALL = 1500;

/** With a folder here, a picture of each view in each sight is left there to look at. */
const PICTURES = process.env['PICTURES'] ?? '';

async function show(page: Page, { width, height, scheme, forced = false }: Sight): Promise<void> {
  await page.emulateMedia({
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    // A colour on its way is no colour to judge.
    reducedMotion: 'reduce',
  });
  await page
    .getByTestId('pane')
    .evaluate((frame, size) => Object.assign(frame.style, { alignSelf: 'flex-start', ...size }), {
      width: `${width}px`,
      height: `${height}px`,
    });
  await (
    await frameOf(page)
  ).evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

/** What is wrong with the pane's present view in these sights: nothing, it is hoped. Axe judges some of them. */
export async function faultsIn(
  visit: Visit,
  view: string,
  sights: readonly Sight[],
  isJudged: (sight: Sight) => boolean,
): Promise<string[]> {
  const faults: string[] = [];
  for (const sight of sights) {
    await show(visit.page, sight);
    const pane = await frameOf(visit.page);
    const name = `${sight.width}×${sight.height} ${sight.scheme}${sight.forced === true ? ' forced' : ''}`;
    const found = [...(isJudged(sight) ? await axeFaults(pane) : []), ...(await sidewaysFaults(pane))];
    faults.push(...found.map((one) => `${name}: ${one}`));
    await keepPicture(visit, view, name);
  }
  // What follows is clicked: a wide pane would lie under the grid.
  await visit.page.getByTestId('pane').evaluate((frame) => frame.removeAttribute('style'));
  return faults;
}

async function axeFaults(pane: Frame): Promise<string[]> {
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    // A colour on its way to another is judged by nobody; what turns for ever is not awaited.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  });
}

/** The page itself must not scroll sideways, nor anything be cut off at its edge. */
function sidewaysFaults(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const page = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} in ${clientWidth}`] : [];
    return [...page, ...out.slice(0, 3).map(({ outerHTML }) => `reaches out: ${outerHTML.slice(0, 160)}`)];
  });
}

async function keepPicture({ page, language }: Visit, view: string, name: string): Promise<void> {
  if (PICTURES === '') return;
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${view} ${language} ${name}.png`.replaceAll(' ', '-'));
  const pane = await frameOf(page);
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  const before = page.viewportSize() ?? { width: 1400, height: 860 };
  await page.setViewportSize({ ...before, height: TALL + 300 });
  await page
    .getByTestId('pane')
    .evaluate((frame, tall) => (frame.style.height = `${tall}px`), Math.min(height, TALL));
  await page.getByTestId('pane').screenshot({ path });
  await page.setViewportSize(before);
}
