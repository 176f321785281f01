/** Hosts that misbehave: whatever is done, the workbook is as before, complete, or finished by running it again, and a person is told how. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkReturn,
  readReturn,
  word,
  wordFinding,
  type Finding,
  type Snapshot,
} from '../../src/core/index';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import type { HostOptions } from '../../src/excel/host/session';
import type { Bridge } from '../../workbench/host/index';
import type { Misbehaviour } from '../../workbench/host/objects/world';
import { overOffice, type OverOffice } from '../contract/adapters';
import { emptyBytes, everything, filledTemplateBytes } from '../contract/desk';
import { USE_CASES, type UseCase } from '../contract/small-desk';
import { stateOfHost } from '../contract/states';

/** Long enough for a message of this process, short enough to wait for one that never comes. */
const ANSWER_WITHIN = 1;

/** Reads, works the changes out and writes them, as the pane does. */
async function run({ changes }: UseCase, options: HostOptions = {}) {
  const workbook = createHostWorkbook({ answerWithin: 60_000, ...options });
  return workbook.apply(await changes(await workbook.read()));
}

function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Misbehaves from this message on, the first being 0. */
function from(bridge: Bridge, message: number, begin: () => void): void {
  const send = bridge.sendMessageToHost.bind(bridge);
  let sent = 0;
  bridge.sendMessageToHost = (text) => {
    if (sent++ === message) begin();
    send(text);
  };
}

/** A sentence in either language says what to do; one of a run that may have left a part, what that will do. */
function expectAdvice(error: unknown): asserts error is HostError {
  if (!(error instanceof HostError)) throw new Error(`Not a HostError: ${String(error)}`);
  const [zh, en] = [hostSentence(error, 'zh-TW'), hostSentence(error, 'en')];
  expect([zh, en]).toEqual([expect.stringContaining('再執行一次'), expect.stringMatching(/run this again/i)]);
  expect(zh.includes('接續完成')).toBe(error.interrupted);
  expect(en.includes('running it again completes it')).toBe(error.interrupted);
}

const LOST: readonly (readonly [string, Misbehaviour])[] = [
  ['request', { loseRequests: 1 }],
  ['answer', { loseAnswers: 1 }],
];

