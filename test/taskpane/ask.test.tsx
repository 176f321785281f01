/**
 * About → Check this Excel: what it answered in words, and a report to copy or save.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, expect, it, jest } from '@jest/globals';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import type { Language } from '../../src/core/index';
import { CLAIMS, EXPECTED, type Asked } from '../../src/excel/ask';
import { reportSchema } from '../../src/excel/ask/report';
import { HostError } from '../../src/excel/host/host-error';
import { App } from '../../src/taskpane/app/App';
import { platformOf } from '../../src/taskpane/office/environment';
import { WorkProvider } from '../../src/taskpane/work/work';
import { emptyBytes } from '../contract/desk';
import { FileHost } from '../support/file-host';
import { WAIT } from '../support/patience.mjs';
import { IN_PROCESS } from './in-process';
import { axeFindings } from './rooms';

configure({ asyncUtilTimeout: WAIT });
afterEach(cleanup);

const ABOUT = { program: '0.1.0', platform: 'PC', version: '16.0.1', language: 'zh-TW', api: '1.17' };

function answers(results: Partial<Record<string, Pick<Asked, 'result' | 'answer'>>> = {}): Asked[] {
  return CLAIMS.map((claim) => ({ claim, result: 'same', answer: EXPECTED[claim], ...results[claim] }));
}

async function shown(platform: string, language: Language = 'zh-TW') {
  const host = new FileHost(await emptyBytes());
  const user = userEvent.setup();
  render(
    <WorkProvider value={IN_PROCESS}>
      <App
        host={host}
        language={language}
        today="2026-08-05"
        view="return"
        platform={platformOf(platform)}
        about={{ ...ABOUT, platform }}
      />
    </WorkProvider>,
  );
  await user.click(screen.getByRole('button', { name: language === 'en' ? 'About' : '關於' }));
  return { host, user };
}

it('says that all is the same, and gives a report without anything of the person', async () => {
  const { host, user } = await shown('PC');
  host.answers = answers();
  const saved: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await user.click(await screen.findByRole('button', { name: '開始檢查' }));
  await screen.findByText(`${CLAIMS.length} 題全部相同：這個 Excel 與測試所用的替身一致。`);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByRole('button', { name: /複製報告/ }));
  const report = v.parse(reportSchema, JSON.parse(await navigator.clipboard.readText()));
  expect(report.about).toEqual(ABOUT);
  expect(Object.keys(report.answers)).toEqual([...CLAIMS]);
  expect(Object.keys(report)).toEqual(['kind', 'about', 'answers']);

  await user.click(screen.getByRole('button', { name: '存成 JSON 檔' }));
  await screen.findByText('「policy-returns-excel-PC.json」已下載。');
  expect(saved).toHaveLength(1);
});

it('names each claim that differs or was refused, with both answers', async () => {
  const { host, user } = await shown('PC');
  const [first = '', second = ''] = CLAIMS;
  host.answers = answers({
    [first]: { result: 'differs', answer: 'otherwise' },
    [second]: { result: 'refused', answer: 'GeneralException' },
  });
  await user.click(await screen.findByRole('button', { name: '開始檢查' }));
  await screen.findByText(`${CLAIMS.length - 2} 題相同，1 題不同，1 題被拒絕。`);
  expect(await screen.findAllByRole('listitem')).toHaveLength(2);
  screen.getByText('這個 Excel："otherwise"');
  screen.getByText('這個 Excel："GeneralException"');
  screen.getByText(/^不同：/);
  screen.getByText(/^被拒絕：/);
  expect(await axeFindings()).toEqual([]);
});

it('offers no download on a Mac, and shows the report where copying is forbidden', async () => {
  const { host, user } = await shown('Mac', 'en');
  host.answers = answers();
  await user.click(await screen.findByRole('button', { name: 'Check now' }));
  await screen.findByText('The pane cannot save files on this platform; please copy the report.');
  expect(screen.queryByRole('button', { name: 'Save as a JSON file' })).toBeNull();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
  Object.assign(document, { execCommand: () => false });
  await user.click(screen.getByRole('button', { name: /Copy the report/ }));
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(v.is(reportSchema, JSON.parse(text.value))).toBe(true);
});

it('says what went wrong, and can be asked again', async () => {
  const { host, user } = await shown('PC');
  host.answers = answers();
  host.failNext = new HostError('no-answer');
  await user.click(await screen.findByRole('button', { name: '開始檢查' }));
  await screen.findByText(/Excel 沒有回應/);
  await user.click(screen.getByRole('button', { name: '開始檢查' }));
  await screen.findByText(/題全部相同/);
});
