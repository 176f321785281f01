/** The return as it stands in a host's file. */
import { readReturn, type ReadReturn } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import type { FileHost } from '../support/file-host';

export async function savedReturn({ bytes }: Pick<FileHost, 'bytes'>): Promise<ReadReturn> {
  const reading = readReturn(await readWorkbook(bytes));
  if (!('read' in reading)) throw new Error(reading.refused);
  return reading.read;
}
