/**
 * What the writer leaves to be put right in its parts. All of them are its own output, in its own spelling, and `<`
 * stands in no text or attribute: a pattern that begins with it matches tags only.
 */
import { FORMAT_NUMBERS } from '../package/styles';
import type { WorkbookDesign } from '../../core/index';

/** The order in which the schema wants the children of a font. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** What finishes a part that is no sheet, by its path. */
export const FINISHED: Readonly<Record<string, (xml: string) => string>> = {
  'xl/styles.xml': finishStyles,
  // The same design must give the same bytes, and an invented date would be a lie: there is none.
  'docProps/core.xml': (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''),
  'docProps/app.xml': (xml) =>
    xml.replace('<Application>hucre</Application>', '<Application>Policy Returns</Application>'),
};

/** The finished text of a sheet, all but its rows. */
export function finishSheet(xml: string, isFolded: boolean, isActive: boolean): string {
  const grouped = isFolded ? xml.replace('<sheetFormatPr ', '<sheetFormatPr outlineLevelRow="1" ') : xml;
  const prompts = grouped.replace(/<dataValidation [^>]*>/g, finishValidation);
  return isActive ? prompts.replace('<sheetView ', '<sheetView tabSelected="1" ') : prompts;
}

/** Takes away the type that only the writer needed, and says what not to show: some readers take silence for yes. */
function finishValidation(tag: string): string {
  const shown = ['showInputMessage', 'showErrorMessage'].filter((name) => !tag.includes(` ${name}=`));
  const silent = shown.map((name) => ` ${name}="0"`).join('');
  return tag.replace(/^<dataValidation(?: type="custom")?/, `<dataValidation${silent}`);
}

/** The sheet that is open first; a hidden one cannot be. */
export function activeIndex(design: WorkbookDesign): number {
  const wanted = design.sheets.findIndex(
    (sheet) => sheet.name === design.activeSheet && sheet.state === 'visible',
  );
  return wanted >= 0 ? wanted : design.sheets.findIndex((sheet) => sheet.state === 'visible');
}

function finishStyles(xml: string): string {
  const ordered = xml.replace(
    /<font>(.*?)<\/font>/gs,
    (_whole, children: string) => `<font>${orderFont(children)}</font>`,
  );
  return useBuiltInFormats(ordered);
}

function orderFont(children: string): string {
  const place = (tag: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
  return (children.match(/<[^>]*>/g) ?? []).sort((a, b) => place(a) - place(b)).join('');
}

/** The writer gives every format a number of its own. */
function useBuiltInFormats(xml: string): string {
  const known = new Map<string, number>();
  const kept = xml.replace(
    /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g,
    (whole, id: string, code: string) => {
      const number = FORMAT_NUMBERS[code];
      if (number === undefined) return whole;
      known.set(id, number);
      return '';
    },
  );
  return kept
    .replace(
      /(<xf numFmtId=")(\d+)"/g,
      (_whole, start: string, id: string) => `${start}${known.get(id) ?? id}"`,
    )
    .replace(/<numFmts count="\d+">(.*?)<\/numFmts>/s, (_whole, formats: string) => {
      const count = (formats.match(/<numFmt /g) ?? []).length;
      return count > 0 ? `<numFmts count="${count}">${formats}</numFmts>` : '';
    });
}
