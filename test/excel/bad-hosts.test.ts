/** Hosts that misbehave: the workbook is as before, complete, or finished by running it again, and a person is told how. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { word, wordFinding, type Change, type Snapshot } from '../../src/core/index';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import { overOffice, type OverOffice } from '../contract/adapters';
import { emptyBytes, everything } from '../contract/desk';
import { consolidated, secondCopy, smallBytes } from '../contract/small-desk';

let bytes: Uint8Array;
let use: (snapshot: Snapshot) => Change[];
beforeAll(async () => {
  bytes = await smallBytes();
  use = consolidated([await secondCopy()]);
});

async function thrownBy(work: Promise<unknown>): Promise<HostError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw new Error(`Not a HostError: ${String(thrown)}`);
  return thrown;
}

/** What the workbook becomes on a good host. */
async function complete(): Promise<Snapshot> {
  const host = await overOffice(bytes);
  await host.apply(use(await host.read()));
  return host.read();
}

/** Runs again on a host that is good by now. */
async function again({ workbook }: OverOffice): Promise<Snapshot> {
  await workbook.apply(use(await workbook.read()));
  return workbook.read();
}

describe('a host that refuses protection', () => {
  it('has everything written, and a finding says what to do', async () => {
    const host = await overOffice(await emptyBytes());
    host.office.host.misbehave({ refuseProtection: true });
    const findings = await host.apply(everything());
    expect(findings.map(({ code }) => code)).toEqual(['host-not-protected']);
    expect(wordFinding(findings[0] as never, 'zh-TW')).toContain('保護工作表');
    expect((await host.read()).tables.map(({ name }) => name)).toContain('pr_Log');
  });
});

describe('a cell that is being edited', () => {
  it('is waited for, and a person is told why', async () => {
    const host = await overOffice(bytes);
    const before = await host.read();
    host.office.host.misbehave({ editMode: true });
    let told = 0;
    const ended = new Promise<void>((resolve) => {
      const workbook = createHostWorkbook({
        waitingAfter: 1,
        onWaiting: () => {
          told += 1;
          host.office.host.misbehave({});
        },
      });
      void workbook.apply(use(before)).then(() => resolve());
    });
    await ended;
    expect(told).toBeGreaterThan(0);
    expect(word('zh-TW', 'host.waiting')).toContain('Enter');
    expect(await host.read()).toEqual(await complete());
  });
});

describe('a host that lags', () => {
  it('ends complete', async () => {
    const host = await overOffice(bytes);
    host.office.host.misbehave({ lag: 20 });
    await host.apply(use(await host.read()));
    expect(await host.read()).toEqual(await complete());
  });
});

describe('a host that loses', () => {
  it.each([
    ['the request that looks', { loseRequests: 1 }],
    ['an answer', { loseAnswers: 1 }],
  ])('%s: nothing is written, and running it again completes it', async (_, behaviour) => {
    const host = await overOffice(bytes);
    const before = await host.read();
    host.office.host.misbehave(behaviour);
    const error = await thrownBy(createHostWorkbook({ answerWithin: 50 }).apply(use(before)));
    expect(error.code).toBe('no-answer');
    expect(error.interrupted).toBe(false);
    host.office.host.misbehave({});
    expect(await host.read()).toEqual(before);
    expect(await again(host)).toEqual(await complete());
  });

  it('the answer to the writing: it may be done, and running it again changes nothing more', async () => {
    const host = await overOffice(bytes);
    const before = await host.read();
    host.office.host.resetCounts();
    const send = host.office.host.bridge.sendMessageToHost.bind(host.office.host.bridge);
    host.office.host.bridge.sendMessageToHost = (text) => {
      // The writing is the message that is large.
      if (text.length > 50_000) host.office.host.misbehave({ loseAnswers: 1 });
      send(text);
    };
    const error = await thrownBy(createHostWorkbook({ answerWithin: 500 }).apply(use(before)));
    expect([error.code, error.interrupted]).toEqual(['no-answer', true]);
    expect(hostSentence(error, 'en')).toContain('running it again');
    host.office.host.bridge.sendMessageToHost = send;
    host.office.host.misbehave({});
    expect(await again(host)).toEqual(await complete());
  });
});
