/** What is left of what one workbook may cost; shared by its parts, sheets and tables. */
import type { Limits } from './limits';
import { FileError } from '../fault/file-error';

/** Told now and then while a file is read: it goes on. Counts bound the reading, so that it is not told for ever. */
export type Beat = () => void;

/** Steps and cells from one beat to the next, and letters: some ten milliseconds each. */
const BEAT_EVERY = 50_000;
const LETTERS_A_STEP = 16;

export class ReadBudget {
  private cells = 0;
  private steps = 0;
  private letters = 0;
  private sinceBeat = 0;

  constructor(
    private readonly limits: Pick<Limits, 'cells' | 'steps' | 'letters'>,
    private readonly beat: Beat = () => undefined,
  ) {}

  spend(cells: number): void {
    this.cells += cells;
    this.goOn(cells);
    const { cells: limit } = this.limits;
    if (this.cells > limit) throw new FileError('too-large', { what: 'cells', size: this.cells, limit });
  }

  /** Tags, attributes and entities: what a reader does for each, whatever it means. */
  step(count: number): void {
    this.steps += count;
    this.goOn(count);
    const { steps: limit } = this.limits;
    if (this.steps > limit) throw new FileError('too-large', { what: 'steps', limit });
  }

  /** Characters that are parsed or stand in cells, each time they do: a text that many cells share counts in each. */
  read(letters: number): void {
    this.letters += letters;
    this.goOn(letters / LETTERS_A_STEP);
    const { letters: limit } = this.limits;
    if (this.letters > limit) throw new FileError('too-large', { what: 'letters', limit });
  }

  private goOn(steps: number): void {
    this.sinceBeat += steps;
    if (this.sinceBeat < BEAT_EVERY) return;
    this.sinceBeat = 0;
    this.beat();
  }
}
