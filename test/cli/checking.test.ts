/** Checking and sealing returns on the command line. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { issueAll, SOUND, type Issued } from '../support/issued';
import { fillIn } from '../support/officer';
import { CONTACT } from '../support/coordinator';

interface CheckedFiles {
  readonly files: readonly {
    readonly path: string;
    readonly ok: boolean;
    readonly sealed?: boolean;
    readonly counter?: number;
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly sheet: string | null;
      readonly cell: string | null;
      readonly field: string | null;
      readonly message: string;
    }[];
  }[];
}

let workbook: string;
let issued: Issued;
let templateOf: (body: string) => string;

beforeAll(async () => {
  ({ workbook, issued, templateOf } = await issueAll());
});
afterAll(removeFolders);

/** A copy of a body's template in a folder of its own. */
function copyOf(body: string): string {
  const copy = join(folder(), basename(templateOf(body)));
  copyFileSync(templateOf(body), copy);
  return copy;
}

describe('check', () => {
  it('finds nothing to correct in a blank template, only what is unfilled', async () => {
    const { exitCode, data } = await asJson<CheckedFiles>('check', templateOf('MOEA'));
    expect(exitCode).toBe(0);
    expect(data.files[0]?.ok).toBe(true);
    expect(data.files[0]?.findings.filter(({ code }) => code === 'rule.unfilled')).toHaveLength(11);
  });

  it('says where, what and what to do', async () => {
    const path = copyOf('MOEA');
    await fillIn(path, {
      'T112-4-05': { status: '持續辦理', measure: '人才培訓計畫' },
      'T112-4-01': { ...SOUND, status: '辦理中', due_date: '114.02.29' },
    });
    const { exitCode, data } = await asJson<CheckedFiles>('check', path);
    expect(exitCode).toBe(1);
    expect(data.files[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'value.unreadable-date',
        field: 'due_date',
        message: '〈填報表〉O9（四-1）：「114.02.29」不是有效日期（114年非閏年），請改正。',
      }),
      expect.objectContaining({ code: 'rule.actual_missing', field: 'actual_pct', cell: 'Q9' }),
      {
        code: 'rule.progress_missing',
        severity: 'error',
        sheet: '填報表',
        cell: 'I10',
        field: 'progress_text',
        message:
          '〈填報表〉I10（四-5）：已選「持續辦理」，但③辦理情形空白。請填一句具體作為；若本期未接獲需求，①改選「本期無協助需求」。',
      },
    ]);
  });

  it('goes on with the other files when one is bad', async () => {
    const bad = join(folder(), 'bad.xlsx');
    writeFileSync(bad, 'no workbook');
    const { exitCode, data } = await asJson<CheckedFiles>('check', bad, templateOf('MOL'));
    expect(exitCode).toBe(1);
    expect(data.files.map(({ ok }) => ok)).toEqual([false, true]);
    expect(data.files[0]?.findings).toEqual([
      expect.objectContaining({ code: 'file.not-a-workbook', severity: 'error' }),
    ]);
  });

  it.each([
    ['empty.xlsx', () => Buffer.alloc(0), '空的'],
    ['text.xlsx', () => Buffer.from('編號,狀態'), '純文字'],
    ['old.xls', () => compoundFile('Workbook'), '.xls'],
    ['locked.xlsx', () => compoundFile('EncryptedPackage'), '密碼'],
    ['cut.xlsx', () => readFileSync(templateOf('MOEA')).subarray(0, 9000), '損壞'],
    ['彙整.xlsx', () => readFileSync(workbook), '彙整'],
  ])('names %s and the next step', async (name, bytes, said) => {
    const path = join(folder(), name);
    writeFileSync(path, bytes());
    const ran = await policyReturns('check', path);
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain(`「${name}」`);
    expect(ran.out).toContain(said);
    expect(ran.out).not.toMatch(/[{}]/);
  });

  it('does not take another program’s workbook for a return', async () => {
    const ran = await policyReturns('check', 'test/data/pivot-sample.xlsx');
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain('「pivot-sample.xlsx」');
  });
});

describe('seal', () => {
  /** A return that may be sealed. */
  async function finished() {
    const path = copyOf('NDC');
    const tasks = Object.fromEntries(
      (issued.files.find(({ body }) => body === 'NDC')?.tasks ?? []).map((task) => [task, SOUND]),
    );
    await fillIn(path, tasks, { ...CONTACT, confirmed: '是' });
    return { path, tasks };
  }

  it('seals what is finished, and notices a later change', async () => {
    const { path, tasks } = await finished();
    const first = await asJson<CheckedFiles>('seal', path);
    expect([first.exitCode, first.data.files[0]?.sealed, first.data.files[0]?.counter]).toEqual([0, true, 1]);
    const sealed = readFileSync(path);
    await policyReturns('seal', path);
    expect(readFileSync(path).equals(sealed)).toBe(true);
    await fillIn(path, {}, { contact_phone: '02-0000-0001' });
    expect(await codes('check', path)).not.toContain('seal.broken');
    await fillIn(path, { [Object.keys(tasks)[0] ?? '']: { progress_text: '辦理研習四場，與十二校合作。' } });
    expect(await codes('check', path)).toContain('seal.broken');
    const again = await asJson<CheckedFiles>('seal', path);
    expect(again.data.files[0]?.counter).toBe(2);
    expect(await codes('check', path)).not.toContain('seal.broken');
  });

  it('leaves a return with errors unsealed and untouched', async () => {
    const path = copyOf('NDC');
    await fillIn(path, { 'T112-1-01': { status: '已完成' } });
    const before = readFileSync(path);
    const { exitCode, data } = await asJson<CheckedFiles>('seal', path);
    expect([exitCode, data.files[0]?.sealed]).toEqual([1, false]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is not done before the cover is complete, and says what is open', async () => {
    const { path } = await finished();
    await fillIn(path, {}, { contact_email: null, confirmed: '否' });
    const before = readFileSync(path);
    const ran = await policyReturns('seal', path);
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain('窗口（姓名、電話、公務信箱）、送出確認尚未完成');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('does not write while the file is open elsewhere', async () => {
    const { path } = await finished();
    writeFileSync(join(path, '..', `.~lock.${basename(path)}#`), '');
    const before = readFileSync(path);
    const ran = await policyReturns('seal', path);
    expect(ran.exitCode).toBe(1);
    expect(ran.err + ran.out).toContain(basename(path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

async function codes(...argv: string[]): Promise<string[]> {
  return (await asJson<CheckedFiles>(...argv)).data.files[0]?.findings.map(({ code }) => code) ?? [];
}

/** The beginning of a compound file (OLE2) whose directory names one stream. */
function compoundFile(stream: string): Buffer {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 80, 512);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  for (const [index, name] of ['Root Entry', stream].entries()) {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  }
  return bytes;
}
