/** A webpack plugin: the licence texts of every package that is bundled, as one file beside what ships. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const LICENCE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The folder of the package that a module comes from; undefined for our own. */
function packageOf(resource) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? '');
  return found?.[1];
}

function* resourcesOf(module) {
  if (module.resource !== undefined) yield module.resource;
  // Modules that were joined into one.
  for (const inner of module.modules ?? []) yield* resourcesOf(inner);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { title: `${name} ${version} (${license})`, texts };
}

export class NoticesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('notices', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'notices', stage }, () => {
        const folders = new Set();
        for (const module of compilation.modules)
          for (const resource of resourcesOf(module)) {
            const folder = packageOf(resource);
            if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
          }
        const notices = [...folders].map(noticeOf).sort((left, right) => (left.title < right.title ? -1 : 1));
        const bare = notices.filter(({ texts }) => texts.length === 0).map(({ title }) => title);
        if (bare.length > 0)
          compilation.warnings.push(new webpack.WebpackError(`No licence text: ${bare.join(', ')}`));
        const text = notices
          .map(({ title, texts }) => [title, '', ...texts].join('\n'))
          .join(`\n\n${'-'.repeat(72)}\n\n`);
        compilation.emitAsset(NOTICES, new webpack.sources.RawSource(`${text}\n`));
      });
    });
  }
}
