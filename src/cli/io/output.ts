/** Two channels: one JSON document or words on stdout, progress and errors on stderr. */
import type { Language } from '../../core/index';

export interface Streams {
  /** `columns` where it is a terminal: as wide as it is. */
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
}

export interface CommandContext {
  /** Of the command, as the help shows it. */
  readonly usage: string;
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
export interface CommandOutcome {
  readonly data: unknown;
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
  /** Data for a program (CSV, JSON): into a file or a pipe it goes as it is. */
  readonly isData?: true;
}

/** What makes a terminal act, or turns the direction of writing: names of files and cells may hold it. */
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as a terminal may show it: each character that would act stands there as a mark. */
export function shownText(text: string): string {
  return text.replace(ACTING, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** JSON says the same with escapes, so that a terminal shows it and a program reads it as it was. */
function shownJson(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function show(context: CommandContext, outcome: CommandOutcome): void {
  if (context.json) context.streams.out.write(`${shownJson(outcome.data)}\n`);
  else if (outcome.lines.length > 0) {
    const text = outcome.lines.join('\n');
    const asItIs = outcome.isData === true && context.streams.out.isTTY !== true;
    context.streams.out.write(`${asItIs ? text : shownText(text)}\n`);
  }
}

const BAR = 24;
/** Work shorter than this needs no bar. */
const PATIENCE = 1000;

/** A determinate progress bar on stderr, from the first second on, and only where somebody watches. */
export class ProgressLine {
  private readonly start = Date.now();
  private shown = false;

  constructor(
    private readonly context: CommandContext,
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
