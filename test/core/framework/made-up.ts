import fc from 'fast-check';
import { BODIES } from '../../../src/core/framework/bodies';
import { chineseNumeral } from '../../../src/core/framework/numerals';
import type { Block } from '../../../src/core/framework/document';
import { taskId, type Framework } from '../../../src/core/framework/framework';

/** A made-up edition: what it says, and the text that says it. No real edition. */
export interface MadeUp {
  readonly framework: Framework;
  readonly text: string;
}

/** Characters for made-up words: none is a numeral, a heading's word or simplified. */
const SIGNS = [...'山水花鳥風林火石田雨雪星海河橋塔舟琴棋茶竹松梅蘭菊鹿馬羊魚虎'];

function words(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...SIGNS), { minLength: min, maxLength: max })
    .map((signs) => signs.join(''));
}

const title = words(6, 24);
const sentence = words(4, 40).map((text) => `${text}。`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 });
const titled = fc.record({ title, paragraphs });

const printed = [
  ...BODIES.bodies.map(({ names }) => names[names.length - 1]),
  ...BODIES.classes.map(({ names }) => names[0]),
].flatMap((name) => (name === undefined ? [] : [name.zh]));

/** A task cell with the bodies of its rows, and the texts that lost line breaks run together in it. */
const cell = fc.record({
  texts: fc.array(words(5, 20), { minLength: 1, maxLength: 2 }),
  bodies: fc.uniqueArray(fc.constantFrom(...printed, '山海總會'), { minLength: 1, maxLength: 3 }),
});

