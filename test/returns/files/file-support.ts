/** A sound return, and ways to damage the file that holds it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue } from '../../../src/core/index';
import { applyChanges, readWorkbook } from '../../../src/files';
import { newCoordination, returnedFile, soundly } from '../../support/coordinator';

export const BODY = 'MOL';

/** What is right for a file: taken like the undamaged one, or refused with this code; or what a zip holds. */
export type Right = 'taken' | { readonly refused: string } | { readonly inside: readonly Right[] };

export interface FileCase {
  /** What happened to the file, in a sentence. */
  readonly what: string;
  readonly make: () => Promise<Uint8Array>;
  readonly right: Right;
}

let made: Promise<Uint8Array> | undefined;

/** The return of 勞動部 with an answer to every task. */
export function base(): Promise<Uint8Array> {
  const state = newCoordination([BODY]);
  return (made ??= returnedFile(state, BODY, soundly(state, BODY)));
}

export type Parts = Record<string, Uint8Array>;

/** The file with its parts changed. */
export async function repacked(change: (parts: Parts) => Parts): Promise<Uint8Array> {
  return zipSync(change(unzipSync(await base())), { level: 1 });
}

/** The parts under other names. */
export function renamed(parts: Parts, name: (path: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [name(path), content]));
}

/** The texts of the parts that `of` names, changed. */
export function edited(parts: Parts, of: RegExp, change: (text: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [
      path,
      of.test(path) ? strToU8(change(strFromU8(content))) : content,
    ]),
  );
}

/** Every XML part in UTF-16 with its mark. */
export function wide(parts: Parts, littleEndian: boolean): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => {
      if (!/\.(xml|rels)$/.test(path)) return [path, content];
      const text = strFromU8(content).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
      const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
      view.setUint16(0, 0xfeff, littleEndian);
      for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), littleEndian);
      return [path, new Uint8Array(view.buffer)];
    }),
  );
}

const CHUNK = 16_000;

// What is damaged on purpose has no type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Manifest = any;

/** The return with another manifest, as somebody who opens its hidden sheet would write it. */
export async function withManifest(change: (template: Manifest) => Manifest): Promise<Uint8Array> {
  const bytes = await base();
  const { sheets } = await readWorkbook(bytes);
  const sheet = sheets.find(({ rows }) => rows[0]?.[0]?.value === 'pr:manifest');
  if (sheet === undefined) throw new Error('No manifest.');
  const places = sheet.rows.flatMap(([key], row) =>
    typeof key?.value === 'string' && /^template\.\d+$/.test(key.value) ? [row] : [],
  );
  const text = places.map((row) => String(sheet.rows[row]?.[1]?.value)).join('');
  const now = JSON.stringify(change(JSON.parse(text)));
  const parts = now.match(new RegExp(`[\\s\\S]{1,${CHUNK}}`, 'g')) ?? [];
  const last = sheet.rows.length;
  const cells = parts.flatMap((part, index): { row: number; column: number; value: CellValue }[] => {
    const row = places[index] ?? last + index;
    return [
      { row, column: 0, value: `template.${index}` },
      { row, column: 1, value: part },
    ];
  });
  const idle = places.slice(parts.length).map((row) => ({ row, column: 0, value: 'idle' }));
  return applyChanges(bytes, [{ kind: 'cells', sheet: sheet.name, cells: [...cells, ...idle] }]);
}

/** A sheet of a workbook whose content is nothing but this. */
export async function withSheetData(data: string, shared = ''): Promise<Uint8Array> {
  return repacked((parts) => ({
    ...parts,
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': strToU8(shared) }),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
    ),
  }));
}
