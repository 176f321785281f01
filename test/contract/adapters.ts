/** The two workbooks behind one face: read once, changed once, saved. */
import type { Change, Finding, Snapshot } from '../../src/core/index';
import { createHostWorkbook, type HostWorkbook } from '../../src/excel';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import type { OpenedWorkbook } from '../../workbench/open/index';
import { openInOffice, type Office } from '../support/office';

export interface Adapter {
  read(): Promise<Snapshot>;
  apply(changes: readonly Change[]): Promise<readonly Finding[]>;
  save(): Promise<Uint8Array>;
}

export function overFiles(bytes: Uint8Array): Adapter {
  let now = bytes;
  return {
    read: () => readWorkbook(now),
    apply: async (changes) => {
      now = await changeWorkbook(now, changes);
      return [];
    },
    save: () => Promise.resolve(now),
  };
}

export interface OverOffice extends Adapter {
  readonly office: Office;
  readonly workbook: HostWorkbook;
}

export async function overOffice(source?: Uint8Array | OpenedWorkbook): Promise<OverOffice> {
  const office = await openInOffice(source);
  const workbook = createHostWorkbook();
  return {
    office,
    workbook,
    read: () => workbook.read(),
    apply: (changes) => workbook.apply(changes),
    save: () => office.host.save(),
  };
}
