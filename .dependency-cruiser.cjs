/** The arrows of the house: core ← excel, files, survey ← taskpane, cli, workbench; no cycle anywhere. */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-nothing-above',
      severity: 'error',
      from: { path: '^src/core' },
      to: { path: '^src/(?!core)' },
    },
    {
      name: 'core-packages',
      severity: 'error',
      from: { path: '^src/core' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/(@noble/hashes|valibot)/' },
    },
    {
      name: 'only-the-public-contract',
      severity: 'error',
      // The pane loads the catalogues when it needs them: they are data, and in a chunk of their own.
      from: { path: '^src/(?!core)', pathNot: '^src/taskpane/words/' },
      to: { path: '^src/core/(?!index\\.ts$)' },
    },
    {
      name: 'words-are-loaded-as-words',
      severity: 'error',
      from: { path: '^src/taskpane/words/' },
      to: { path: '^src/core/(?!index\\.ts$|words/)' },
    },
    {
      name: 'adapters-know-no-front',
      severity: 'error',
      from: { path: '^src/(excel|files|survey)' },
      to: { path: '^src/(taskpane|cli|workbench)' },
    },
    {
      name: 'adapters-know-not-each-other',
      severity: 'error',
      from: { path: '^src/(excel|files|survey)/' },
      to: { path: '^src/(excel|files|survey)/', pathNot: '^src/$1/' },
    },
    {
      name: 'fronts-know-not-each-other',
      severity: 'error',
      from: { path: '^src/(taskpane|cli|workbench)/' },
      to: { path: '^src/(taskpane|cli|workbench)/', pathNot: '^src/$1/' },
    },
    { name: 'source-knows-no-test', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^src', pathNot: 'worker\\.ts$' },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
