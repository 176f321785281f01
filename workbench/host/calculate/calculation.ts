/** Keeps the values of all formulas of a workbook up to date: before somebody looks, and only when something changed. */
import { columnName } from '../../../src/core/index';
import { findName, sheetPrefix } from '../model/address';
import type { HostBook } from '../model/book';
import type { HostCell, HostValue } from '../model/cell';
import type { Placed } from '../model/grid';
import type { HostSheet } from '../model/sheet';
import { omit } from '../common/omit';
import { FormulaEvaluation, type FormulaSurroundings } from './evaluate';
import { Incalculable, type Formula } from './formula';
import { readFormula } from './read-formula';

type Outcome = { readonly value: HostValue; readonly link: string | undefined } | Incalculable;

export class Calculation {
  private settled = -1;
  private running = false;
  /** What a formula's text means, read once. */
  private readonly read = new Map<string, Formula | Incalculable>();
  /** This round's results. */
  private outcomes = new Map<string, Outcome | 'running'>();

  private constructor(private readonly book: HostBook) {}

  /** From now on every look into the workbook finds its formulas calculated. */
  static of(book: HostBook): Calculation {
    const calculation = new Calculation(book);
    book.watch.settle = () => calculation.settle();
    return calculation;
  }

  /** The cells whose formula this engine cannot calculate, with why: `封面!D5: VLOOKUP`. */
  unknown(): string[] {
    this.settle();
    return this.placed().flatMap(([sheet, { row, column, cell }]) => {
      const outcome = cell.kept === true ? this.outcomes.get(keyOf(sheet, row, column)) : undefined;
      if (!(outcome instanceof Incalculable)) return [];
      return [`${sheetPrefix(sheet.name)}!${columnName(column)}${row + 1}: ${outcome.message}`];
    });
  }

  /** A condition that stands for `sheet`, read so many rows and columns from where it was written. */
  holds(formula: string, sheet: HostSheet, rows: number, columns: number): boolean {
    this.settle();
    const value = this.attempt(() => {
      const standing = { sheet, rows, columns };
      return new FormulaEvaluation(this.around(sheet), standing).value(this.formula(formula));
    });
    return value === true || (typeof value === 'number' && value !== 0);
  }

  private settle(): void {
    if (this.running || this.settled === this.book.watch.revision) return;
    this.running = true;
    this.outcomes = new Map();
    for (const [sheet, { row, column, cell }] of this.placed()) this.renew(sheet, row, column, cell);
    this.running = false;
    this.settled = this.book.watch.revision;
  }

  private placed(): [HostSheet, Placed][] {
    return this.book.sheets
      .filter(({ cells }) => cells.formulas > 0)
      .flatMap((sheet) =>
        [...sheet.cells.placed()]
          .filter(({ cell }) => cell.formula !== undefined)
          .map((placed): [HostSheet, Placed] => [sheet, placed]),
      );
  }

  private renew(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
    const outcome = this.outcome(sheet, row, column, cell);
    if (stands(cell, outcome)) return;
    const bare = omit(omit(cell, 'leads'), 'kept');
    if (outcome instanceof Incalculable) sheet.cells.put(row, column, { ...bare, kept: true });
    else {
      const leads = outcome.link === undefined ? {} : { leads: outcome.link };
      sheet.cells.put(row, column, { ...omit(bare, 'stale'), value: outcome.value, ...leads });
    }
  }

  private outcome(sheet: HostSheet, row: number, column: number, cell: HostCell): Outcome {
    const key = keyOf(sheet, row, column);
    const known = this.outcomes.get(key);
    if (known === 'running') throw new Incalculable('a circle of formulas');
    if (known !== undefined) return known;
    this.outcomes.set(key, 'running');
    const evaluation = new FormulaEvaluation(this.around(sheet), { sheet, rows: 0, columns: 0 });
    const value = this.attempt(() => {
      if (this.book.watch.torn) throw new Incalculable('cells were inserted or deleted');
      return evaluation.value(this.formula(cell.formula ?? ''));
    });
    const outcome = value instanceof Incalculable ? value : { value: value ?? 0, link: evaluation.link };
    this.outcomes.set(key, outcome);
    return outcome;
  }

  private attempt(what: () => HostValue): HostValue | Incalculable {
    try {
      return what();
    } catch (error) {
      if (error instanceof Incalculable) return error;
      // A chain of formulas that is deeper than this engine goes.
      if (error instanceof RangeError) return new Incalculable('too deep');
      throw error;
    }
  }

  private formula(text: string): Formula {
    let found = this.read.get(text);
    if (found === undefined) {
      try {
        found = readFormula(text);
      } catch (error) {
        if (!(error instanceof Incalculable)) throw error;
        found = error;
      }
      this.read.set(text, found);
    }
    if (found instanceof Incalculable) throw found;
    return found;
  }

  private around(here: HostSheet): FormulaSurroundings {
    const { book } = this;
    return {
      sheet: (name) => book.sheet(name),
      named: (name) => findName(book, here, name)?.place,
      cell: (sheet, row, column) => {
        const cell = sheet.cells.held(row, column);
        if (cell.formula === undefined) return cell;
        const outcome = this.running ? this.outcome(sheet, row, column, cell) : cell;
        // What is built on an unknown value is unknown too.
        if (outcome instanceof Incalculable) throw outcome;
        if (this.running) return { ...cell, value: outcome.value };
        if (cell.kept === true) throw new Incalculable('a formula');
        return cell;
      },
    };
  }
}

/** Does the cell show this already? */
function stands(cell: HostCell, outcome: Outcome): boolean {
  if (outcome instanceof Incalculable) return cell.kept === true;
  const calculated = cell.stale !== true && cell.kept !== true;
  return calculated && cell.value === outcome.value && cell.leads === outcome.link;
}

function keyOf(sheet: HostSheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
