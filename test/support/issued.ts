/** A fresh workbook of 115H1 and all its templates, for tests of single commands. */
import { join } from 'node:path';
import { asJson, folder, policyReturns } from './command-line';

export interface Issued {
  readonly files: readonly {
    readonly path: string;
    readonly body: string;
    readonly tasks: readonly string[];
  }[];
  readonly sendingList: string;
}

export interface IssuedDesk {
  readonly home: string;
  readonly workbook: string;
  readonly issued: Issued;
  /** The path of a body's template. */
  readonly templateOf: (body: string) => string;
}

export async function issueAll(): Promise<IssuedDesk> {
  const home = folder();
  const workbook = join(home, '彙整.xlsx');
  await policyReturns('init', workbook, '--period', '115H1', '--today', '2026-07-01');
  const issued = (await asJson<Issued>('issue', workbook, '--out', join(home, 'out'))).data;
  const templateOf = (body: string): string => {
    const file = issued.files.find((one) => one.body === body);
    if (file === undefined) throw new Error(body);
    return file.path;
  };
  return { home, workbook, issued, templateOf };
}

/** Answers in which nothing is to be corrected. */
export const SOUND = {
  status: '持續辦理',
  measure: '產業人才培訓計畫',
  progress_text: '辦理研習三場，與十二校合作開設課程。',
};
