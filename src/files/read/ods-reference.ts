import { parseArea, unquotedSheet, type SheetArea } from '../../core/index';

/** `$'Sheet name'.$A$1:.$B$2`; the sheet of the second corner, if it is written, is the first one again. */
export function parseOdsReference(text: string): SheetArea | undefined {
  const sheetPattern = String.raw`\$?('(?:[^']|'')+'|[^'.:]+)`;
  const pattern = new RegExp(
    String.raw`^${sheetPattern}\.(\$?\w+\$?\w*)(?::(?:${sheetPattern})?\.(\$?\w+\$?\w*))?$`,
  );
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const sheet = unquotedSheet(match[1] ?? '');
  if (match[3] !== undefined && unquotedSheet(match[3]) !== sheet) return undefined;
  const area = parseArea(match[4] === undefined ? (match[2] ?? '') : `${match[2] ?? ''}:${match[4]}`);
  return area && { sheet, ...area };
}
