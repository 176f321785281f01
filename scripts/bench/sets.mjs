/** Sets of returned files that resemble life, made up from a fixed seed: nobody's answers, nobody's names. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from './filled.mjs';

/** A small generator of numbers (mulberry32), so that a set is the same on every machine. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MEASURES = [
  '產業人才培訓計畫',
  '產學合作推動計畫',
  '實務課程共同開發',
  '產業師資研習計畫',
  '數位學習資源建置',
];
const SENTENCE =
  '辦理研習三場，計120人次參加；與產業公會合作開設課程，並訪視五校，檢討實習制度與證照銜接情形。';

/** One row as somebody fills it in; `letters` is how long its text at least is. */
function answer(next, letters) {
  const roll = next();
  if (roll < 0.08) return { status: '本期無協助需求' };
  const measure = MEASURES[Math.floor(next() * MEASURES.length)];
  const times = Math.max(1, Math.ceil(letters / SENTENCE.length));
  const text = `第${Math.floor(next() * 1000)}案：${SENTENCE.repeat(times)}`;
  const target = 10 * Math.ceil(next() * 40);
  const kpi = {
    kpi_name_1: '受訓人次',
    kpi_unit_1: '人次',
    kpi_target_1: target,
    kpi_actual_1: Math.round(target * next()),
  };
  if (roll < 0.7) return { status: '持續辦理', measure, progress_text: text, ...kpi };
  const planned = Math.round(30 + 50 * next()) / 100;
  const dates = {
    due_date: '115.12.31',
    planned_pct: planned,
    actual_pct: planned,
    budget: 1200,
    executed: 300,
  };
  return { status: '辦理中', measure, progress_text: text, ...kpi, ...dates };
}

const cover = (counter) => ({
  contact_unit: '綜合規劃單位',
  contact_name: '承辦人',
  contact_phone: '02-0000-0000',
  contact_email: 'returns@body.example',
  confirmed: '是',
  filled_date: '115.07.20',
  counter,
});

/** A framework of counties and schools: every fortieth body has ten tasks, the others three. */
export function manyBodies(framework, count) {
  const bodies = Array.from({ length: count }, (_, index) => ({
    id: `X${String(index).padStart(5, '0')}`,
    name: index % 40 === 0 ? `示範縣第${index}號政府` : `示範高級職業學校第${index}校`,
    kind: 'named',
  }));
  const assignments = framework.tasks.flatMap(({ id: task }, at) =>
    bodies.flatMap(({ id: body }, index) => {
      const steps = (at - index * 7 + framework.tasks.length * index * 7) % framework.tasks.length;
      return steps < (index % 40 === 0 ? 10 : 3) ? [{ task, body }] : [];
    }),
  );
  return { ...framework, bodies, assignments };
}

/** Each template of a folder filled in once; the paths of the files. */
export function filledOnce(issued, target, { letters = 0, seed = 1 } = {}) {
  return copies(issued, target, 1, { letters, seed });
}

/**
 * Each template filled in so many times by a body's units: each answers some of the rows, some the same row, and later ones
 * correct earlier ones.
 */
export function copies(issued, target, times, { letters = 0, seed = 1 } = {}) {
  mkdirSync(target);
  const next = random(seed);
  const names = readdirSync(issued).filter((name) => name.endsWith('.xlsx'));
  return names.flatMap((name) => {
    const template = new Template(readFileSync(join(issued, name)));
    // The list of what was sent lies among the templates.
    if (template.form === undefined) return [];
    return Array.from({ length: times }, (_, nth) => {
      const mine = [...template.tasks.keys()].filter(() => times === 1 || next() < 0.5);
      const answers = Object.fromEntries(mine.map((task) => [task, answer(next, letters)]));
      const path = join(target, times === 1 ? name : name.replace(/\.xlsx$/, `-${nth + 1}.xlsx`));
      writeFileSync(path, template.filled(answers, cover(1 + Math.floor((2 * nth) / times))));
      return path;
    });
  });
}
