/** What a formula gives where it stands. */
import { isPercentFormat, type Area } from '../../../core/index';
import { cellsOf, intersection, areaText } from '../model/area';
import { isError, type HostCell, type HostValue } from '../model/cell';
import { nameFormula } from '../model/address';
import type { Place, Sheet } from '../model/sheet';
import { Incalculable, type Fixed, type Formula } from './formula';
import { meets, SINGLE, type SingleFunction } from './functions';
import { numberOf, operate, textOf, truthOf } from './values';

/** The workbook as a formula sees it. */
export interface Surroundings {
  readonly sheet: (name: string) => Sheet | undefined;
  /** The area that a name means. */
  readonly named: (name: string) => Place | undefined;
  /** A cell with its value of now. Throws `Incalculable` where nobody knows that. */
  readonly cell: (sheet: Sheet, row: number, column: number) => HostCell;
}

/** Where the formula stands, and how far that is from where it was written. */
export interface Standing {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
}

type Matrix = readonly (readonly HostValue[])[];
type Given = readonly (Formula | undefined)[];
type Result = HostValue | Place;

/** More cells than this are first cut to those that are used. */
const LARGE = 100_000;
const NOT_FOUND = { error: '#N/A' };
const NO_REFERENCE = { error: '#REF!' };

function isPlace(result: Result): result is Place {
  return typeof result === 'object' && result !== null && 'area' in result;
}

export class Evaluation {
  /** Where a click on the cell leads, if the formula says so. */
  link: string | undefined;

  constructor(
    private readonly around: Surroundings,
    private readonly standing: Standing,
  ) {}

  /** One value. Throws `Incalculable`. */
  value(formula: Formula | undefined): HostValue {
    if (formula === undefined) return null;
    const result = this.result(formula);
    return isPlace(result) ? this.single(result) : result;
  }

