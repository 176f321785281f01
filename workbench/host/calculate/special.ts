/** Functions that choose what they read, or that read places instead of values. */
import { isPercentFormat } from '../../../src/core/index';
import { nameFormula } from '../model/address';
import { isError, type HostCell, type HostValue } from '../model/cell';
import type { SheetPart } from '../model/sheet';
import { Incalculable, type Formula } from './formula';
import { meets } from './functions';
import { each, NOT_FOUND, rowNumbers, type Matrix } from './matrix';
import { numberOf, operate, valueAsText, truthOf } from './values';

export type FormulaArguments = readonly (Formula | undefined)[];
export type FormulaResult = HostValue | SheetPart;

/** What evaluates the arguments, where the formula stands. */
export interface Evaluator {
  /** Where a click on the cell leads, if the formula says so. */
  link: string | undefined;
  /** One value. Throws `Incalculable`. */
  value(formula: Formula | undefined): HostValue;
  /** The cells that a formula means; none where it means a value. */
  cells(formula: Formula | undefined): HostCell[] | undefined;
  reference(formula: Formula | undefined): SheetPart | undefined;
  /** Value by value, as SUMPRODUCT reads what it is given. */
  matrix(formula: Formula): Matrix;
}

const NO_REFERENCE = { error: '#REF!' };

type Special = (evaluation: Evaluator, given: FormulaArguments) => FormulaResult;

export const SPECIAL: Readonly<Record<string, Special>> = {
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
    const leads = valueAsText(evaluation.value(target));
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
function truths(evaluation: Evaluator, given: FormulaArguments, of: (all: boolean[]) => boolean): HostValue {
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
function listed(evaluation: Evaluator, given: FormulaArguments): HostValue[] {
  return given.flatMap(
    (one) => evaluation.cells(one)?.map(({ value }) => value) ?? [numberOf(evaluation.value(one))],
  );
}

function itemOf({ sheet, area }: SheetPart, row: HostValue, column: HostValue): FormulaResult {
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
function cellFact(evaluation: Evaluator, [what, where]: FormulaArguments): HostValue {
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