describe.each(USE_CASES)('$title on a host', (useCase) => {
  let bytes: Uint8Array;
  let before: string;
  let complete: string;
  let messages: number;
  let actions: number;
  let findings: readonly Finding[];
  beforeAll(async () => {
    bytes = await useCase.bytes();
    const { office } = await overOffice(bytes);
    before = stateOfHost(office.host);
    findings = await run(useCase);
    complete = stateOfHost(office.host);
    ({ messages, actions } = office.host.counts());
    expect(complete).not.toBe(before);
  });

  /** What was left is what the error says it is, and running it again on a good host completes it. */
  async function expectFinished({ office: { host } }: OverOffice, error: unknown): Promise<string> {
    const left = stateOfHost(host);
    if (error === undefined) expect(left).toBe(complete);
    else {
      expectAdvice(error);
      if (!error.interrupted) expect(left).toBe(before);
    }
    host.misbehave({});
    await run(useCase);
    expect(stateOfHost(host)).toBe(complete);
    return left;
  }

  it('that refuses protection: complete', async () => {
    const { office } = await overOffice(bytes);
    office.host.misbehave({ refuseProtection: true });
    expect(await run(useCase)).toEqual(findings);
    expect(stateOfHost(office.host)).toBe(complete);
  });

  it('that lags: complete', async () => {
    const { office } = await overOffice(bytes);
    office.host.misbehave({ lag: 20 });
    await run(useCase);
    expect(stateOfHost(office.host)).toBe(complete);
  });

  it('where a cell is edited: waited for, then complete; never ended, nothing is written', async () => {
    const host = await overOffice(bytes);
    host.office.host.misbehave({ editMode: true });
    const error = await thrownBy(run(useCase, { answerWithin: ANSWER_WITHIN }));
    expect(stateOfHost(host.office.host)).toBe(before);
    expectAdvice(error);
    let told = 0;
    let isWaiting = false;
    const onWaiting = (now: boolean) => {
      told += 1;
      isWaiting = now;
      host.office.host.misbehave({});
    };
    await run(useCase, { waitingAfter: 1, onWaiting });
    expect(told).toBeGreaterThan(0);
    // What is told of waiting goes when the answer comes.
    expect(isWaiting).toBe(false);
    expect(stateOfHost(host.office.host)).toBe(complete);
  });

  it.each(LOST)('that loses any %s', async (_, behaviour) => {
    const left = new Set<string>();
    for (let message = 0; message < messages; message++) {
      const host = await overOffice(bytes);
      const { bridge } = host.office.host;
      const send = bridge.sendMessageToHost.bind(bridge);
      from(bridge, message, () => host.office.host.misbehave(behaviour));
      const error = await thrownBy(run(useCase, { answerWithin: ANSWER_WITHIN }));
      bridge.sendMessageToHost = send;
      left.add(await expectFinished(host, error));
    }
    expect(left).toEqual(new Set([before, complete]));
  });

  it('that stops anywhere', async () => {
    const left = new Set<string>();
    const some = fc.sample(fc.integer({ min: 0, max: actions - 1 }), { numRuns: 8, seed: 4 });
    for (const action of new Set([0, actions - 1, ...some])) {
      const host = await overOffice(bytes);
      host.office.host.misbehave({ stopAfterActions: action, stopsForGood: true });
      // Stopped while references are given back, nobody is told and nothing is missing.
      left.add(await expectFinished(host, await thrownBy(run(useCase))));
    }
    expect(left).toContain(before);
    if (actions > 1_000) expect(left.size).toBeGreaterThan(2);
  });
});

describe('check a return on a host', () => {
  const check = async () => {
    const snapshot = await createHostWorkbook({ answerWithin: ANSWER_WITHIN }).read();
    const reading = readReturn(snapshot);
    if (!('read' in reading)) throw new Error(reading.refused);
    return checkReturn(reading.read);
  };

  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await filledTemplateBytes();
  });

  it.each<readonly [string, Misbehaviour]>([
    ['loses the request', { loseRequests: 1 }],
    ['loses the answer', { loseAnswers: 1 }],
    ['stops at once', { stopAfterActions: 0, stopsForGood: true }],
    ['stops half-way', { stopAfterActions: 40, stopsForGood: true }],
    ['is in edit mode', { editMode: true }],
  ])('that %s: nothing is checked or changed, and the next check is right', async (_, behaviour) => {
    const { office } = await overOffice(bytes);
    const before = stateOfHost(office.host);
    const right = await check();
    office.host.misbehave(behaviour);
    const error = await thrownBy(check());
    expectAdvice(error);
    expect(error.interrupted).toBe(false);
    office.host.misbehave({});
    expect(await check()).toEqual(right);
    expect(stateOfHost(office.host)).toBe(before);
  });
});

describe('what a person is told', () => {
  it('of sheets that stay open: everything is written, and where to protect them', async () => {
    const host = await overOffice(await emptyBytes());
    host.office.host.misbehave({ refuseProtection: true });
    const findings = await host.apply(everything());
    expect(findings.map(({ code }) => code)).toEqual(['host-undressed']);
    expect(wordFinding(findings[0] as never, 'zh-TW')).toContain('保護工作表');
    expect(wordFinding(findings[0] as never, 'en')).toContain('Protect Sheet');
    const tables = (snapshot: Snapshot) => snapshot.tables.map(({ name }) => name);
    expect(tables(await host.read())).toContain('pr_Log');
  });

  it('of a cell that is edited: how to end it', () => {
    expect(word('zh-TW', 'host.waiting')).toContain('Enter');
    expect(word('en', 'host.waiting')).toContain('Enter');
  });
});
