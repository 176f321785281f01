/** As much of jest's globals as the tests of these floors use: a list of tests that can be run again and again. */
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

export { expect } from 'expect';

/** Spies; what a test spies on it gives back itself. */
export const jest = new ModuleMocker(globalThis);

/** Every test with its file, the blocks that it stands in, and what is done before them. */
export const TESTS = [];
let file = '';
const outermost = () => ({ names: [], before: [], beforeEach: [], isReady: true });
let block = outermost();

export function startFile(name) {
  file = name;
  block = outermost();
}

export function describe(name, define) {
  const around = block;
  block = { ...outermost(), names: [...around.names, name], around };
  define();
  block = around;
}

export function beforeAll(make) {
  block.before.push(make);
  block.isReady = false;
}

export function beforeEach(make) {
  block.beforeEach.push(make);
}

export function it(name, run) {
  const known = TESTS.filter((one) => one.file === file && one.title === name).length;
  const id = [file, ...block.names, name, ...(known > 0 ? [known] : [])].join(' › ');
  TESTS.push({ id, file, title: name, block, run });
}
it.each = bind(it);
describe.each = bind(describe);
export const test = it;

/** What a block needs is made when its first test runs, and before each what each needs; of a block around it first. */
export async function prepare(of) {
  if (of.around !== undefined) await prepare(of.around);
  if (!of.isReady) for (const make of of.before) await make();
  of.isReady = true;
  for (const make of of.beforeEach) await make();
}
