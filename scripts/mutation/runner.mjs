/**
 * Runs the tests of the lower floors inside one process, again and again, with one mutant after the other switched on. Jest would load
 * its world anew for each of thousands of mutants; here it is loaded once, and only a mutant that acts while modules load costs a start.
 */
import { readdirSync } from 'node:fs';
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

const context = (globalThis.__stryker__ ??= {});

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
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async load() {
    if (this.globals !== undefined) return;
    register('./hooks.mjs', import.meta.url);
    this.globals = await import('./jest-globals.mjs');
    for (const path of testFiles(this.paths)) {
      this.globals.startFile(path);
      await import(pathToFileURL(resolve(path)).href);
    }
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
    await this.load();
    const result = await this.all(this.globals.TESTS, () => false);
    return { ...result, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    try {
      await this.load();
    } catch (error) {
      // What does not even load is found by every test.
      const failureMessage = String(error);
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [
          { id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage },
        ],
      });
    }
    context.activeMutant = activeMutant.id;
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const chosen = this.globals.TESTS.filter(({ id }) => wanted === undefined || wanted.has(id));
    const result = await this.all(chosen, ({ status }) => status === TestStatus.Failed && !disableBail);
    context.activeMutant = undefined;
    return toMutantRunResult(result, disableBail);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)];
