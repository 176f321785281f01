/** What a formula gives where it stands. */
import type { Area } from '../../../src/core/index';
import { areaText, cellCount, intersection } from '../model/area';
import { isError, type HostCell, type HostValue } from '../model/cell';
import { range } from '../model/grid';
import type { SheetPart, HostSheet } from '../model/sheet';
import { Incalculable, type Fixed, type Formula } from './formula';
import { SINGLE, type SingleFunction } from './functions';
import { each, rowNumbers, type Matrix } from './matrix';
import { SPECIAL, type Evaluator, type FormulaArguments, type FormulaResult } from './special';
import { operate } from './values';

/** The workbook as a formula sees it. */
export interface FormulaSurroundings {
  readonly sheet: (name: string) => HostSheet | undefined;
  /** The area that a name means. */
  readonly named: (name: string) => SheetPart | undefined;
  /** A cell with its value of now. Throws `Incalculable` where nobody knows that. */
  readonly cell: (sheet: HostSheet, row: number, column: number) => HostCell;
}

/** Where the formula stands, and how far that is from where it was written. */
interface FormulaCell {
  readonly sheet: HostSheet;
  readonly rows: number;
  readonly columns: number;
}

/** More cells than this are first cut to those that are used. */
const LARGE = 100_000;

function isPlace(result: FormulaResult): result is SheetPart {
  return typeof result === 'object' && result !== null && 'area' in result;
}

export class FormulaEvaluation implements Evaluator {
  /** Where a click on the cell leads, if the formula says so. */
  link: string | undefined;

  constructor(
    private readonly around: FormulaSurroundings,
    private readonly standing: FormulaCell,
  ) {}

  /** One value. Throws `Incalculable`. */
  value(formula: Formula | undefined): HostValue {
    if (formula === undefined) return null;
    const result = this.result(formula);
    return isPlace(result) ? this.single(result) : result;
  }

  private result(formula: Formula): FormulaResult {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'area':
        return this.place(formula);
      case 'name':
        return this.namedPlace(formula.name);
      case 'negative':
        return operate('-', 0, this.value(formula.of));
      case 'percent':
        return operate('/', this.value(formula.of), 100);
      case 'operation':
        return operate(formula.operator, this.value(formula.left), this.value(formula.right));
      case 'call':
        return this.call(formula.name, formula.given);
    }
  }

  private place({ sheet, area, fixed }: Formula & { readonly kind: 'area' }): SheetPart {
    const found = sheet === undefined ? this.standing.sheet : this.around.sheet(sheet);
    const moved = this.moved(area, fixed);
    if (found === undefined || moved === undefined) throw new Incalculable(sheet ?? areaText(area));
    return { sheet: found, area: moved };
  }

  private moved(area: Area, fixed: Fixed): Area | undefined {
    const { rows, columns } = this.standing;
    if (rows === 0 && columns === 0) return area;
    const top = area.top + (fixed.top ? 0 : rows);
    const left = area.left + (fixed.left ? 0 : columns);
    const bottom = area.bottom + (fixed.bottom ? 0 : rows);
    const right = area.right + (fixed.right ? 0 : columns);
    return top < 0 || left < 0 ? undefined : { top, left, bottom, right };
  }

  private namedPlace(name: string): SheetPart {
    const place = this.around.named(name);
    // A name that means nothing is #NAME? in Excel; one that means a formula is not read here.
    if (place === undefined) throw new Incalculable(name);
    return place;
  }

  /** Of a whole range one value can be meant in several ways. */
  private single({ sheet, area }: SheetPart): HostValue {
    if (cellCount(area) !== 1) throw new Incalculable(areaText(area));
    return this.around.cell(sheet, area.top, area.left).value;
  }

  private call(name: string, given: FormulaArguments): FormulaResult {
    const special = SPECIAL[name];
    if (special !== undefined) return special(this, given);
    const single = singleOf(name, given);
    return applied(
      single,
      given.map((one) => this.value(one)),
    );
  }

  /** The cells that a formula means; none where it means a value. */
  cells(formula: Formula | undefined): HostCell[] | undefined {
    const place = this.reference(formula);
    return place === undefined ? undefined : this.matrixOf(place).flat();
  }

  reference(formula: Formula | undefined): SheetPart | undefined {
    if (formula === undefined || !['area', 'name', 'call'].includes(formula.kind)) return undefined;
    if (formula.kind === 'call' && formula.name !== 'INDEX') return undefined;
    const result = this.result(formula);
    return isPlace(result) ? result : undefined;
  }

  /** The used part: the rest of a whole column is empty. */
  private matrixOf({ sheet, area }: SheetPart): HostCell[][] {
    const part = cellCount(area) > LARGE ? intersection(area, sheet.cells.used(false) ?? area) : area;
    if (part === undefined) return [];
    return range(part.top, part.bottom).map((row) =>
      range(part.left, part.right).map((column) => this.around.cell(sheet, row, column)),
    );
  }

  /** Value by value, as SUMPRODUCT reads what it is given. */
  matrix(formula: Formula): Matrix {
    if (formula.kind === 'operation') {
      const { operator, left, right } = formula;
      return each([this.matrix(left), this.matrix(right)], ([a = null, b = null]) => operate(operator, a, b));
    }
    if (formula.kind === 'call' && formula.name === 'ROW')
      return rowNumbers(this.reference(formula.given[0]));
    if (formula.kind === 'call' && SPECIAL[formula.name] === undefined) {
      const single = singleOf(formula.name, formula.given);
      return each(
        formula.given.map((one) => (one === undefined ? [[null]] : this.matrix(one))),
        (values) => applied(single, values),
      );
    }
    const place = this.reference(formula);
    if (place === undefined) return [[this.value(formula)]];
    return this.matrixOf(place).map((row) => row.map(({ value }) => value));
  }
}

function singleOf(name: string, given: FormulaArguments): SingleFunction {
  const single = SINGLE[name];
  if (single === undefined || given.length < single.least || given.length > single.most) {
    throw new Incalculable(name);
  }
  return single;
}

function applied(single: SingleFunction, values: readonly HostValue[]): HostValue {
  const error = single.takesErrors === true ? undefined : values.find(isError);
  return error ?? single.of(values);
}
