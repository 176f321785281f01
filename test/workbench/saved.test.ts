/** A workbook of ours through the stand-in: opened, shown by the real Office.js, saved, the same. */
import { describe, expect, it } from '@jest/globals';
import { openDesign } from '../../workbench/open';
import { writeWorkbook } from '../../src/files/write';
import { createHost } from '../../workbench/host/index';
import { madeOf } from '../system/every-workbook';

describe('a workbook of ours', () => {
  it.each(['coordinator', 'coordinator-en', 'standard', 'second', 'short'])(
    '%s is saved as it was opened',
    async (name) => {
      const bytes = await writeWorkbook(madeOf(name).design);
      const host = await createHost(bytes);
      expect(await host.lost()).toEqual([]);
      const [was, is] = [openDesign(bytes).design, openDesign(await host.save()).design];
      expect(is.sheets.map((sheet) => sheet.name)).toEqual(was.sheets.map((sheet) => sheet.name));
      for (const [index, sheet] of was.sheets.entries()) expect(is.sheets[index]).toEqual(sheet);
      expect(is).toEqual(was);
    },
  );
});
