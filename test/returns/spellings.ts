/** What people write into a cell, and what is read of it. One line is one case: the field, what stands there, what is read, what is said, why. */
import type { CellValue } from '../../src/core/index';

/** `unreadable`, `blank` and `cleared` are states; everything else is the answer at rest. */
export type Outcome = string | number | { readonly state: 'unreadable' | 'blank' | 'cleared' };

export interface Spelling {
  readonly field: string;
  readonly written: CellValue;
  readonly format: string | undefined;
  readonly read: Outcome;
  /** Codes of what is said, in their order. */
  readonly said: readonly string[];
  readonly why: string;
}

const UNREADABLE = { state: 'unreadable' } as const;
const BLANK = { state: 'blank' } as const;
const CLEARED = { state: 'cleared' } as const;
const DATE = 'due_date';
const NUMBER = 'budget';
const PERCENT = 'actual_pct';
const STATUS = 'status';
const TEXT = 'progress_text';
const BAD_DATE = ['value.unreadable-date'];
const BAD_NUMBER = ['value.unreadable-number'];
const BAD_PERCENT = ['value.unreadable-percent'];
const REPAIRED = ['value.date-repaired'];

type Line = readonly [CellValue, Outcome, readonly string[], string, string?];

const of = (field: string, lines: readonly Line[]): Spelling[] =>
  lines.map(([written, read, said, why, format]) => ({ field, written, format, read, said, why }));

const DATES: readonly Line[] = [
  ['115.06.30', '2026-06-30', [], 'as the prompt asks'],
  ['115/6/30', '2026-06-30', [], 'slashes and short months are common'],
  ['115-06-30', '2026-06-30', [], 'hyphens are common'],
  ['１１５.０６.３０', '2026-06-30', REPAIRED, 'full-width digits of an input method'],
  [' 115.06.30 ', '2026-06-30', [], 'blanks at the ends say nothing'],
  ['115.06.30\n', '2026-06-30', [], 'a line break from a paste says nothing'],
  ['民國115年6月30日', '2026-06-30', REPAIRED, 'written out'],
  ['中華民國115年6月30日', '2026-06-30', REPAIRED, 'written out in full'],
  ['115年6月30日', '2026-06-30', REPAIRED, 'written out without the era'],
  ['115年6月30', '2026-06-30', REPAIRED, 'the last character is often left out'],
  ['115 年 6 月 30 日', '2026-06-30', REPAIRED, 'blanks between'],
  ['1150630', '2026-06-30', REPAIRED, 'seven digits are a ROC date'],
  [1150630, '2026-06-30', REPAIRED, 'seven digits in a cell without text format'],
  ['20260630', '2026-06-30', REPAIRED, 'eight digits are a western date'],
  ['2026-06-30', '2026-06-30', [], 'ISO'],
  ['2026/6/30', '2026-06-30', REPAIRED, 'western, from a system'],
  ['西元2026年6月30日', '2026-06-30', REPAIRED, 'western, said so'],
  ['115.06.30 17:00', '2026-06-30', ['value.time-dropped'], 'a time is dropped and said'],
  ['2026-06-30T00:00:00', '2026-06-30', ['value.time-dropped'], 'a time is dropped and said'],
  [46203, '2026-06-30', REPAIRED, 'a serial number is a date'],
  [46203, '2026-06-30', [], 'a date of the spreadsheet', 'yyyy/m/d'],
  [46203.75, '2026-06-30', ['value.time-dropped'], 'a date with a time', 'yyyy/m/d h:mm'],
  [
    -652142,
    '2025-06-30',
    ['value.date-from-ancient-serial'],
    '114/6/30 typed into a general cell of LibreOffice',
  ],
  [-652142, '2025-06-30', ['value.date-from-ancient-serial'], 'the same with a date format', 'yyyy/m/d'],
  [
    '0114-06-29',
    '2025-06-30',
    ['value.date-from-ancient-serial'],
    'the same in an .ods, a day off by its calendar',
  ],
  ['113.02.29', '2024-02-29', [], '2024 is a leap year'],
  ['114.02.29', UNREADABLE, BAD_DATE, '2025 is none'],
  ['115.02.30', UNREADABLE, BAD_DATE, 'no such day'],
  ['115.13.01', UNREADABLE, BAD_DATE, 'no such month'],
  ['115.00.10', UNREADABLE, BAD_DATE, 'no such month'],
  ['15.06.30', UNREADABLE, BAD_DATE, 'two digits of a year may mean two years'],
  ['99/6/30', UNREADABLE, BAD_DATE, '1999 or 2010'],
  ['115.06', UNREADABLE, BAD_DATE, 'no day'],
  ['115年底', UNREADABLE, BAD_DATE, 'no date'],
  ['6月30日', UNREADABLE, BAD_DATE, 'no year'],
  ['待定', UNREADABLE, BAD_DATE, 'no date'],
  ['115.06.30前', UNREADABLE, BAD_DATE, 'more than a date'],
  ['115.06.30、116.06.30', UNREADABLE, BAD_DATE, 'two dates'],
  ['250.06.30', UNREADABLE, BAD_DATE, 'out of range'],
  ['', BLANK, [], 'nothing'],
  ['　', BLANK, [], 'a wide blank is nothing'],
  ['－', CLEARED, [], 'a lone dash clears'],
  [{ error: '#N/A' }, UNREADABLE, ['value.error-cell'], 'an error is no answer'],
];