const decree = fc.record({
  year: fc.integer({ min: 90, max: 199 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  number: fc.integer({ min: 1000000, max: 1999999 }),
});

const model = fc.record({
  title: words(4, 12),
  law: words(3, 8),
  decrees: fc.uniqueArray(decree, { minLength: 1, maxLength: 4, selector: ({ year }) => year }),
  preamble: sentence,
  challenges: fc.array(words(5, 20), { minLength: 2, maxLength: 6 }),
  problems: fc.array(sentence, { minLength: 1, maxLength: 12 }),
  vision: title,
  visionParagraphs: paragraphs,
  goals: fc.array(titled, { minLength: 1, maxLength: 5 }),
  directions: fc.array(fc.record({ head: titled, cells: fc.array(cell, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 13,
  }),
  conclusion: paragraphs,
  wide: fc.boolean(),
});

type Model = typeof model extends fc.Arbitrary<infer T> ? T : never;

export const madeUp: fc.Arbitrary<MadeUp> = model.map((one) => ({
  framework: frameworkOf(one),
  text: textOf(one),
}));

function idOf(name: string): { id: string; kind: 'named' | 'class' } {
  const found = BODIES.bodies.find(({ names }) => names.some(({ zh }) => zh === name));
  if (found !== undefined) return { id: found.id, kind: 'named' };
  const group = BODIES.classes.find(({ names }) => names.some(({ zh }) => zh === name));
  return group === undefined ? { id: `X-${name}`, kind: 'named' } : { id: group.id, kind: 'class' };
}

function sorted(one: Model): Model['decrees'] {
  return [...one.decrees].sort((a, b) => a.year - b.year);
}

const two = (value: number): string => String(value).padStart(2, '0');

function frameworkOf(one: Model): Framework {
  const editions = sorted(one).map(({ year, month, day, number }) => ({
    id: String(year),
    date: `${year + 1911}-${two(month)}-${two(day)}`,
    document: `山字第${number}號`,
    kind: 'amended' as const,
    printed: `山院${year}年${month}月${day}日山字第${number}號函修正`,
  }));
  const edition = editions[editions.length - 1]?.id ?? '';
  const bodies = new Map<string, Framework['bodies'][number]>();
  const tasks: Framework['tasks'][number][] = [];
  const assignments: Framework['assignments'][number][] = [];
  one.directions.forEach(({ cells }, index) => {
    let order = 0;
    for (const { texts, bodies: names } of cells) {
      const ids = texts.map((text) => {
        order += 1;
        const id = taskId(edition, index + 1, order);
        tasks.push({ id, direction: index + 1, text, short: '' });
        return id;
      });
      for (const name of names) {
        const { id, kind } = idOf(name);
        if (!bodies.has(id)) bodies.set(id, { id, name, kind });
        assignments.push(...ids.map((task) => ({ task, body: id })));
      }
    }
  });
  return {
    edition,
    title: one.title,
    legalBasis: [{ law: `${one.law}法`, printed: `${one.law}法第 3 條第 2 項` }],
    editions,
    contents: CONTENTS,
    document: documentOf(one),
    preamble: preambleLines(one).join('\n'),
    introduction: preambleLines(one).slice(0, 1),
    positioning: [],
    situation: [],
    challenges: one.challenges.map((text) => ({ angle: text, text: `自${text}言，${text}` })),
    problemsOpening: [],
    problemsClosing: [],
    outlook: [],
    goalsOpening: [],
    goalsClosing: [],
    directionsOpening: [],
    overview: {
      heading: '',
      vision: one.vision,
      goals: one.goals.map((goal, index) => ({ no: index + 1, title: goal.title })),
      directions: one.directions.map(({ head }, index) => ({ no: index + 1, title: head.title })),
    },
    table: { heading: '附錄二 各部會協力事項', columns: ['推動方向', '相關部會', '協力事項'] },
    problems: one.problems,
    vision: one.vision,
    visionParagraphs: one.visionParagraphs,
    goals: one.goals.map((goal, index) => ({ no: index + 1, ...goal })),
    directions: one.directions.map(({ head }, index) => ({ no: index + 1, ...head, short: '' })),
    conclusion: one.conclusion.join('\n'),
    tasks,
    bodies: [...bodies.values()],
    assignments,
  };
}

const HEADINGS = ['一、願景', '二、目標', '三、推動方向'];
const CONTENTS = ['壹、前言', '一、挑戰及問題', '貳、說明', ...HEADINGS, '參、結語'];

function documentOf(one: Model): Block[] {
  const [opening = '', section = '', ...listed] = preambleLines(one);
  const text = (words: string): Block => ({ kind: 'text', text: words });
  return [
    { kind: 'chapter', text: '壹、前言' },
    text(opening),
    { kind: 'section', text: section },
    ...listed.map((words): Block => ({ kind: kindOf(words), text: words })),
    { kind: 'chapter', text: '貳、說明' },
    { kind: 'section', text: '一、願景' },
    { kind: 'vision', text: one.vision },
    ...one.visionParagraphs.map(text),
    { kind: 'section', text: '二、目標' },
    ...one.goals.flatMap((goal, index): Block[] => [
      { kind: 'goal', text: `目標${chineseNumeral(index + 1)}：${goal.title}` },
      ...goal.paragraphs.map(text),
    ]),
    { kind: 'section', text: '三、推動方向' },
    ...one.directions.flatMap(({ head }, index): Block[] => [
      { kind: 'direction', text: bracketed(one, index + 1) + head.title },
      ...head.paragraphs.map(text),
    ]),
    { kind: 'chapter', text: '參、結語' },
    ...one.conclusion.map(text),
  ];
}

function kindOf(words: string): Block['kind'] {
  if (/^[（(]/u.test(words)) return 'item';
  return /^\d/u.test(words) ? 'numbered' : 'text';
}

function bracketed(one: Model, no: number): string {
  return one.wide ? `（${chineseNumeral(no)}）` : `(${chineseNumeral(no)}) `;
}

function preambleLines(one: Model): string[] {
  return [
    `依 80 年 1 月 2 日公布之${one.law}法第 3 條第 2 項規定，${one.preamble}`,
    '一、挑戰及問題',
    `${bracketed(one, 1)}所面臨之挑戰：`,
    `${one.challenges.map((text) => `自${text}言，${text}`).join('；')}。`,
    `${bracketed(one, 2)}所面臨之問題：`,
    ...one.problems.map((text, index) => `${index + 1}. ${text}`),
  ];
}

function textOf(one: Model): string {
  const goals = one.goals.map((goal, index) => ({
    head: `目標${chineseNumeral(index + 1)}：${goal.title}`,
    goal,
  }));
  const decrees = sorted(one).map(
    ({ year, month, day, number }) => `(山院 ${year} 年 ${month} 月 ${day} 日山字第 ${number} 號函修正)`,
  );
  const lines = [
    one.title,
    ...decrees,
    '目次',
    ...CONTENTS,
    ...['壹、前言', ...preambleLines(one), '貳、說明'],
    ...['一、願景', one.vision, ...one.visionParagraphs],
    ...['二、目標', ...goals.flatMap(({ head, goal }) => [head, ...goal.paragraphs])],
    '三、推動方向',
    ...one.directions.flatMap(({ head }, index) => [
      bracketed(one, index + 1) + head.title,
      ...head.paragraphs,
    ]),
    ...['參、結語', ...one.conclusion],
    ...['願景', one.vision, ...goals.map(({ head }) => head), '推動方向'],
    ...one.directions.map(({ head }, index) => `- ${chineseNumeral(index + 1)}、${head.title}`),
    '附錄二 各部會協力事項',
  ];
  return [...lines.map((line) => `${line}\n\n`), ...tableOf(one).map((row) => `${row}\n`)].join('');
}

function tableOf(one: Model): string[] {
  const rows = one.directions.flatMap(({ head, cells }, index) =>
    cells
      .flatMap(({ texts, bodies }) => bodies.map((body, at) => `${body}\t${at === 0 ? texts.join(' ') : ''}`))
      .map((row, at) => `${at === 0 ? `${chineseNumeral(index + 1)}、${head.title}` : ''}\t${row}`),
  );
  return ['推動方向\t相關部會\t協力事項', ...rows];
}
