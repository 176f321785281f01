/** What is left of what one workbook may cost; shared by its parts, sheets and tables. */
import type { Limits } from './limits';
import { FileError } from '../fault/file-error';

export class ReadBudget {
  private cells = 0;
  private steps = 0;
  private letters = 0;

  constructor(private readonly limits: Pick<Limits, 'cells' | 'steps' | 'letters'>) {}

  spend(cells: number): void {
    this.cells += cells;
    const { cells: limit } = this.limits;
    if (this.cells > limit) throw new FileError('too-large', { what: 'cells', size: this.cells, limit });
  }

  /** Tags, attributes and entities: what a reader does for each, whatever it means. */
  step(count: number): void {
    this.steps += count;
    const { steps: limit } = this.limits;
    if (this.steps > limit) throw new FileError('too-large', { what: 'steps', limit });
  }

  /** Characters that are parsed or stand in cells, each time they do: a text that many cells share counts in each. */
  read(letters: number): void {
    this.letters += letters;
    const { letters: limit } = this.limits;
    if (this.letters > limit) throw new FileError('too-large', { what: 'letters', limit });
  }
}
