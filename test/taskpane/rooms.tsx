/** The coordinator's and the reviewer's rooms over a workbook in memory, their workers in the test's own thread. */
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language, State } from '../../src/core/index';
import { writeWorkbook } from '../../src/files/write';
import { App } from '../../src/taskpane/app/App';
import type { View } from '../../src/taskpane/pane/views';
import { WorkProvider, type Work } from '../../src/taskpane/work/work';
import { workbookOf } from '../support/coordinator';
import { FileHost } from '../support/file-host';
import { WAIT } from '../support/patience.mjs';
import { IN_PROCESS } from './in-process';

// The real core works behind each click; how long that takes says nothing here.
configure({ asyncUtilTimeout: WAIT });

/** Five days after the due date of 115H1. */
export const LATE = '2026-08-05';

interface RoomOptions {
  readonly language?: Language;
  readonly today?: string;
  readonly work?: Work;
}

export function renderRoom(host: FileHost, view: View, options: RoomOptions = {}) {
  const { language = 'zh-TW', today = LATE, work = IN_PROCESS } = options;
  const user = userEvent.setup();
  const shown = render(
    <WorkProvider value={work}>
      <App host={host} language={language} today={today} view={view} />
    </WorkProvider>,
  );
  return { user, ...shown };
}

export async function hostOf(state: State): Promise<FileHost> {
  return new FileHost(await workbookOf(state));
}

/** Over somebody's own workbook, of one sheet. */
export async function emptyHost(sheet = '工作表1'): Promise<FileHost> {
  return new FileHost(
    await writeWorkbook({
      sheets: [
        {
          name: sheet,
          state: 'visible',
          columns: [{ width: 9 }],
          rows: [{ row: 0, cells: [{ column: 0, value: '我的' }] }],
        },
      ],
      names: [],
      title: '',
      properties: {},
    }),
  );
}

/** jsdom's own files do not give their bytes. */
export function fileOf(bytes: Uint8Array, name: string): File {
  const content = bytes.slice();
  return Object.assign(new File([content], name), { arrayBuffer: () => Promise.resolve(content.buffer) });
}

/** What axe-core finds in the page; colours are not computed in jsdom and are looked at in Chromium. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
