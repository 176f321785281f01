/** The end of the manifest is gone. */
import { applyChanges, readWorkbook } from '../../../src/files';
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The end of the manifest is gone.',
  make: async () => {
    const { sheets } = await readWorkbook(await base());
    const sheet = sheets.find(({ rows }) => rows[0]?.[0]?.value === 'pr:manifest');
    const keys = sheet?.rows.map(([key]) => String(key?.value)) ?? [];
    const row = keys.lastIndexOf(keys.filter((key) => key.startsWith('template.')).at(-1) ?? '');
    const text = String(sheet?.rows[row]?.[1]?.value).slice(0, -1);
    return applyChanges(await base(), [
      { kind: 'cells', sheet: sheet?.name ?? '', cells: [{ row, column: 1, value: text }] },
    ]);
  },
  right: { refused: 'manifest-damaged' },
};
