import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import shortNames from '../../../src/core/framework/data/short-names-112.json' with { type: 'json' };
import { BODIES } from '../../../src/core/framework/bodies';
import { builtinEdition } from '../../../src/core/framework/editions';
import { expectedReturns, formKeyFor } from '../../../src/core/framework/expected';
import { taskNumber } from '../../../src/core/framework/framework';
import { parseGuidelines } from '../../../src/core/framework/parse/guidelines';
import { frameworkAtRest, parseFramework } from '../../../src/core/framework/read-framework';
import { withShortNames } from '../../../src/core/framework/short-names';

const SEED = new URL('../../data/guidelines-112.txt', import.meta.url);
const DATA = new URL('../../../src/core/framework/data/edition-112.json', import.meta.url);

const { framework, findings } = parseGuidelines(readFileSync(SEED, 'utf8'), BODIES);

function count<T>(items: readonly T[], key: (item: T) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

const byDirection = (...counts: number[]): Record<string, number> =>
  Object.fromEntries(counts.map((value, index) => [String(index + 1), value]));

const directionOf = (task: string): number => framework.tasks.find(({ id }) => id === task)?.direction ?? 0;

describe('the text of the 112 edition', () => {
  it('has its four decrees with date and document number', () => {
    expect(framework.edition).toBe('112');
    expect(framework.title).toBe('技術及職業教育政策綱領');
    expect(framework.legalBasis.map(({ printed }) => printed)).toEqual([
      '技術及職業教育法第 4 條第 1 項',
      '技術及職業教育法第 4 條第 2 項',
    ]);
    expect(framework.editions.map(({ kind }) => kind)).toEqual(['enacted', 'amended', 'amended', 'amended']);
    expect(framework.editions[3]?.printed).toBe('行政院112年2月21日院臺教字第1121002242號函修正');
    expect(framework.editions.map(({ id, date, document }) => ({ id, date, document }))).toEqual([
      { id: '106', date: '2017-03-02', document: '院臺教字第1060165689號' },
      { id: '108', date: '2019-02-21', document: '院臺教字第1080002957號' },
      { id: '110', date: '2021-02-24', document: '院臺教字第1100005046號' },
      { id: '112', date: '2023-02-21', document: '院臺教字第1121002242號' },
    ]);
  });

  it('has 3 goals, 9 directions, 5 perspectives, 8 problems', () => {
    expect(framework.goals.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(framework.directions.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(framework.challenges).toHaveLength(5);
    expect(framework.problems).toHaveLength(8);
    expect(framework.vision).toBe('培養具備實作力、創新力及就業力之專業技術人才');
  });

  it('has its prose whole', () => {
    expect(framework.problems[2]).toMatch(/^中等技職.*學生就業意願及就業率亦須增進。$/);
    expect(framework.visionParagraphs).toHaveLength(1);
    expect(framework.goals.map(({ paragraphs }) => paragraphs.length)).toEqual([3, 2, 2]);
    expect(framework.goalsClosing.map((text) => text.slice(0, 4))).toEqual(['綜上，本', '本綱領核']);
    expect(framework.directions.map(({ paragraphs }) => paragraphs.length)).toEqual([
      1, 2, 1, 2, 1, 1, 1, 3, 2,
    ]);
    expect(framework.preamble.split('\n')).toHaveLength(22);
    expect(framework.conclusion.split('\n')).toHaveLength(2);
  });

  it('has fields of their own for what opens and closes its parts', () => {
    expect(framework.introduction.map((text) => text.slice(0, 4))).toEqual(['依 10', '各級政府']);
    expect(framework.positioning).toHaveLength(1);
    expect(framework.positioning[0]).toMatch(/^長久以來，.*重要基柱。$/);
    expect(framework.situation.map((text) => text.slice(0, 2))).toEqual(['近年', '然而']);
    expect(framework.challenges.map(({ angle }) => angle)).toEqual([
      '社會',
      '科技',
      '經濟',
      '環境',
      '國際情勢',
    ]);
    expect(framework.problemsOpening.map((text) => text.slice(0, 6))).toEqual(['技職教育如何']);
    expect(framework.problemsClosing.map((text) => text.slice(0, 6))).toEqual(['技職教育人才']);
    expect(framework.outlook.map((text) => text.slice(0, 6))).toEqual(['本綱領明定技']);
    expect(framework.goalsOpening).toEqual([]);
    expect(framework.directionsOpening).toEqual([]);
    expect(framework.contents).toHaveLength(11);
    expect(framework.overview.heading).toBe('附錄一、技術及職業教育政策綱領架構圖');
    expect(framework.overview.goals.map(({ title }) => title)).toEqual(
      framework.goals.map(({ title }) => title),
    );
    expect(framework.overview.directions).toHaveLength(9);
    expect(framework.table).toEqual({
      heading: '附錄二 技術及職業教育政策綱領各部會協力事項',
      columns: ['推動方向', '相關部會', '協力事項'],
    });
    expect(framework.bodies.find(({ id }) => id === 'MOA')?.nameNow).toBe('農業部');
  });

  it('has 25 tasks of 23 wordings, 12 bodies, 28 assignments', () => {
    const { tasks, bodies, assignments } = framework;
    expect(tasks).toHaveLength(25);
    expect(new Set(tasks.map(({ text }) => text)).size).toBe(23);
    expect(count(tasks, ({ direction }) => direction)).toEqual(byDirection(5, 1, 2, 5, 2, 3, 1, 3, 3));
    expect(count(bodies, ({ kind }) => kind)).toEqual({ named: 10, class: 2 });
    expect(assignments).toHaveLength(28);
    const perDirection = count(assignments, ({ task }) => directionOf(task));
    expect(perDirection).toEqual(byDirection(5, 2, 2, 5, 2, 3, 2, 4, 3));
    const perBody = count(assignments, ({ body }) => (body.startsWith('CLASS_') ? body : 'named'));
    expect(perBody).toEqual({ named: 18, CLASS_COMPETENT: 9, CLASS_LOCAL: 1 });
  });

  it('keeps both wordings of direction 八 and only those', () => {
    const differing = framework.directions.filter(({ appendixTitle }) => appendixTitle !== undefined);
    expect(differing.map(({ no }) => no)).toEqual([8]);
    expect(differing[0]?.title).toContain('責任及拓展跨域');
    expect(differing[0]?.appendixTitle).toContain('責任及拓展縱向銜接與跨域');
  });

  it('gives the shared and split cells to the right bodies', () => {
    const bodiesOf = (task: string): string[] =>
      framework.assignments.filter((one) => one.task === task).map(({ body }) => body);
    expect(bodiesOf('T112-2-01')).toEqual(['CLASS_COMPETENT', 'CLASS_LOCAL']);
    expect(bodiesOf('T112-7-01')).toEqual(['MOL', 'CLASS_COMPETENT']);
    expect(bodiesOf('T112-8-03')).toEqual(['NDC', 'CLASS_COMPETENT']);
    expect(bodiesOf('T112-8-01')).toEqual(['CLASS_COMPETENT']);
    expect(bodiesOf('T112-1-02')).toEqual(['MOL']);
    expect(bodiesOf('T112-1-03')).toEqual(['MOL']);
    expect(bodiesOf('T112-4-05')).toEqual(['CLASS_COMPETENT']);
    expect(framework.bodies.find(({ id }) => id === 'MOA')?.name).toBe('行政院農業委員會');
    expect(framework.bodies.some(({ id }) => id === BODIES.coordinator)).toBe(false);
  });
});

describe('the findings on the 112 edition', () => {
  const at = (code: string): (number | undefined)[] =>
    findings.filter((finding) => finding.code === `framework.${code}`).map(({ place }) => place.line);

  it('reports every repair at its line', () => {
    expect(at('joined-paragraph')).toEqual([65, 87, 111, 131, 143, 157]);
    expect(at('joined-title')).toEqual([3]);
    expect(at('simplified-character')).toEqual([197]);
    expect(at('split-cell')).toEqual([209]);
    expect(at('merged-cell')).toEqual([213, 229, 233]);
    expect(at('historic-name')).toEqual([217]);
    expect(at('attached-row')).toEqual([222]);
    expect(at('joined-direction-title')).toEqual([238]);
  });

  it('reports every doubt and no error', () => {
    expect(at('title-differs')).toEqual([202]);
    expect(at('same-words')).toEqual([223, 234]);
    expect(at('figure-missing')).toEqual([115]);
    expect(at('probable-slip')).toEqual([68, 123, 131]);
    expect(count(findings, ({ severity }) => severity)).toEqual({ info: 18, warning: 4 });
  });
});

describe('the expected returns of the 112 edition', () => {
  const returns = expectedReturns(framework, BODIES);

  it('are 147 from 38 bodies', () => {
    expect(returns).toHaveLength(147);
    expect(new Set(returns.map(({ body }) => body)).size).toBe(38);
    const counts = count(returns, ({ task }) => directionOf(task));
    expect(counts).toEqual(byDirection(16, 34, 13, 16, 2, 14, 12, 26, 14));
  });

  it('give the standard form to the ten named bodies', () => {
    const bodies = [...new Set(returns.map(({ body }) => body))];
    expect(bodies.filter((body) => formKeyFor(body, returns) === 'standard')).toHaveLength(10);
  });
});

describe('the data of the 112 edition', () => {
  const whole = withShortNames(framework, shortNames);

  it('is what the parser makes of the text, with short names', () => {
    if (process.env['UPDATE_DATA'] === '1')
      writeFileSync(DATA, `${JSON.stringify(frameworkAtRest(whole), null, 2)}\n`);
    const stored: unknown = JSON.parse(readFileSync(DATA, 'utf8'));
    expect(parseFramework(stored)).toEqual(whole);
    if (process.env['UPDATE_DATA'] !== '1') expect(builtinEdition('112')).toEqual(whole);
  });

  it('has a short name of its own for every direction and task', () => {
    const all = [...whole.directions, ...whole.tasks];
    expect(new Set(all.map(({ short }) => short)).size).toBe(34);
    expect(new Set(all.map(({ shortEn }) => shortEn)).size).toBe(34);
    for (const { short, shortEn } of all) {
      expect([...short].length).toBeGreaterThan(0);
      expect([...short].length).toBeLessThanOrEqual(14);
      expect((shortEn ?? '').length).toBeGreaterThan(0);
      expect((shortEn ?? '').length).toBeLessThanOrEqual(28);
    }
  });

  it('numbers tasks for people', () => {
    expect(whole.tasks.slice(0, 6).map(({ id }) => taskNumber(id))).toEqual([
      '一-1',
      '一-2',
      '一-3',
      '一-4',
      '一-5',
      '二-1',
    ]);
  });
});
