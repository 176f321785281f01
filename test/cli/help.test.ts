import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { terminalWidth, inTwoColumns, wrap } from '../../src/cli/io/wrap';
import { run } from '../../src/cli/run';
import { word } from '../../src/core/index';

/** What a terminal of a width shows. */
async function onTerminal(columns: number | undefined, ...argv: string[]): Promise<string[]> {
  let said = '';
  const out = { write: (text: string) => (said += text), ...(columns === undefined ? {} : { columns }) };
  expect(await run(argv, {}, { out, err: { write: () => undefined } })).toBe(0);
  expect(said.endsWith('\n')).toBe(true);
  return said.slice(0, -1).split('\n');
}

/** Without what only parts lines. */
const letters = (text: string) => text.replace(/\s+/g, '');

describe('the help', () => {
  it.each(['en', 'zh-TW'])('fits terminals of any width, and loses nothing (%s)', async (language) => {
    const whole = await onTerminal(undefined, 'help', '--lang', language);
    for (const columns of [40, 60, 80, 120, 200]) {
      const lines = await onTerminal(columns, 'help', '--lang', language);
      expect(lines.filter((line) => terminalWidth(line) > columns)).toEqual([]);
      expect(letters(lines.join(''))).toBe(letters(whole.join('')));
    }
  });

  it('has each command on one line where it is no terminal', async () => {
    const lines = await onTerminal(undefined, 'help');
    const decide = lines.filter((line) => line.startsWith('  policy-returns decide'));
    expect(decide).toHaveLength(1);
    expect(decide[0]?.endsWith(word('en', 'help.decide'))).toBe(true);
  });

  it('of one command, or of the first word of some, fits, too', async () => {
    for (const argv of [
      ['decide', '--help'],
      ['survey', '--help'],
    ]) {
      const lines = await onTerminal(50, ...argv);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter((line) => terminalWidth(line) > 50)).toEqual([]);
    }
  });
});

describe('wrapping', () => {
  it('counts two columns for a Chinese character and for marks that may be wide', () => {
    expect(terminalWidth('abc')).toBe(3);
    expect(terminalWidth('填報表')).toBe(6);
    expect(terminalWidth('①—')).toBe(4);
    expect(terminalWidth('e\u0301')).toBe(1);
  });

  it('parts English between words and Chinese anywhere but before a comma or after a bracket', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('收回的檔案，先看', 10)).toEqual(['收回的檔', '案，先看']);
    expect(wrap('寫入「分工」表', 6)).toEqual(['寫入', '「分', '工」表']);
    expect(wrap('讀取x.xlsx檔', 8, 2)).toEqual(['讀取', '  x.xlsx', '  檔']);
  });

  it('leaves whole what is longer than a line', () => {
    expect(wrap('see /a/very/long/path now', 8)).toEqual(['see', '/a/very/long/path', 'now']);
  });

  it('puts what a name is beside it, or below it where there is no room', () => {
    const rows = [
      ['ab', 'what it does, in a few words more'],
      ['填報', '做什麼'],
    ] as const;
    expect(inTwoColumns(rows, 38)).toEqual([
      '  ab    what it does, in a few words',
      '        more',
      '  填報  做什麼',
    ]);
    expect(inTwoColumns(rows, 30)).toEqual([
      '  ab',
      '      what it does, in a few',
      '      words more',
      '  填報',
      '      做什麼',
    ]);
  });

  it('neither loses nor adds a letter, and begins no line with a mark that ends a phrase', () => {
    const text = fc.array(fc.constantFrom('字', '，', '「', '」', 'ab', ' ', '①'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (parts, width) => {
        // Nobody writes a space before these marks.
        const written = parts.join('').replace(/ +(?=[，」])/g, '');
        const lines = wrap(written, width, 2);
        expect(letters(lines.join(''))).toBe(letters(written));
        expect(lines.slice(1).every((line) => !/^ {2}[，」]/.test(line))).toBe(true);
      }),
    );
  });
});
