import { expect, it } from '@jest/globals';
import { writeWorkbook } from '../../../src/files/write';
import { createHost } from '../../../workbench/host/index';
import { firstView } from '../../../workbench/page/first-view';
import { madeOf } from '../../system/every-workbook';

it.each([
  ['coordinator', 'consolidate'],
  ['coordinator-en', 'consolidate'],
  ['standard', 'return'],
  ['short', 'return'],
  ['sending', 'return'],
])('%s opens on %s', async (name, view) => {
  const { book } = await createHost(await writeWorkbook(madeOf(name).design));
  expect(firstView(book)).toBe(view);
});
