/** Two channels: one JSON document or words on stdout, progress and errors on stderr. */
import type { Language } from '../../core/index';

export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
}

export interface Context {
  /** Of the terminal. */
  readonly language: Language;
  /** Of workbooks that are made; absent where the command line did not say. */
  readonly workbookLanguage: Language | undefined;
  readonly json: boolean;
  /** ISO. */
  readonly today: string;
  /** Variables of the environment: secrets come this way, never by the command line. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
}

/** What a command did: `data` for `--json`, `lines` for people. */
export interface Outcome {
  readonly data: unknown;
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

export function show(context: Context, outcome: Outcome): void {
  if (context.json) context.streams.out.write(`${JSON.stringify(outcome.data, null, 2)}\n`);
  else if (outcome.lines.length > 0) context.streams.out.write(`${outcome.lines.join('\n')}\n`);
}

const BAR = 24;
/** Work shorter than this needs no bar. */
const PATIENCE = 1000;

/** A determinate progress bar on stderr, from the first second on, and only where somebody watches. */
export class Progress {
  private readonly start = Date.now();
  private shown = false;

  constructor(
    private readonly context: Context,
    private readonly label: string,
    private readonly total: number,
  ) {}

  at(done: number): void {
    const { err } = this.context.streams;
    if (err.isTTY !== true || this.total === 0 || Date.now() - this.start < PATIENCE) return;
    const filled = Math.round((done / this.total) * BAR);
    err.write(`\r${this.label} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${this.total}`);
    this.shown = true;
  }

  end(): void {
    if (this.shown) this.context.streams.err.write('\r\u001b[K');
  }
}
