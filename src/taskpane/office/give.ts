/** Handing a file to the person in the way that works where the pane runs. */
import { HostError } from '../../excel/host/host-error';
import type { HostWorkbook } from '../../excel/host-workbook';
import { copyText } from './copy-text';
import { download } from './download';
import type { Platform } from './environment';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface Gift {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

/** How it reached the person: the key of the words that say so is `pane.given.` and this. */
export type GivenFile = 'saved' | 'opened' | 'opened-behind' | 'opened-cloud' | 'saved-instead' | 'copied';

/** Nothing that works here can hand this file over. */
export class NoWay extends Error {
  readonly code = 'no-download';
}

/** A download where the pane can make one; else a workbook is opened and a text copied. Throws `NoWay`, `HostError`. */
export async function give(host: HostWorkbook, platform: Platform, gift: Gift): Promise<GivenFile> {
  if (platform.downloads) {
    download(gift.bytes, gift.name, gift.type);
    return 'saved';
  }
  if (gift.type === WORKBOOK_TYPE) return openWorkbook(host, platform, gift);
  const isText = gift.type.startsWith('text/') || gift.type === 'application/json';
  if (isText && (await copyText(new TextDecoder().decode(gift.bytes)))) return 'copied';
  throw new NoWay();
}

/** As a workbook of its own; where Excel refuses that, as a download if the pane can make one. Throws `HostError`. */
export async function openWorkbook(
  host: HostWorkbook,
  platform: Platform,
  { bytes, name }: Omit<Gift, 'type'>,
): Promise<GivenFile> {
  try {
    await host.open(bytes);
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'not-opened' && platform.downloads)) throw error;
    download(bytes, name, WORKBOOK_TYPE);
    return 'saved-instead';
  }
  if (platform.name === 'mac') return 'opened-behind';
  return platform.name === 'web' ? 'opened-cloud' : 'opened';
}
