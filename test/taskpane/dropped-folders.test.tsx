/**
 * Folders dropped on the coordinator's desk.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { strToU8, zipSync } from 'fflate';
import { newCoordination, returnedFile, soundly } from '../support/coordinator';
import { fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

type Entry = Pick<FileSystemEntry, 'name' | 'isFile' | 'isDirectory'>;

const asEntry = (file: File): Entry => ({
  name: file.name,
  isFile: true,
  isDirectory: false,
  ...{ file: (give: (file: File) => void) => give(file) },
});

const lostEntry = (name: string): Entry => ({
  name,
  isFile: true,
  isDirectory: false,
  ...{ file: (_give: unknown, fail: (error: Error) => void) => fail(new Error('gone')) },
});

/** As a browser gives its entries: a few at a time, then none. */
const folder = (name: string, entries: readonly Entry[]): Entry => ({
  name,
  isFile: false,
  isDirectory: true,
  ...{
    createReader: () => {
      const rest = [...entries];
      return { readEntries: (give: (some: Entry[]) => void) => give(rest.splice(0, 2)) };
    },
  },
});

/** What a drop tells: every item, and the files, among which a folder stands as one too. */
function drop(entries: readonly Entry[], files: readonly File[]): void {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const zone = screen.getByTestId('returned-files').parentElement;
  if (zone === null) throw new Error('Nowhere to drop.');
  fireEvent.drop(zone, { dataTransfer: { items, files } });
}

/** What is said of files that are no returns. */
function passed(): string[] {
  const list = screen.getByRole('list', { name: '不是填報表，未列入' });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
}

it('are opened, however deep; what is no workbook in them is named, and nothing is lost', async () => {
  const state = newCoordination(['MOL', 'MOI']);
  const mol = fileOf(await returnedFile(state, 'MOL', soundly(state, 'MOL')), '勞動部.xlsx');
  const moi = fileOf(await returnedFile(state, 'MOI', soundly(state, 'MOI')), '內政部.xlsx');
  const letter = fileOf(new TextEncoder().encode('no'), '公文.pdf');
  renderRoom(await hostOf(state), 'consolidate');
  await screen.findByTestId('returned-files');
  const deep = folder('補正', [asEntry(moi), asEntry(letter), lostEntry('遺失.xlsx')]);
  const returned = folder('收回', [asEntry(letter), deep, asEntry(letter), asEntry(mol)]);
  const own = fileOf(new TextEncoder().encode('no'), '公文.pdf');
  drop([returned, asEntry(own)], [fileOf(new Uint8Array(), '收回'), own]);
  const lines = await screen.findByRole('list', { name: '收到的檔案' });
  const shown = within(lines)
    .getAllByRole('listitem')
    .map(({ textContent }) => /^.+?\.(xlsx|pdf)/.exec(textContent ?? '')?.[0]);
  // The letter that was dropped itself is answered for; those in folders are named.
  expect(shown.sort()).toEqual(['公文.pdf', '內政部.xlsx', '勞動部.xlsx', '遺失.xlsx'].sort());
  expect(passed().map((text) => text.slice(0, 6))).toEqual(Array(3).fill('公文.pdf'));
});

it('files are known by what they hold, as on the command line: no name hides a return', async () => {
  const state = newCoordination(['MOL', 'MOI', 'MOEA', 'MOC', 'MOTC']);
  const named = { MOL: '.填報表.xlsx', MOI: '內政部', MOEA: '下載.xlsx.download', MOC: '文化部.xlsx.txt' };
  const files = await Promise.all(
    Object.entries(named).map(async ([body, name]) =>
      fileOf(await returnedFile(state, body, soundly(state, body)), name),
    ),
  );
  const zipped = zipSync({
    '交通部 .xlsx': await returnedFile(state, 'MOTC', soundly(state, 'MOTC')),
    '說明.txt': strToU8('請查收'),
  });
  const zip = fileOf(zipped, '回復.zip');
  renderRoom(await hostOf(state), 'consolidate');
  await screen.findByTestId('returned-files');
  drop([folder('收回', [...files, zip].map(asEntry))], [fileOf(new Uint8Array(), '收回')]);
  const lines = await screen.findByRole('list', { name: '收到的檔案' });
  const shown = within(lines).getAllByRole('listitem');
  expect(shown).toHaveLength(5);
  for (const name of [...Object.values(named), '回復.zip › 交通部 .xlsx'])
    expect(shown.filter(({ textContent }) => textContent?.includes(name))).toHaveLength(1);
  for (const line of shown) expect(line.textContent).toContain('採計');
  expect(passed()).toHaveLength(1);
  expect(passed()[0]).toContain('回復.zip › 說明.txt');
});

it('without a workbook are answered with what to drop instead', async () => {
  const host = await hostOf(newCoordination(['MOL']));
  renderRoom(host, 'consolidate');
  await screen.findByTestId('returned-files');
  const letter = fileOf(new TextEncoder().encode('no'), '公文.pdf');
  drop([folder('收文', [asEntry(letter)])], [fileOf(new Uint8Array(), '收文')]);
  expect((await screen.findByText(/裡面沒有活頁簿檔案/)).textContent).toContain('.xlsx');
  expect(host.applied).toEqual([]);
});
