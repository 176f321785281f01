import { describe, expect, it } from '@jest/globals';
import { HostError, hostSentence, type HostCode } from '../../src/excel';
import { HOST_EN } from '../../src/core/words/host.en';
import { HOST_ZH_TW } from '../../src/core/words/host.zh-TW';

const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('what a person is told of the host', () => {
  it('has the same parameters in both languages', () => {
    for (const [key, text] of Object.entries(HOST_ZH_TW))
      expect([key, parameters(HOST_EN[key as keyof typeof HOST_EN])]).toEqual([key, parameters(text)]);
  });

  it.each(['below-table', 'protected', 'failed'] satisfies HostCode[])(
    'leaves no parameter open: %s',
    (code) => {
      const facts = { sheet: 'S', cell: 'A1', table: 'pr_X', reason: 'GeneralException' };
      for (const language of ['zh-TW', 'en'] as const)
        expect(hostSentence(new HostError(code, facts, true), language)).not.toMatch(/\{\w+\}/);
    },
  );

  it('says that running it again completes what was interrupted', () => {
    expect(hostSentence(new HostError('failed', { reason: 'x' }, true), 'zh-TW')).toContain(
      '再執行一次即可接續完成',
    );
    expect(hostSentence(new HostError('failed', { reason: 'x' }), 'zh-TW')).not.toContain('接續');
  });
});
