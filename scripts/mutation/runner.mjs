/**
 * Runs the tests of the lower floors inside one process, again and again, with one mutant after the other switched on. Jest would load
 * its world anew for each of thousands of mutants; here it is loaded once, and anew only for a mutant that acts while modules load.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** What the mutated code looks into: which mutant is on, how often it was met, which test runs. */
const context = (globalThis.__stryker__ ??= {});

/** How long each test took in the first run, in milliseconds. */
const TIMES = 'times.json';

function testFiles(paths) {
  return paths.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path)
          .filter((name) => name.endsWith('.test.ts'))
          .sort()
          .map((name) => join(path, name)),
  );
}

class InProcess {
  static inject = tokens(commonTokens.options);

  constructor({ inProcess }) {
    this.paths = inProcess.tests;
    this.worlds = 0;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** The tests in a world of their own, the quick ones first: most mutants die early. */
  async load(isAnew) {
    if (this.tests !== undefined && !isAnew) return;
    this.tests = undefined;
    if (this.globals === undefined) register('./hooks.mjs', import.meta.url);
    this.globals ??= await import('./jest-globals.mjs');
    this.globals.TESTS.length = 0;
    this.worlds += 1;
    for (const path of testFiles(this.paths)) {
      this.globals.startFile(path);
      await import(`${pathToFileURL(resolve(path)).href}?world=${this.worlds}`);
    }
    const times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};
    this.tests = [...this.globals.TESTS].sort((one, other) => (times[one.id] ?? 0) - (times[other.id] ?? 0));
  }

  async one({ id, title, file, block, run }) {
    const started = performance.now();
    context.currentTestId = id;
    let failure;
    try {
      await this.globals.prepare(block);
      await run();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    } finally {
      context.currentTestId = undefined;
    }
    const result = { id, name: title, fileName: file, timeSpentMs: performance.now() - started };
    return failure === undefined
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage: failure };
  }

  async all(chosen, isOver) {
    const tests = [];
    for (const test of chosen) {
      tests.push(await this.one(test));
      if (isOver(tests.at(-1))) break;
    }
    const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
    return endless ?? { status: DryRunStatus.Complete, tests };
  }

  async dryRun() {
    await this.load(false);
    const result = await this.all(this.tests, () => false);
    const times = result.tests?.map(({ id, timeSpentMs }) => [id, timeSpentMs]) ?? [];
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(times)));
    return { ...result, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    context.hitCount = undefined;
    context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      await this.load(reloadEnvironment);
    } catch (error) {
      // What does not even load is found by every test.
      const loading = { id: 'loading', name: 'loading', timeSpentMs: 0 };
      const tests = [{ ...loading, status: TestStatus.Failed, failureMessage: String(error) }];
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    }
    context.activeMutant = activeMutant.id;
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const chosen = this.tests.filter(({ id }) => wanted === undefined || wanted.has(id));
    const result = await this.all(chosen, ({ status }) => status === TestStatus.Failed && !disableBail);
    context.activeMutant = undefined;
    return toMutantRunResult(result, disableBail);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)];
