import { shownText } from './io/output';
import { run } from './run';

/** A reader that has seen enough (`| head`) closes the pipe: no fault. A full disk behind `>` is one, and is said. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  fail(error);
}

/** What no command caught: still one sentence. */
function fail(error: unknown): void {
  const language = (process.env['LANG'] ?? '').toLowerCase().startsWith('zh') ? 'zh-TW' : 'en';
  const end = () => process.exit(1);
  import('./io/files').then(
    ({ sentenceOf }) => process.stderr.write(`${shownText(sentenceOf(error, language).message)}\n`, end),
    end,
  );
}

process.stdout.on('error', onBrokenPipe);
process.stderr.on('error', () => process.exit(1));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

process.exitCode = await run(process.argv.slice(2), process.env, {
  out: process.stdout,
  err: process.stderr,
});
