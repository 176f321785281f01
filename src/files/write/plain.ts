import type { Style, WorkbookDesign } from '../../core/index';
import { newParts } from '../package/parts';
import type { Parts } from '../package/parts';
import { cellText, elementText } from '../xml/text';
import { checkDesign } from './check';
import { frameDesign, frameOf, sheetPath } from './frame';
import { inOrder, sheetData, Texts } from './rows';
import type { Series } from './series';
import { standIns } from './stand-ins';

const TEXTS = 'xl/sharedStrings.xml';
const CORE = 'docProps/core.xml';
const CUSTOM = 'docProps/custom.xml';

/** The parts of a new workbook, all but its pivots. */
export async function writeParts(given: WorkbookDesign, series?: Series): Promise<Parts> {
  checkDesign(given);
  const design = { ...given, sheets: given.sheets.map((one) => ({ ...one, rows: inOrder(one.rows) })) };
  const known = new Set<Style>();
  const inPlace = design.sheets.map(({ rows }) => standIns(rows, known));
  const framed = frameDesign(design, inPlace);
  const frame = await (series === undefined ? frameOf(framed) : series.frame(framed));
  const parts = newParts(frame.parts, series?.pack);
  const [texts, styles] = [new Texts(), new Map<Style, number>()];
  design.sheets.forEach((sheet, index) => {
    // What looks like nothing has no number.
    for (const [style, name] of inPlace[index]?.firsts ?? [])
      styles.set(style, frame.styles[index]?.get(name) ?? 0);
    const [before = '', after = ''] = frame.sheets[index] ?? [];
    const own = filled(after, 'oddHeader', [sheet.print?.header ?? '']);
    put(parts, sheetPath(index), before + sheetData(sheet, { texts, styles }) + own);
  });
  if (parts.has(TEXTS)) put(parts, TEXTS, texts.within(parts.text(TEXTS)));
  put(parts, CORE, filled(parts.text(CORE), 'dc:title', [design.title]));
  const said = Object.values(design.properties).map(cellText);
  if (parts.has(CUSTOM)) put(parts, CUSTOM, filled(parts.text(CUSTOM), 'vt:lpwstr', said));
  return parts;
}

function put(parts: Parts, path: string, text: string): void {
  parts.setBytes(path, new TextEncoder().encode(text));
}

/** The part with these texts in its elements of this name, one after the other. */
function filled(xml: string, element: string, texts: readonly string[]): string {
  const left = texts.filter((text) => text !== '').values();
  return xml.replace(
    new RegExp(`<${element}>[^<]*`, 'g'),
    () => `<${element}>${elementText(left.next().value ?? '')}`,
  );
}
