/** A small workbook of ours with some of its parts changed, as another program would have written them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook } from '../../src/files/write';

/** Its only sheet, `S`. */
export const SHEET = 'xl/worksheets/sheet1.xml';

/** Throws where a change changes nothing. */
export async function changedFile(
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<Uint8Array> {
  const parts = unzipSync(
    await writeWorkbook({
      sheets: [
        { name: 'S', state: 'visible', columns: [], rows: [{ row: 0, cells: [{ column: 0, value: 'x' }] }] },
      ],
      names: [],
      title: '',
      properties: {},
    }),
  );
  for (const [part, change] of Object.entries(changes)) {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const made = change(xml);
    if (made === xml) throw new Error(`${part}: nothing was changed.`);
    parts[part] = strToU8(made);
  }
  return zipSync(parts);
}

/** With this put before a part's closing or other tag. */
export const before = (tag: string, text: string) => (xml: string) => xml.replace(tag, `${text}${tag}`);