const NUMBERS: readonly Line[] = [
  [25000, 25000, [], 'a number'],
  ['25000', 25000, [], 'a number as text'],
  ['25,000', 25000, ['value.number-repaired'], 'thousands'],
  ['２５０００', 25000, ['value.number-repaired'], 'full-width'],
  ['２５，０００', 25000, ['value.number-repaired'], 'full-width thousands'],
  ['25000千元', 25000, ['value.number-repaired'], 'the field’s own unit'],
  ['25,000 千元', 25000, ['value.number-repaired'], 'the field’s own unit behind a blank'],
  ['+25000', 25000, ['value.number-repaired'], 'a sign'],
  ['0', 0, [], 'nothing was spent, which is an answer'],
  ['0.5', 0.5, [], 'half a thousand'],
  ['.5', 0.5, ['value.number-repaired'], 'without its zero'],
  ['-300', -300, [], 'a correction'],
  ['－300', -300, ['value.number-repaired'], 'a full-width sign'],
  ['00123', 123, ['value.number-repaired'], 'leading zeros'],
  ['2,50,00', UNREADABLE, BAD_NUMBER, 'commas that part no thousands'],
  ['25.000,00', UNREADABLE, BAD_NUMBER, 'another country’s commas'],
  ['2.5e4', UNREADABLE, BAD_NUMBER, 'scientific notation'],
  ['2萬5千', UNREADABLE, BAD_NUMBER, 'words of magnitude are not converted'],
  ['2.5億', UNREADABLE, BAD_NUMBER, 'words of magnitude are not converted'],
  ['(300)', UNREADABLE, BAD_NUMBER, 'parentheses may mean a negative'],
  ['25000元', UNREADABLE, BAD_NUMBER, 'another unit'],
  ['約25000', UNREADABLE, BAD_NUMBER, 'about'],
  ['25000~30000', UNREADABLE, BAD_NUMBER, 'a range'],
  ['無', UNREADABLE, BAD_NUMBER, 'a word'],
  ['12345678901234567890', UNREADABLE, BAD_NUMBER, 'more digits than can be kept'],
  [45000, UNREADABLE, BAD_NUMBER, 'shown as a date', 'yyyy/m/d'],
  [0.5, UNREADABLE, BAD_NUMBER, 'shown as a percentage', '0%'],
  [7300000, 7300000, ['value.shown-scaled'], 'shown in thousands', '#,##0,'],
  [7300000, 7300000, [], 'shown whole', '#,##0'],
  [{ error: '#DIV/0!' }, UNREADABLE, ['value.error-cell'], 'an error is no answer'],
  ['#REF!', UNREADABLE, ['value.error-cell'], 'the remains of an error'],
  ['—', CLEARED, [], 'a long dash clears'],
];

