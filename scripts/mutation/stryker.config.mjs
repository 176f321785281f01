/**
 * Mutation testing of the floors that read and merge: `npm run mutation -- values`, `returns` or `consolidation`. What it costs and
 * what came out stands in docs/trust.md.
 */
const floor = process.env.FLOOR ?? 'values';

/** The tests that speak for these floors: their own, and the public collection of returns as they come back. */
const TESTS = {
  values: ['test/core/values', 'test/core/returns', 'test/returns/spellings.test.ts'],
  returns: [
    'test/core/returns',
    'test/core/questionnaire/rules.test.ts',
    'test/core/questionnaire/lights.test.ts',
    'test/core/values/folded.test.ts',
    'test/returns/spellings.test.ts',
    'test/returns/damages.test.ts',
    'test/core/consolidation',
  ],
  consolidation: ['test/core/consolidation', 'test/returns/damages.test.ts'],
};

export default {
  mutate: [`src/core/${floor}/**/*.ts`],
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/found.mjs'],
  inProcess: { tests: TESTS[floor] },
  coverageAnalysis: 'perTest',
  // A mutant that acts while modules load (a list, a pattern) needs a world of its own: with STATIC=1 these are tried, too.
  ignoreStatic: process.env.STATIC !== '1',
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  maxTestRunnerReuse: 400,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only', 'found'],
  found: { path: `.cache/mutation/${floor}.found.txt` },
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation/${floor}.json` },
  htmlReporter: { fileName: `.cache/mutation/${floor}.html` },
  incremental: true,
  incrementalFile: `.cache/mutation/${floor}.incremental.json`,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/.cache', '/demo-out', '/docs', '/workbench', '/assets', '/.github', '/.ci'],
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
};
