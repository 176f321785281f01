/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { word } from '../../../src/core/index';
import { VIEWS } from '../../../src/taskpane/pane/views';
import { readRibbon } from '../../../workbench/page/ribbon';

const manifest = readFileSync('manifest.xml', 'utf8');

describe('the ribbon of the manifest', () => {
  it('has four groups in Chinese, each with its button, view and icon', () => {
    const { tab, groups } = readRibbon(manifest, 'zh-TW');
    expect(tab).toBe('綱領填報');
    expect(groups.map(({ label }) => label)).toEqual(['開期', '填報', '彙整', '審查']);
    expect(groups.flatMap(({ buttons }) => buttons.map(({ view, icon }) => `${view} ${icon}`))).toEqual([
      'framework assets/framework-32.png',
      'return assets/return-32.png',
      'consolidate assets/consolidate-32.png',
      'review assets/review-32.png',
    ]);
  });

  it('speaks English where asked', () => {
    const { tab, groups } = readRibbon(manifest, 'en-US');
    expect(tab).toBe('Policy Returns');
    expect(groups[1]?.buttons[0]).toMatchObject({ label: 'Fill in', title: 'Fill in and check' });
  });

  it.each([
    ['zh-TW', 'zh-TW'],
    ['en', 'en-US'],
  ] as const)('has the four words of the pane in %s, on groups and on buttons', (language, locale) => {
    const words = VIEWS.map((view) => word(language, `pane.room.${view}`));
    const { groups } = readRibbon(manifest, locale);
    expect(groups.map(({ label }) => label)).toEqual(words);
    expect(groups.flatMap(({ buttons }) => buttons.map(({ label }) => label))).toEqual(words);
    expect(groups.flatMap(({ buttons }) => buttons.map(({ view }) => view))).toEqual([...VIEWS]);
  });

  it('is refused without a tab', () => {
    expect(() => readRibbon('<OfficeApp />', 'en-US')).toThrow('tab');
  });
});
