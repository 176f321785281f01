import { TEST } from './test/support/patience.mjs';
import { REST } from './test/suites.mjs';

const ALL = ['**/*.test.ts', '**/*.test.tsx'];
const rest = REST.map((path) => `**/${path}`);

/** `SUITES` names a lot; together they are all tests. */
const LOTS = {
  quick: [...ALL, ...rest.map((path) => `!${path}`)],
  rest,
};

/** Native ES modules; types are checked by tsc apart. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: LOTS[process.env.SUITES] ?? ALL,
  testTimeout: TEST,
  // Most of the time is spent waiting for LibreOffice, Chromium and the validator; one worker less than cores is too few.
  maxWorkers: '100%',
};
