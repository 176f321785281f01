/**
 * What happens while the pane waits for the workbook: nothing that was made is lost, and a workbook that became another one is told.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import {
  placeOfReturn,
  readState,
  templateWorkbook,
  type Change,
  type Snapshot,
  type SnapshotWant,
} from '../../src/core/index';
import type { ApplyOptions } from '../../src/excel/host-workbook';
import { writeWorkbook } from '../../src/files/write';
import { newCoordination, workbookOf } from '../support/coordinator';
import { FileHost } from '../support/file-host';
import { sampleTemplate } from '../support/sample-template';
import { emptyHost, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

/** Its answers wait while the gate is closed. */
class SlowHost extends FileHost {
  private gate: Promise<void> = Promise.resolve();
  private letThrough: () => void = () => undefined;

  close(): void {
    this.gate = new Promise((resolve) => {
      this.letThrough = resolve;
    });
  }

  release(): void {
    this.letThrough();
  }

  override async read(want?: SnapshotWant): Promise<Snapshot> {
    await this.gate;
    return super.read(want);
  }

  override async apply(changes: readonly Change[], options?: ApplyOptions) {
    await this.gate;
    return super.apply(changes, options);
  }
}

const STATE = newCoordination(['MOL', 'MOI', 'MOEA']);

const ANOTHER = '現在開啟的不是本程式的彙整活頁簿';

async function slowHost(state = STATE): Promise<SlowHost> {
  return new SlowHost(await workbookOf(state));
}

async function stateIn(host: FileHost) {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

describe('the log of letters', () => {
  it('has every letter that was opened, also those opened while it is being written', async () => {
    const host = await slowHost();
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '寄信' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '寄什麼' }), '發送填報表');
    const links = await screen.findAllByRole('link', { name: /開成新郵件/ });
    host.close();
    expect(links).toHaveLength(3);
    for (const link of links) await user.click(link);
    host.release();
    await waitFor(async () => expect((await stateIn(host)).letters).toHaveLength(links.length));
  });

  it('says why it could not be written, and writes what waits with the next letter', async () => {
    const host = await hostOf(STATE);
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '寄信' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '寄什麼' }), '發送填報表');
    const [first, second] = await screen.findAllByRole('link', { name: /開成新郵件/ });
    const standing = host.bytes;
    host.bytes = await writeWorkbook(templateWorkbook(sampleTemplate()));
    await user.click(first as HTMLElement);
    expect((await screen.findByRole('alert')).textContent).toContain(ANOTHER);
    expect(host.applied).toEqual([]);
    host.bytes = standing;
    await user.click(second as HTMLElement);
    await waitFor(async () => expect((await stateIn(host)).letters).toHaveLength(2));
  });
});

describe('the reviewer’s room', () => {
  it('says that another workbook is open now, where a decision is written', async () => {
    const host = await hostOf(STATE);
    const { user } = renderRoom(host, 'review');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    const place = placeOfReturn(STATE, await host.read(), STATE.returns[0]?.key ?? '');
    if (place === undefined) throw new Error('No row.');
    act(() => host.select(place));
    await user.selectOptions(await screen.findByRole('combobox', { name: '審查結果' }), '備查');
    host.bytes = (await emptyHost()).bytes;
    await user.click(screen.getByRole('button', { name: '寫入這一列' }));
    expect((await screen.findByRole('alert')).textContent).toContain(ANOTHER);
    expect(host.applied).toEqual([]);
  });
});

it('the page of due dates says that another workbook is open now', async () => {
  const host = await hostOf(STATE);
  const { user } = renderRoom(host, 'consolidate');
  await user.click(await screen.findByRole('button', { name: '期限與收件' }));
  await user.click(await screen.findByRole('radio', { name: /結束收件/ }));
  host.bytes = await writeWorkbook(templateWorkbook(sampleTemplate()));
  await user.click(screen.getByRole('button', { name: '寫入' }));
  expect((await screen.findByRole('alert')).textContent).toContain(ANOTHER);
  expect(host.applied).toEqual([]);
});
