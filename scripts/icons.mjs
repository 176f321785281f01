/** Draws the add-in's icons, `assets/<name>-<size>.png`, from their one source `assets/icon.svg`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const NAMES = ['icon', 'framework', 'return', 'consolidate', 'review'];
/** What Excel asks for, in pixels. */
const SIZES = [16, 20, 32, 64, 80];
const assets = fileURLToPath(new URL('../assets/', import.meta.url));

const source = readFileSync(`${assets}icon.svg`, 'utf8');
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const name of NAMES) for (const size of SIZES) await draw(page, name, size);
} finally {
  await browser.close();
}

async function draw(page, name, size) {
  const drawing = source
    .replace('id="shown" href="#icon"', `href="#${name}"`)
    .replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${drawing}</body>`);
  writeFileSync(`${assets}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
}
