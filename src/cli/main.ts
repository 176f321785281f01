import { setFlagsFromString } from 'node:v8';
import { shownText } from './io/output';
import { run } from './run';

/**
 * Machine code of the second kind is made of a function that has run eight times as long as usual: a run of seconds, in several
 * threads that each compile for themselves, spent a fifth of its processor time on code that it hardly used.
 */
setFlagsFromString('--interrupt-budget=1000000');
/**
 * Of thousands of files nearly all that is in use is heap: it may grow by half before what nobody needs is cleared away, by itself to
 * four times as much. What a pull holds is mostly outside of it (parts of a workbook), and the other commands hold little.
 */
if (process.argv.includes('consolidate')) setFlagsFromString('--heap-growing-percent=50');

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
