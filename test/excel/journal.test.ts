/** Sheets that a stopped run was adding are no part of the workbook until they are whole. */
import { describe, expect, it } from '@jest/globals';
import { overOffice, type OverOffice } from '../contract/adapters';
import { USE_CASES, type UseCase } from '../contract/small-desk';

function insert(): UseCase {
  const found = USE_CASES.find(({ title }) => title === 'insert the framework');
  if (found === undefined) throw new Error('No such use case.');
  return found;
}

/** Stopped far enough in for finished sheets, tables and names to stand, and one that is half done. */
async function stopped(): Promise<OverOffice> {
  const { bytes, changes } = insert();
  const host = await overOffice(await bytes());
  const planned = await changes(await host.read());
  host.office.host.misbehave({ stopAfterActions: 4_500, stopsForGood: true });
  await expect(host.apply(planned)).rejects.toMatchObject({ interrupted: true });
  host.office.host.misbehave({});
  return host;
}

const titles = ({ office }: OverOffice) => office.host.book.sheets.map(({ name }) => name);

describe('sheets that a stopped run has added', () => {
  it('are not read, nor are their tables and names', async () => {
    const host = await stopped();
    expect(host.office.host.book.sheets.flatMap(({ tables }) => tables).length).toBeGreaterThan(1);
    const left = await host.read();
    const untouched = await overOffice(await insert().bytes());
    expect(left).toEqual(await untouched.read());
  });

  it.each([
    ['beside a sheet that a person has added since', '我的'],
    ['where a person has deleted the only sheet that was there', undefined],
  ])('go, and are added anew, %s', async (_, own) => {
    const host = await stopped();
    const [first = ''] = titles(host);
    await host.office.run(async (context) => {
      const { worksheets } = context.workbook;
      if (own === undefined) worksheets.getItem(first).delete();
      else worksheets.add(own).getRange('A1').values = [['note']];
      await context.sync();
    });
    await host.apply(await insert().changes(await host.read()));
    const complete = await overOffice(await insert().bytes());
    await complete.apply(await insert().changes(await complete.read()));
    const added = titles(complete).slice(1);
    expect(titles(host)).toEqual([...(own === undefined ? [] : [first, own]), ...added]);
    const names = ({ office }: typeof host) => office.host.book.names.map(({ name }) => name);
    expect(names(host)).toContain('pr_list_send');
    expect(names(host)).toEqual(names(complete));
    if (own !== undefined) expect(host.office.host.book.sheet(own)?.cells.get(0, 0).value).toBe('note');
  });
});
