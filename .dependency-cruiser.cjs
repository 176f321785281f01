/**
 * The arrows of the house: core ← excel, files, survey ← taskpane, cli ← workbench; no cycle anywhere.
 * The core is built in floors: each imports only floors below it, and of those only their index.
 */
const FLOORS = [
  'words',
  'grid',
  'values',
  'questionnaire',
  'framework',
  'framework/compare',
  'framework/parse',
  'returns',
  'findings',
  'consolidation',
  'tables',
  'book',
  'figures',
  'review',
  'sheets/drawing',
  'sheets/guideline',
  'sheets/template',
  'sheets/coordinator',
  'use-cases',
];

/** A pattern of the files that stand on one of these floors; a floor inside another folder is no part of that one. */
function on(floors) {
  return floors.map((floor) => {
    const inner = FLOORS.filter((other) => other.startsWith(`${floor}/`)).map((other) =>
      other.slice(floor.length + 1),
    );
    return `^src/core/${floor}/${inner.length > 0 ? `(?!(${inner.join('|')})/)` : ''}`;
  });
}

const floors = FLOORS.flatMap((floor, height) => [
  ...(height === FLOORS.length - 1
    ? []
    : [
        {
          name: `floor-${floor}-imports-nothing-above`,
          severity: 'error',
          from: { path: on([floor]) },
          to: { path: [...on(FLOORS.slice(height + 1)), '^src/core/index'] },
        },
      ]),
  {
    name: `floor-${floor}-is-entered-by-its-index`,
    severity: 'error',
    from: { path: '^src/core/', pathNot: on([floor]) },
    to: { path: on([floor]), pathNot: `^src/core/${floor}/index\\.ts$` },
  },
]);

module.exports = {
  forbidden: [
    ...floors,
    {
      name: 'core-stands-on-floors',
      severity: 'error',
      // A new folder of the core is put into the list above.
      from: { path: '^src/core/', pathNot: ['^src/core/index\\.ts$', ...on(FLOORS)] },
      to: {},
    },
    {
      name: 'core-stands-on-floors-only',
      severity: 'error',
      from: {},
      to: { path: '^src/core/', pathNot: ['^src/core/index\\.ts$', ...on(FLOORS)] },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'inner-folders-import-nothing-around-them',
      severity: 'error',
      // What a folder and its inner folders share stands in one of the inner ones.
      from: { path: '^(src/survey|src/cli/commands|src/cli)/[^/]+/' },
      to: { path: '^$1/[^/]+\\.ts$' },
    },
    {
      name: 'cli-io-knows-no-command',
      severity: 'error',
      from: { path: '^src/cli/(io|demo)/' },
      to: { path: '^src/cli/commands/' },
    },
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
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(@noble/hashes|valibot|@sanity/diff-match-patch)/',
      },
    },
    {
      name: 'only-the-public-contract',
      severity: 'error',
      // The pane loads the catalogues when it needs them: they are data, and in a chunk of their own.
      from: { path: '^(src/(?!core)|workbench)', pathNot: '^src/taskpane/words/' },
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
      to: { path: '^src/(taskpane|cli)' },
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
      from: { path: '^src/(taskpane|cli)/' },
      to: { path: '^src/(taskpane|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'the-product-knows-nothing-that-it-is-tried-with',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|workbench)/' },
    },
    {
      name: 'the-workbench-knows-no-test',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^test/' },
    },
    {
      name: 'the-workbench-uses-contracts',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^src/', pathNot: '^src/(core/index|files/(index|parts))\\.ts$' },
    },
    {
      name: 'files-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^src/(?!files/)' },
      to: { path: '^src/files/', pathNot: '^src/files/(index|node)\\.ts$' },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^(src|workbench)', pathNot: 'worker\\.ts$' },
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