  private result(formula: Formula): Result {
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

  private place({ sheet, area, fixed }: Formula & { readonly kind: 'area' }): Place {
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

  private namedPlace(name: string): Place {
    const place = this.around.named(name);
    // A name that means nothing is #NAME? in Excel; one that means a formula is not read here.
    if (place === undefined) throw new Incalculable(name);
    return place;
  }

  /** Of a whole range one value can be meant in several ways. */
  private single({ sheet, area }: Place): HostValue {
    if (cellsOf(area) !== 1) throw new Incalculable(areaText(area));
    return this.around.cell(sheet, area.top, area.left).value;
  }

  private call(name: string, given: Given): Result {
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

  reference(formula: Formula | undefined): Place | undefined {
    if (formula === undefined || !['area', 'name', 'call'].includes(formula.kind)) return undefined;
    if (formula.kind === 'call' && formula.name !== 'INDEX') return undefined;
    const result = this.result(formula);
    return isPlace(result) ? result : undefined;
  }

  /** The used part: the rest of a whole column is empty. */
  private matrixOf({ sheet, area }: Place): HostCell[][] {
    const part = cellsOf(area) > LARGE ? intersection(area, sheet.cells.used(false) ?? area) : area;
    if (part === undefined) return [];
    return numbers(part.top, part.bottom).map((row) =>
      numbers(part.left, part.right).map((column) => this.around.cell(sheet, row, column)),
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

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function singleOf(name: string, given: Given): SingleFunction {
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

/** Row by row and column by column; one value stands for all. */
function each(matrices: readonly Matrix[], of: (values: HostValue[]) => HostValue): Matrix {
  const rows = Math.max(...matrices.map((one) => one.length));
  const columns = Math.max(...matrices.map((one) => one[0]?.length ?? 0));
  const at = (matrix: Matrix, row: number, column: number): HostValue => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    return value === undefined ? NOT_FOUND : value;
  };
  return numbers(0, rows - 1).map((row) =>
    numbers(0, columns - 1).map((column) => of(matrices.map((one) => at(one, row, column)))),
  );
}

function rowNumbers(place: Place | undefined): Matrix {
  if (place === undefined) throw new Incalculable('ROW');
  return numbers(place.area.top, place.area.bottom).map((row) => [row + 1]);
}

type Special = (evaluation: Evaluation, given: Given) => Result;

/** Functions that choose what they read, or that read places instead of values. */
const SPECIAL: Readonly<Record<string, Special>> = {
  AND: (evaluation, given) => truths(evaluation, given, (all) => all.every(Boolean)),
  OR: (evaluation, given) => truths(evaluation, given, (all) => all.some(Boolean)),
  CELL: cellFact,
  COUNT: (evaluation, given) => listed(evaluation, given).filter((one) => typeof one === 'number').length,
  COUNTIF: (evaluation, [where, what]) => {
    const cells = evaluation.cells(where);
    if (cells === undefined) throw new Incalculable('COUNTIF');
    const criterion = evaluation.value(what);
    return cells.filter(({ value }) => meets(value, criterion)).length;
  },
  HYPERLINK: (evaluation, [target, shown]) => {
    const leads = textOf(evaluation.value(target));
    if (isError(leads)) return leads;
    evaluation.link = leads;
    return shown === undefined ? leads : evaluation.value(shown);
  },
  IF: (evaluation, [condition, yes, no]) => {
    const truth = truthOf(evaluation.value(condition));
    if (isError(truth)) return truth;
    if (truth) return yes === undefined ? 0 : evaluation.value(yes);
    return no === undefined ? false : evaluation.value(no);
  },
  IFERROR: (evaluation, [tried, otherwise]) => {
    const value = evaluation.value(tried);
    return isError(value) ? evaluation.value(otherwise) : (value ?? 0);
  },
  INDEX: (evaluation, [where, row, column]) => {
    const place = evaluation.reference(where);
    if (place === undefined || where?.kind === 'call') throw new Incalculable('INDEX');
    return itemOf(place, numberOf(evaluation.value(row)), numberOf(evaluation.value(column ?? undefined)));
  },
  MATCH: (evaluation, [what, where, kind]) => {
    const cells = evaluation.cells(where);
    if (cells === undefined || kind === undefined || numberOf(evaluation.value(kind)) !== 0) {
      throw new Incalculable('MATCH');
    }
    const sought = evaluation.value(what);
    if (isError(sought)) return sought;
    if (typeof sought === 'string' && /[*?~]/.test(sought)) throw new Incalculable('MATCH');
    const at = cells.findIndex(({ value }) => value !== null && operate('=', value, sought) === true);
    return at < 0 ? NOT_FOUND : at + 1;
  },
  ROW: (evaluation, [where]) => {
    const [[first = null] = [], ...more] = rowNumbers(evaluation.reference(where));
    if (more.length > 0) throw new Incalculable('ROW');
    return first;
  },
  SUM: (evaluation, given) => {
    const values = listed(evaluation, given);
    const error = values.find(isError);
    return error ?? values.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  },
  SUMPRODUCT: (evaluation, given) => {
    const matrices = given.map((one) => (one === undefined ? [[0]] : evaluation.matrix(one)));
    const products = each(matrices, (values) => {
      const error = values.find(isError);
      return error ?? values.reduce<number>((all, one) => all * (typeof one === 'number' ? one : 0), 1);
    }).flat();
    const error = products.find(isError);
    return error ?? products.reduce<number>((sum, one) => sum + Number(one), 0);
  },
};

/** Of cells only truths and numbers count; what is given directly must be one. */
function truths(evaluation: Evaluation, given: Given, of: (all: boolean[]) => boolean): HostValue {
  const all: boolean[] = [];
  for (const one of given) {
    const cells = evaluation.cells(one)?.map(({ value }) => value);
    const counted = cells?.filter((value) => value !== null && typeof value !== 'string');
    for (const value of counted ?? [evaluation.value(one)]) {
      const truth = truthOf(value);
      if (isError(truth)) return truth;
      all.push(truth);
    }
  }
  return all.length === 0 ? { error: '#VALUE!' } : of(all);
}

/** The values of cells as they are; what is given directly as a number. */
function listed(evaluation: Evaluation, given: Given): HostValue[] {
  return given.flatMap(
    (one) => evaluation.cells(one)?.map(({ value }) => value) ?? [numberOf(evaluation.value(one))],
  );
}

function itemOf({ sheet, area }: Place, row: HostValue, column: HostValue): Result {
  if (isError(row)) return row;
  if (isError(column)) return column;
  const flat = area.top === area.bottom && column === 0;
  const [down, along] = flat ? [1, Number(row)] : [Number(row), Math.max(1, Number(column))];
  if (down < 1 || along < 1) throw new Incalculable('INDEX');
  const [top, left] = [area.top + Math.floor(down) - 1, area.left + Math.floor(along) - 1];
  if (top > area.bottom || left > area.right) return NO_REFERENCE;
  return { sheet, area: { top, left, bottom: top, right: left } };
}

/** Of all that CELL tells: where a cell is, and whether it shows a percentage. */
function cellFact(evaluation: Evaluation, [what, where]: Given): HostValue {
  const place = evaluation.reference(where);
  const fact = evaluation.value(what);
  if (place === undefined || typeof fact !== 'string') throw new Incalculable('CELL');
  if (fact.toLowerCase() === 'address') return nameFormula(place).slice(1);
  if (fact.toLowerCase() !== 'format') throw new Incalculable(`CELL("${fact}")`);
  const { format = 'General' } = place.sheet.look(place.area.top, place.area.left);
  const [, grouped, fraction = ''] = /^(#,##)?[0#](?:\.(0+))?%?$/.exec(format) ?? [];
  if (isPercentFormat(format)) return `P${fraction.length}`;
  if (!/^[0#,.]+$/.test(format)) return 'G';
  return `${grouped === undefined ? 'F' : ','}${fraction.length}`;
}
