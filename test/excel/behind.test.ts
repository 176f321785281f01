/** Another workbook in front for a while: what is written waits, says so, and is then whole. */
import { describe, expect, it } from '@jest/globals';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import { overOffice } from '../contract/adapters';
import { emptyBytes, everything } from '../contract/desk';
import { stateOfHost } from '../contract/states';

async function complete(): Promise<string> {
  const { office, workbook } = await overOffice(await emptyBytes());
  await workbook.apply(everything());
  return stateOfHost(office.host);
}

describe('another workbook in front', () => {
  it('for a while: the write waits, tells so, and ends whole', async () => {
    const { office } = await overOffice(await emptyBytes());
    office.host.misbehave({ behind: true });
    const told: boolean[] = [];
    const workbook = createHostWorkbook({
      onBehind: (isBehind) => {
        told.push(isBehind);
        if (isBehind) office.host.misbehave({});
      },
    });
    expect((await workbook.apply(everything())).map(({ code }) => code)).not.toContain('host-undressed');
    expect([told[0], told.at(-1)]).toEqual([true, false]);
    expect(stateOfHost(office.host)).toBe(await complete());
  });

  it('for good: the workbook is as before, and a person is told what to do', async () => {
    const { office } = await overOffice(await emptyBytes());
    const before = stateOfHost(office.host);
    office.host.misbehave({ behind: true });
    const error: unknown = await createHostWorkbook({ inFrontWithin: 5 })
      .apply(everything())
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(hostSentence(error as HostError, 'zh-TW')).toContain('請讓這本活頁簿留在最前面');
    expect(hostSentence(error as HostError, 'en')).toContain('Keep this workbook in front');
    expect(stateOfHost(office.host)).toBe(before);
  });

  it('while only the dress needs it: the data are whole, and the rest is told and put by the next write', async () => {
    const { office } = await overOffice(await emptyBytes());
    const freezes = (member: string) => member.startsWith('WorksheetFreezePanes.');
    office.host.misbehave({ refuse: (member) => (freezes(member) ? 'GeneralException' : undefined) });
    const workbook = createHostWorkbook({ inFrontWithin: 0 });
    const findings = await workbook.apply(everything());
    const told = findings.find(({ code }) => code === 'host-undressed');
    expect(String(told?.parameters['missing'])).toMatch(/^freeze:/);
    expect(office.host.book.sheet('pr_undressed')?.visibility).toBe('Hidden');
    office.host.misbehave({});
    await workbook.apply([]);
    expect(stateOfHost(office.host)).toBe(await complete());
  });
});

describe('a window that Excel does not open', () => {
  it('is told apart from other failures', async () => {
    const { office, workbook } = await overOffice(await emptyBytes());
    office.host.misbehave({
      refuse: (member) => (/createWorkbook/i.test(member) ? 'AccessDenied' : undefined),
    });
    await expect(workbook.open(new Uint8Array([1]))).rejects.toMatchObject({ code: 'not-opened' });
  });
});

describe('a cell that is being edited', () => {
  it('and does not keep what is written into it is told', async () => {
    const { office, workbook } = await overOffice(await emptyBytes());
    await office.run(async (context) => {
      context.workbook.worksheets.getFirst().name = 'S';
      await context.sync();
    });
    office.host.misbehave({ losesWrites: true });
    const change = { kind: 'cells', sheet: 'S', cells: [{ row: 1, column: 2, value: 'x' }] } as const;
    await expect(workbook.apply([change])).rejects.toMatchObject({
      code: 'not-kept',
      parameters: { sheet: 'S', cell: 'C2' },
    });
    office.host.misbehave({});
    expect(await workbook.apply([change])).toEqual([]);
  });
});

describe('a cell on another sheet', () => {
  it('that Excel does not go to is told', async () => {
    const { office, workbook } = await overOffice(await emptyBytes());
    await workbook.apply(everything());
    await workbook.goTo({ sheet: '樞紐', row: 0, column: 1 });
    office.host.misbehave({ staysOnSheet: true });
    const [first] = office.host.book.sheets;
    await expect(workbook.goTo({ sheet: first?.name ?? '', row: 3, column: 1 })).rejects.toMatchObject({
      code: 'not-shown',
    });
  });
});
