/** Questions to the person at the terminal; a secret is shown nowhere while it is typed. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { CommandContext } from '../../io/output';

interface TerminalQuestion {
  readonly text: string;
  readonly secret: boolean;
}

/** Whether somebody sits there to answer. */
export const canAsk = (): boolean => process.stdin.isTTY === true;

/** The answers in turn, without blanks around them; what is not answered any more is empty. */
export async function ask(
  { streams: { err } }: CommandContext,
  questions: readonly TerminalQuestion[],
): Promise<string[]> {
  let at = 0;
  const echo = new Writable({
    write: (chunk, _encoding, done) => {
      if (questions[at]?.secret === false) err.write(String(chunk));
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: echo, terminal: true });
  // With the end of a line the next question begins, though it may not be asked yet: who types ahead is not shown either.
  terminal.on('line', () => (at += 1));
  // One reader for all of them: lines that came early wait here.
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const { text, secret } of questions) {
      err.write(text);
      const line = await lines.next();
      if (secret) err.write('\n');
      answers.push(line.done === true ? '' : line.value.trim());
    }
    return answers;
  } finally {
    terminal.close();
  }
}
