/** Writes each mutant that lives, and each that took too long, as soon as it is known: a run that is stopped has said what it found. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';

class Found {
  static inject = tokens(commonTokens.options);

  constructor({ found }) {
    this.path = found.path;
    this.counts = {};
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, '');
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement, static: isStatic }) {
    this.counts[status] = (this.counts[status] ?? 0) + 1;
    if (status === 'Killed') return;
    const place = `${relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
    const what = `${mutatorName}${isStatic ? ' (static)' : ''}: ${String(replacement).replace(/\s+/g, ' ').slice(0, 160)}`;
    appendFileSync(this.path, `${status} ${place} ${what}\n`);
  }

  onMutationTestReportReady() {
    appendFileSync(this.path, `${JSON.stringify(this.counts)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'found', Found)];
