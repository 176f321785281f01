import { test, expect } from '@jest/globals';
import { openParts } from '../../../src/files/package/parts';
import { ZipWriter } from '../../../src/files/write/unpacked';

test('what the library hands over has its parts as they were added, unpacked', async () => {
  const writer = new ZipWriter();
  const text = '填報'.repeat(1000);
  writer.add('[Content_Types].xml', new TextEncoder().encode('<Types/>'));
  writer.add('xl/worksheets/sheet1.xml', new TextEncoder().encode(text));
  const bytes = await writer.build();
  const parts = openParts(bytes);
  expect(parts.paths()).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml']);
  expect(parts.text('xl/worksheets/sheet1.xml')).toBe(text);
  expect(bytes.length).toBeGreaterThan(6000);
});
