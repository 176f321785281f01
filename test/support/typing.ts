import { jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { Ran } from './command-line';

/** As at a terminal: what is typed comes by the standard input, and `shown` is what the program writes back. */
export async function typing(
  text: string,
  run: () => Promise<Ran>,
): Promise<Ran & { readonly shown: string }> {
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  const real = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  Object.defineProperty(process, 'stdin', { value: terminal, configurable: true });
  try {
    terminal.write(text);
    return { ...(await run()), shown: written.join('') };
  } finally {
    write.mockRestore();
    Object.defineProperty(process, 'stdin', real);
  }
}
