/** The officer's room over a template in memory. */
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
