/** LibreOffice, where it is installed: another form of a file that we made. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PATIENCE_MS = 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** `environment` says further variables than the program's own. */
export function hasLibreOffice(environment: Environment = {}): boolean {
  return works('soffice', ['--version'], environment);
}

export function works(command: string, args: readonly string[], environment: Environment = {}): boolean {
  const { error, status } = spawnSync(command, [...args], {
    stdio: 'ignore',
    timeout: 30_000,
    env: { ...process.env, ...environment },
  });
  return error === undefined && status === 0;
}

/**
 * The files in another format, in one run; each stands in `folder` under its own name, or was not made and is undefined. Names should be
 * plain: where the locale is not installed, LibreOffice cannot open a file with a Chinese one.
 */
export function convert(
  files: readonly string[],
  format: 'pdf' | 'odt',
  folder: string,
): (string | undefined)[] {
  // A profile of its own: one that is in use by an open window would refuse to convert.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: PATIENCE_MS,
  });
  return files.map((file) => {
    const made = join(folder, `${basename(file, extname(file))}.${format}`);
    return existsSync(made) ? made : undefined;
  });
}
