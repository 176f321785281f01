/** The page that the demo makes: pictures first, and a way to everything that was made. */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { pageOf } from '../../src/cli/demo/page';
import { PICTURES } from '../../src/cli/demo/pictures';

const page = pageOf({
  language: 'zh-TW',
  title: '示範',
  story: ['第一步 <1>'],
  made: [{ address: '發出/115H1 清單.xlsx', what: '清單' }],
  files: [{ name: 'a&b.xlsx', address: '收回/a&b.xlsx', outcome: '已採計', reason: '採計 3 項。' }],
  pictures: [{ file: 'dashboard.png', caption: '會前十分鐘' }],
  recorded: false,
});

describe('the page of the demo', () => {
  it('begins with the pictures', () => {
    expect(page.indexOf('dashboard.png')).toBeLessThan(page.indexOf('第一步 &lt;1&gt;'));
    expect(page.indexOf('dashboard.png')).toBeLessThan(page.indexOf('<table>'));
    expect(PICTURES[0]).toBe('dashboard');
  });

  it('links to what was made and to each returned file', () => {
    const targets = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, target = '']) =>
      decodeURI(target.replaceAll('&amp;', '&')),
    );
    expect(targets).toEqual(['dashboard.png', '發出/115H1 清單.xlsx', '收回/a&b.xlsx']);
  });

  it('has a recorded picture for each that a machine may be unable to make', () => {
    expect(PICTURES.filter((name) => !existsSync(`assets/demo/${name}.png`))).toEqual([]);
  });
});
