import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../../src/core/grid/finding';
import { parseGuidelines } from '../../../src/core/framework/parse/guidelines';

const SEED = readFileSync(new URL('../../data/guidelines-112.txt', import.meta.url), 'utf8');
const HEADER = '推動方向\t相關部會\t協力事項';
const whole = parseGuidelines(SEED).framework;

/** The seed with one piece changed; fails when the piece is not in it. */
function changed(from: string, to: string): ReturnType<typeof parseGuidelines> {
  expect(SEED).toContain(from);
  return parseGuidelines(SEED.replace(from, to));
}

function found(findings: readonly Finding[], code: string): Finding['parameters'][] {
  return findings.filter((one) => one.code === `framework.${code}`).map(({ parameters }) => parameters);
}

describe('rows of the table', () => {
  it('mend a task cell that a page break cut', () => {
    const cut = changed('提供職業訓練相關資源', `提供職業\n\n${HEADER}\n\t\t訓練相關資源`);
    expect(cut.framework).toEqual(whole);
    expect(found(cut.findings, 'joined-cell')).toEqual([{ before: '協助提供職業', after: '訓練相關資源' }]);
  });

  it('mend a name that a page break cut', () => {
    const cut = changed('\t僑務委員會\t配合政府新南向', `\t僑務\t配合政府\n\n${HEADER}\n\t委員會\t新南向`);
    expect(cut.framework).toEqual(whole);
  });

  it('do not need tabs at their ends', () => {
    expect(changed('\t地方政府\t\n', '\t地方政府\n').framework).toEqual(whole);
  });

  it('take an unknown name as it is and say so', () => {
    const { framework, findings } = changed('\t僑務委員會\t', '\t海外事務部\t');
    expect(framework.bodies).toContainEqual({ id: 'X-海外事務部', name: '海外事務部', kind: 'named' });
    expect(found(findings, 'unknown-body')).toEqual([{ printed: '海外事務部', id: 'X-海外事務部' }]);
  });

  it('with two known names in one cell give the task to both', () => {
    const { framework } = changed('\t僑務委員會\t', '\t僑務委員會 經濟部\t');
    const of = framework.assignments.filter(({ task }) => task === 'T112-9-02');
    expect(of.map(({ body }) => body)).toEqual(['OCAC', 'MOEA']);
  });

  it('without a task above are errors', () => {
    const { findings } = changed(
      '國家發展委員會\t進行產業發展與技職教育人才培育政策之分析及研究',
      '國家發展委員會\t',
    );
    expect(found(findings, 'task-missing')).toEqual([{ direction: '一', body: '國家發展委員會' }]);
  });

  it('of a direction that the body does not have are errors', () => {
    const { findings } = changed(
      '九、增進我國學生國際競爭力，具備產業所需技能，提升境外學生\t',
      '十二、山水\t',
    );
    expect(found(findings, 'unknown-direction')).toEqual([{ direction: '十二' }]);
  });
});

describe('appendices that differ from the body', () => {
  it('in their counts are a doubt', () => {
    const { findings } = changed('- 九、增進', '- 增進');
    expect(found(findings, 'count-mismatch')).toEqual([
      { part: 'directions', appendix: 'overview', inBody: 9, inAppendix: 8 },
    ]);
  });

  it('in a goal are a doubt', () => {
    const { findings } = changed('國際影響力\n\n\n\n推動方向', '國際影響\n\n\n\n推動方向');
    expect(found(findings, 'title-differs').map(({ part, number }) => [part, number])).toEqual([
      ['goal', '三'],
      ['direction', '八'],
    ]);
  });
});

describe('what is not there', () => {
  it('is an error for each part, never an exception', () => {
    for (const text of ['', '\n\n', '山水', '\t\t\n', '壹、', HEADER]) {
      const { framework, findings } = parseGuidelines(text);
      expect(found(findings, 'part-missing').map(({ part }) => part)).toContain('goals');
      expect(framework.tasks).toEqual([]);
    }
  });

  it('is named', () => {
    const { findings } = changed('二、目標\n\n目標一：建立', '二、目標\n\n目的一：建立');
    expect(found(findings, 'number-out-of-turn')).toEqual([
      { number: 2, expected: 1, text: '目標二：強化課程體系與師資結構，養成學生…' },
    ]);
    expect(found(findings, 'count-mismatch').map(({ part, inBody }) => [part, inBody])).toEqual([
      ['goals', 2],
    ]);
  });
});
