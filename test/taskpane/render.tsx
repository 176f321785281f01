/** The officer's room over a template in memory. */
import { screen, within } from '@testing-library/react';
import { templateWorkbook, type Language, type Template } from '../../src/core/index';
import { writeWorkbook } from '../../src/files/write';
import { FileHost } from '../support/file-host';
import { renderRoom } from './rooms';

/** Ten days before the samples are due. */
const TODAY = '2026-07-21';

export function renderPane(host: FileHost, language: Language = 'zh-TW') {
  return renderRoom(host, 'return', { language, today: TODAY });
}

/** A host over a freshly issued template. */
export async function templateHost(template: Template): Promise<FileHost> {
  return new FileHost(await writeWorkbook(templateWorkbook(template)));
}

/** The pane on the first task's form. */
export async function openFirst(host: FileHost) {
  const pane = renderPane(host);
  const list = await screen.findByRole('region', { name: '協力事項' });
  await pane.user.click(within(list).getByRole('button', { name: /四-1/ }));
  await screen.findByRole('heading', { level: 1, name: '四-1' });
  return pane;
}
