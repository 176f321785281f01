/** 新舊對照表: what an edition changes, as such tables are printed: 修正規定 | 現行規定 | 說明. */
import type { EditionComparison, EditionChange } from '../../framework/compare';
import type { Language } from '../../words';
import { DrawnPage, listPrint, roomIn, splitText, STYLES } from '../drawing';
import type { SheetDesign, Style } from '../../grid';
import { word } from '../../words';
import { changeNote, placeOfChange } from './change-words';

/** Lines that a row holds; the first row of a change begins with its place. */
const MOST_LINES = 22;
const WIDTHS = [50, 50, 36];

const head: Style = { ...STYLES.tableHead, size: 12 };
const text: Style = { ...STYLES.tableText, size: 11 };

/** The sheet of a comparison; `title` is the newer edition's. */
export function comparisonSheet(
  comparison: EditionComparison,
  title: string,
  language: Language,
): SheetDesign {
  const page = new DrawnPage(WIDTHS);
  page.line(
    word(language, 'comparison.title', { title }),
    { ...STYLES.title, horizontal: 'center', wrap: true },
    34,
  );
  page.line(
    word(language, 'comparison.subtitle', { from: comparison.from, to: comparison.to }),
    { ...STYLES.subtitle, wrap: true },
    20,
  );
  const heads = page.add(
    (['head-new', 'head-old', 'head-note'] as const).map((key, from) => ({
      from,
      value: word(language, `comparison.${key}`),
      style: head,
    })),
    26,
  );
  if (comparison.changes.length === 0) page.line(word(language, 'comparison.none'), text, 24);
  for (const change of comparison.changes) addChange(page, change, language);
  return page.sheet(word(language, 'comparison.sheet'), {
    freeze: { rows: heads + 1, columns: 0 },
    print: { ...listPrint(language, heads), centered: true },
  });
}

/** One change in one row; texts too long for a row go on in the next. */
function addChange(page: DrawnPage, change: EditionChange, language: Language): void {
  const side = (names: readonly string[], words: string): string[] => {
    if (words === '') return [];
    const [first = '', ...rest] = splitText(words, roomIn(page.width(0), text), MOST_LINES);
    return [`${placeOfChange(change, names, language)}\n${first}`, ...rest];
  };
  const [now, before] = [side(change.to, change.toText), side(change.from, change.fromText)];
  for (let index = 0; index < Math.max(now.length, before.length, 1); index += 1)
    page.add([
      { from: 0, value: now[index] ?? '', style: text },
      { from: 1, value: before[index] ?? '', style: text },
      { from: 2, value: index === 0 ? changeNote(change, language) : '', style: text },
    ]);
}
