/**
 * The builds, each by its name (`webpack --config-name …`):
 *   cli             the command line, `dist/policy-returns.mjs`, and the worker in which it reads files
 *   site            what an IT department puts on a static host: the pane, its icons, the manifest (`dist/site`)
 *   workbench-pane  the same pane, with office.js from the workbench's own loader (`dist/site-workbench/pane`)
 *   workbench       the page to try it without Excel, around that pane (`dist/site-workbench`)
 *
 * Two variables: `SITE`, the address the site will have; `OFFICE_JS`, where the pane takes office.js from: an address, or
 * `local` for a site that ships it (docs/deploy.md says when that is allowed).
 */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { GuidesPlugin } from './scripts/guide-pages.mjs';
import { isShipped } from './scripts/local-office.mjs';
import { NoticesPlugin } from './scripts/notices.mjs';
import { pagePolicy, panePolicy } from './scripts/policy.mjs';
import { siteAddress, withAddress } from './scripts/site-address.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const HOSTED_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Seen from the pane's folder, like the one below. */
const LOCAL_OFFICE_JS = 'office-js/office.js';

const WORKBENCH_OFFICE_JS = '../office-loader.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const dist = (folder) => fileURLToPath(new URL(`dist/${folder}`, import.meta.url));

const cacheFolder = fileURLToPath(new URL('.cache/webpack', import.meta.url));

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { configFile: 'tsconfig.build.json', transpileOnly: true },
};

/** What an index gives away need not come along with it: each part goes to the room that uses it. */
const pure = { test: /[\\/]src[\\/](core|excel|files|survey)[\\/]/, sideEffects: false };

/**
 * What the machine does faster than plain ECMAScript: in Node these take the place of their portable twins, of which they
 * export the same.
 */
const NATIVE = {
  'src/files/guard/codec': './src/files/native/codec.ts',
  'src/core/grid/sha256': './src/files/native/sha256.ts',
};

const native = new webpack.NormalModuleReplacementPlugin(/^\.\.?\/([\w-]+\/)*(codec|sha256)$/, (resource) => {
  // A native one may fall back on its portable twin.
  if (relative(HERE, resource.context).replaceAll('\\', '/') === 'src/files/native') return;
  const asked = relative(HERE, join(resource.context, resource.request)).replaceAll('\\', '/');
  const own = NATIVE[asked];
  if (own !== undefined) resource.request = join(HERE, own);
});

/** The writer of sheets packs what it wrote; ours are unpacked again at once, put right, and packed in one way everywhere. */
const unpacked = new webpack.NormalModuleReplacementPlugin(/^\.\.\/zip\/writer\.mjs$/, (resource) => {
  if (/[\\/]hucre[\\/]dist[\\/]xlsx$/.test(resource.context))
    resource.request = join(HERE, 'src/files/write/unpacked.ts');
});

const cli = {
  name: 'cli',
  target: 'node20',
  entry: { 'policy-returns': './src/cli/main.ts', 'reader.worker': './src/files/reader.worker.ts' },
  experiments: { outputModule: true },
  output: {
    path: dist(''),
    filename: '[name].mjs',
    chunkFilename: 'policy-returns.[id].mjs',
    module: true,
    chunkFormat: 'module',
    clean: { keep: /^site/ },
  },
  resolve: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  module: {
    // webpack rewrites worker_threads wrongly (5.112); the worker's address is left as it is written.
    parser: { javascript: { worker: false } },
    rules: [typescript, pure],
  },
  plugins: [
    native,
    unpacked,
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /policy-returns\.mjs$/ }),
    new NoticesPlugin(),
  ],
  optimization: { minimize: false },
  devtool: 'source-map',
};

/** What both browser builds share. No build uses eval: the pages' content security policy forbids it. */
function inBrowser(name, folder, cache = name) {
  return {
    name,
    target: ['web', 'es2022'],
    output: {
      path: dist(folder),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
    module: { rules: [typescript] },
    // Source maps would double build time and download; `--devtool source-map` makes them when somebody needs them.
    devtool: false,
    // A later build, and the pane's second one (in a process of its own), take what did not change from here.
    cache: { type: 'filesystem', name: cache, cacheDirectory: cacheFolder },
    stats: 'errors-warnings',
    // The pane's budget is a test of its own, on gzipped sizes (test/build/site.test.ts).
    performance: false,
  };
}

/**
 * The core's words are half of what the core weighs, and the first screen needs a few of one language: in a pane they
 * come by `src/taskpane/words`. Elsewhere the core brings them along.
 */
const wordsLater = new webpack.NormalModuleReplacementPlugin(/^\.\/catalogues$/, (resource) => {
  if (/[\\/]src[\\/]core[\\/]words$/.test(resource.context)) resource.request = './deferred';
});

function pane(name, folder, officeJs) {
  return {
    ...inBrowser(name, folder, 'pane'),
    module: { rules: [typescript, pure] },
    entry: { pane: './src/taskpane/main.tsx' },
    plugins: [
      wordsLater,
      unpacked,
      new webpack.DefinePlugin({ PROGRAM_VERSION: JSON.stringify(version) }),
      new NoticesPlugin(),
      new GuidesPlugin(),
      new HtmlPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        // Behind office.js, which stands at the end of the page.
        inject: 'body',
        scriptLoading: 'defer',
        officeJs,
        policy: panePolicy(officeJs),
      }),
    ],
  };
}

/** The files of office.js, unchanged, with their licence. */
function localOffice() {
  const from = 'node_modules/@microsoft/office-js';
  const context = fileURLToPath(new URL(`${from}/dist`, import.meta.url));
  return new CopyPlugin({
    patterns: [
      {
        from: '**/*.js',
        context,
        to: 'office-js/[path][name][ext]',
        filter: (file) => isShipped(relative(context, file).replaceAll(sep, '/')),
        info: { minimized: true },
      },
      { from: `${from}/LICENSE.md`, to: 'office-js/LICENSE.md' },
    ],
  });
}

function site(asked) {
  const isLocal = asked === 'local';
  const config = pane('site', 'site', isLocal ? LOCAL_OFFICE_JS : asked);
  if (isLocal) config.plugins.push(localOffice());
  const address = siteAddress(process.env.SITE);
  config.plugins.push(
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'manifest.xml', transform: (content) => withAddress(content.toString(), address) },
      ],
    }),
  );
  return config;
}

const workbench = {
  ...inBrowser('workbench', 'site-workbench'),
  entry: {
    page: './workbench/page/main.tsx',
    // Named by the pane's HTML, so without a hash.
    'office-loader': { import: './workbench/page/office-loader.ts', filename: 'office-loader.js' },
  },
  plugins: [
    new HtmlPlugin({
      template: 'workbench/page/index.html',
      chunks: ['page'],
      scriptLoading: 'defer',
      policy: pagePolicy(),
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'manifest.xml' },
        { from: 'node_modules/@fortune-sheet/react/dist/index.css', to: 'grid.css' },
      ],
    }),
  ],
};
workbench.output = { ...workbench.output, clean: { keep: /^(pane|samples)/ } };
// Only this machine loads it: minimising three megabytes of grid component would be time for nothing.
workbench.optimization = { minimize: false };

export default [
  cli,
  site(process.env.OFFICE_JS ?? HOSTED_OFFICE_JS),
  pane('workbench-pane', 'site-workbench/pane', WORKBENCH_OFFICE_JS),
  workbench,
];