const PERCENTS: readonly Line[] = [
  [0.75, 75, [], 'typed as 75% into the percent cell', '0%'],
  [75, 75, ['value.percent-as-written'], 'typed as 75 where the cell shows 7500%', '0%'],
  [1, 100, [], 'all of it', '0%'],
  [2, 2, ['value.percent-as-written'], 'a whole number was typed', '0%'],
  [1.05, 105, [], 'more than all, for a rule to say', '0%'],
  [0.333, 33.3, [], 'a third', '0.0%'],
  ['75%', 75, [], 'as text'],
  ['７５％', 75, ['value.percent-repaired'], 'full-width'],
  ['75 %', 75, ['value.percent-repaired'], 'a blank before the sign'],
  ['75', 75, [], 'without its sign'],
  [75, 75, [], 'a number in a general cell'],
  [0.75, 75, ['value.percent-from-share'], 'a share in a general cell'],
  [0, 0, [], 'nothing yet'],
  ['0%', 0, [], 'nothing yet'],
  ['100%', 100, [], 'all of it'],
  ['0.75', 0.75, ['value.percent-below-one'], 'may mean 75%'],
  [1, UNREADABLE, ['value.ambiguous-one'], '1% or 100%'],
  ['1', UNREADABLE, ['value.ambiguous-one'], '1% or 100%'],
  ['七成五', UNREADABLE, BAD_PERCENT, 'in words'],
  ['75~80%', UNREADABLE, BAD_PERCENT, 'a range'],
  ['約75%', UNREADABLE, BAD_PERCENT, 'about'],
  ['75分', UNREADABLE, BAD_PERCENT, 'another unit'],
  [46203, UNREADABLE, BAD_PERCENT, 'shown as a date', 'yyyy/m/d'],
  ['', BLANK, [], 'nothing'],
  ['-', CLEARED, [], 'a hyphen clears'],
];

const CHOICES: readonly Line[] = [
  ['辦理中', 'in_progress', [], 'from the list'],
  ['持續辦理', 'ongoing', [], 'from the list'],
  [' 持續辦理　', 'ongoing', [], 'blanks at the ends'],
  ['Ongoing', 'ongoing', [], 'the label of the other language'],
  ['ongoing', 'ongoing', ['value.choice-repaired'], 'another case'],
  ['己完成', UNREADABLE, ['value.unknown-choice'], 'a wrong character is not guessed'],
  ['完成', UNREADABLE, ['value.unknown-choice'], 'a part of a label is not guessed'],
  ['辦理中/持續辦理', UNREADABLE, ['value.unknown-choice'], 'two of the list'],
  [1, UNREADABLE, ['value.unknown-choice'], 'a number of the list is not guessed'],
  ['TRUE', UNREADABLE, ['value.unknown-choice'], 'a truth value is no choice'],
  ['in_progress', UNREADABLE, ['value.unknown-choice'], 'the program’s own key is nobody’s spelling'],
  ['', BLANK, [], 'nothing'],
  ['－', CLEARED, [], 'a lone dash clears'],
];

const TEXTS: readonly Line[] = [
  ['辦理研習三場。', '辦理研習三場。', [], 'a sentence'],
  ['1. 研習\r\n2. 參訪', '1. 研習\n2. 參訪', [], 'line ends of Windows'],
  ['1. 研習_x000D_\n2. 參訪', '1. 研習\n2. 參訪', [], 'line ends as some programs escape them'],
  ['研習　\n參訪 ', '研習\n參訪', [], 'blanks at the ends of lines'],
  ['=SUM(A1)', '=SUM(A1)', [], 'a text like a formula stays one'],
  ['+886-2-1234', '+886-2-1234', [], 'a telephone number'],
  ['@某科', '@某科', [], 'a mention'],
  [120, '120', [], 'a number in a field of text'],
  [0.75, '75%', ['value.text-repaired'], 'a percentage as it shows', '0%'],
  [46203, '115.06.30', ['value.text-repaired'], 'a date as it shows', 'yyyy/m/d'],
  [-651777, '115.06.30', ['value.text-repaired'], 'a ROC date that became one of the year 115', 'yyyy/m/d'],
  ['0115-06-29', '115.06.30', ['value.text-repaired'], 'the same from an .ods', 'yyyy-mm-dd'],
  [0.5208333333, '12:30', ['value.time-in-text'], 'a time as it shows', 'h:mm'],
  ['PT12H30M00S', '12:30', ['value.time-in-text'], 'the same from an .ods', 'h:mm:ss'],
  ['ㄅㄆㄇ𠮷', 'ㄅㄆㄇ𠮷', [], 'characters beyond the basic plane'],
  ['が'.normalize('NFD'), 'が', [], 'a Mac’s decomposed characters'],
  ['=DISPIMG("ID_1",1)', BLANK, ['value.cell-picture'], 'a picture of WPS in the cell'],
  [{ error: '#NAME?' }, UNREADABLE, ['value.error-cell'], 'an error is no answer'],
  ['——', '——', [], 'two dashes are a text'],
  ['－', CLEARED, [], 'a lone dash clears'],
  ['\u200b', BLANK, [], 'what has no width is nothing'],
];

export const SPELLINGS: readonly Spelling[] = [
  ...of(DATE, DATES),
  ...of(NUMBER, NUMBERS),
  ...of(PERCENT, PERCENTS),
  ...of(STATUS, CHOICES),
  ...of(TEXT, TEXTS),
];
