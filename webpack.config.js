/** Builds the command line (`dist/policy-returns.mjs`) and the worker in which it reads files. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

export default {
  name: 'cli',
  target: 'node20',
  entry: { 'policy-returns': './src/cli/main.ts', 'reader.worker': './src/files/reader.worker.ts' },
  experiments: { outputModule: true },
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  module: {
    // webpack rewrites worker_threads wrongly (5.112); the worker's address is left as it is written.
    parser: { javascript: { worker: false } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { configFile: 'tsconfig.build.json', transpileOnly: true },
      },
    ],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /policy-returns\.mjs$/ }),
  ],
  optimization: { minimize: false },
  devtool: 'source-map',
};
