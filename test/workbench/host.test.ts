/** The host itself: counts, events, opened workbooks, bad behaviour, what a file leaves out. */
import { describe, expect, it } from '@jest/globals';
import { openDesign } from '../../workbench/open';
import { until } from '../support/until';
import { codeOf, valuesOf, withData } from './support';

const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');

describe('counts', () => {
  it('are of syncs that do more than give references back', async () => {
    const { run, host } = await withData([[1]]);
    host.resetCounts();
    await run(async (context) => {
      data(context).getRange('A1').load('values');
      await context.sync();
    });
    const { syncs, messages, bytesSent, bytesReceived } = host.counts();
    expect([syncs, messages]).toEqual([1, 2]);
    expect(bytesSent).toBeGreaterThan(100);
    expect(bytesReceived).toBeGreaterThan(10);
  });
});

describe('events', () => {
  it('tell who listens of a change, a selection and an activation, and nobody else', async () => {
    const { run, host } = await withData();
    const heard: unknown[] = [];
    await run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onChanged.add((event) => Promise.resolve(void heard.push(['changed', event.address])));
      sheets.onSelectionChanged.add((event) => Promise.resolve(void heard.push(['selected', event.address])));
      sheets.onActivated.add((event) => Promise.resolve(void heard.push(['activated', event.worksheetId])));
      await context.sync();
    });
    host.user.type('Data', 1, 0, 'x');
    host.user.select('Data', { top: 2, left: 1, bottom: 2, right: 1 });
    host.user.activate('工作表1');
    await until(
      () => heard.length,
      (count) => count >= 3,
    );
    const first = host.book.sheets[0]?.id;
    expect(heard).toEqual([
      ['changed', 'Data!A2'],
      ['selected', 'Data!B3'],
      ['activated', first],
    ]);
  });

  it('end when the handler is removed', async () => {
    const { run, host } = await withData();
    const heard: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const handler = worksheets.onChanged.add(() => Promise.resolve(void heard.push('changed')));
      worksheets.onSelectionChanged.add(() => Promise.resolve(void heard.push('selected')));
      await context.sync();
      handler.remove();
      await context.sync();
    });
    host.user.type('Data', 1, 0, 'x');
    // What happens later is told later.
    host.user.select('Data', { top: 2, left: 1, bottom: 2, right: 1 });
    await until(
      () => heard.includes('selected'),
      (is) => is,
    );
    expect(heard).toEqual(['selected']);
  });
});

describe('createWorkbook', () => {
  it('opens the bytes as a workbook of its own', async () => {
    const { Excel: library, host } = await withData();
    const bytes = await host.save();
    await library.createWorkbook(Buffer.from(bytes).toString('base64'));
    expect(host.created.map((one) => one.opened)).toEqual([true]);
    expect(openDesign(host.created[0]?.bytes ?? new Uint8Array()).design.sheets).toHaveLength(2);
  });
});

describe('a host that behaves badly', () => {
  it('refuses protection', async () => {
    const { run, host } = await withData();
    host.misbehave({ refuseProtection: true });
    expect(await codeOf(run, (context) => data(context).protection.protect())).toBe('AccessDenied');
  });

  it('fails every call while a cell is edited, and goes on afterwards', async () => {
    const { run, host } = await withData();
    host.user.beginEdit();
    const write = (context: Excel.RequestContext) => (data(context).getRange('A1').values = [[1]]);
    expect(await codeOf(run, write)).toBe('InvalidOperationInCellEditMode');
    host.user.endEdit();
    expect(await codeOf(run, write)).toBe('none');
  });

  it('waits for the end of the edit where the batch asked for that', async () => {
    const { Excel: library, host } = await withData();
    host.user.beginEdit();
    const before = host.counts().messages;
    let done = false;
    const written = library
      .run({ delayForCellEdit: true }, async (context) => {
        data(context).getRange('A1').values = [[1]];
        await context.sync();
      })
      .then(() => (done = true));
    await until(
      () => host.counts().messages > before,
      (is) => is,
    );
    // Messages are answered within the turn in which they come, if at all.
    await new Promise((resolve) => setImmediate(resolve));
    expect([done, host.book.sheet('Data')?.cells.get(0, 0).value]).toEqual([false, null]);
    host.user.endEdit();
    await written;
    expect(host.book.sheet('Data')?.cells.get(0, 0).value).toBe(1);
  });

  it('stops after so many actions and keeps what was done', async () => {
    const { run, host } = await withData();
    const write = (context: Excel.RequestContext) => {
      for (const row of [0, 1, 2]) data(context).getRangeByIndexes(row, 0, 1, 1).values = [[row + 1]];
    };
    const after = async (actions: number) => {
      host.misbehave({ stopAfterActions: actions });
      return codeOf(run, write);
    };
    expect(await after(0)).toBe('GeneralException');
    expect(host.book.sheet('Data')?.cells.used(true)).toBeUndefined();
    expect(await after(9)).toBe('GeneralException');
    const left = (await valuesOf(run, 'A1:A3')).flat();
    expect(left).toContain('');
    expect(left).toContain(1);
    expect(await codeOf(run, write)).toBe('none');
  });

  it('loses a request, which is never carried out, or an answer, whose request was', async () => {
    const { run, host } = await withData();
    const answers: string[] = [];
    /** What stands in the cell, which is asked after this was written and answered after it. */
    const after = async (text: string) => {
      const write = (context: Excel.RequestContext) => (data(context).getRange('A1').values = [[text]]);
      void codeOf(run, write).then((code) => answers.push(code));
      // Messages are sent and answered within the turn, if at all.
      await new Promise((resolve) => setImmediate(resolve));
      return valuesOf(run, 'A1');
    };
    host.misbehave({ loseRequests: 1 });
    expect(await after('lost')).toEqual([['']]);
    host.misbehave({ loseAnswers: 1 });
    expect(await after('done')).toEqual([['done']]);
    expect(answers).toEqual([]);
    expect(await after('heard')).toEqual([['heard']]);
    expect(answers).toEqual(['none']);
  });

  it('refuses a request or an answer that is too large', async () => {
    const { run, host } = await withData([['x'.repeat(5000)]]);
    host.misbehave({ mostBytes: 4000 });
    expect(await codeOf(run, (context) => data(context).getRange('A1').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    expect(await codeOf(run, (context) => (data(context).getRange('A2').values = [['y'.repeat(5000)]]))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    host.misbehave({});
    expect(await valuesOf(run, 'A2')).toEqual([['']]);
  });
});

describe('what a file of ours cannot hold', () => {
  it('is named with its place', async () => {
    const { run, host } = await withData([['text']]);
    expect(await host.lost()).toEqual(['Data: font 新細明體']);
    await run(async (context) => {
      const range = data(context).getRange('A1');
      range.format.font.name = '微軟正黑體';
      await context.sync();
    });
    expect(await host.lost()).toEqual([]);
    await run(async (context) => {
      const range = data(context).getRange('A1');
      range.format.borders.getItem('EdgeTop').style = 'Double';
      data(context).tables.add('C1:C2', true);
      await context.sync();
    });
    expect([...(await host.lost())].sort()).toEqual(
      ['Data: border', 'Data: font 新細明體', 'Data: table style'].sort(),
    );
  });
});
