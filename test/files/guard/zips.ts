/** Zips as attackers, bad mail gateways and dying disks make them. */
import { zipSync } from 'fflate';

export const SPREADSHEET_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

const encoder = new TextEncoder();

export function textBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A zip of texts or bytes, deflated. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? textBytes(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>));
}

/** The parts of a workbook with one sheet, to be changed one by one. */
export function workbookParts(sheetData = '<row r="1"><c r="A1"><v>1</v></c></row>'): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (text: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`;
  return {
    '[Content_Types].xml': SPREADSHEET_TYPES,
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="填報表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}

/** Offsets of the central directory's records. */
export function centralRecords(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const offsets: number[] = [];
  let at = view.getUint32(zip.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    offsets.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return offsets;
}

/** The directory record and the local header of a part, to lie in. */
export function headersOf(zip: Uint8Array, name: string): { view: DataView; central: number; local: number } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const central = centralRecords(zip).find((at) => {
    const length = view.getUint16(at + 28, true);
    return new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length)) === name;
  });
  if (central === undefined) throw new Error(`no ${name}`);
  return { view, central, local: view.getUint32(central + 42, true) };
}

/** A compound file with a directory of such streams, as far as anybody looks into it. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, position) => (bytes[at + 2 * position] = letter.charCodeAt(0)));
    bytes[at + 64] = 2 * (name.length + 1);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}
