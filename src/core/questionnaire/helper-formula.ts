/**
 * Helper formulas: what was typed into a cell, as the other formulas need it. Two hidden cells stand behind each field:
 * its *text* (blanks trimmed, `#N/A` for an error) and its *value* (`""` blank or cleared, `"?"` not readable by a
 * formula, else a number). What a formula reads of what people write is listed at `formulaReads`.
 */
import { CLEAR_MARKS, FIRST_SERIAL, LAST_SERIAL, TRIMMED_BY_FORMULA } from '../values';
import { quotedInFormula } from './formula';
import type { Field } from './schema';

/** Lists of choices stand from this row on (one-based), so that a label's row gives its place. */
const FIRST_CHOICE_ROW = 2;

/** Stays below the length at which error names end and words begin. */
const ERROR_NAMES = '#N/A#REF!#VALUE!#NAME?#DIV/0!#NUM!#NULL!';

/** The cell's text without the blanks around it; inner runs of spaces become one. */
export function textFormula(cell: string): string {
  const spaced = [...TRIMMED_BY_FORMULA].reduce(
    (inner, blank) => `SUBSTITUTE(${inner},${character(blank)}," ")`,
    cell,
  );
  return `IF(ISERROR(${cell}),"#N/A",TRIM(${spaced}))`;
}

function character(blank: string): string {
  const code = blank.charCodeAt(0);
  return code < 32 ? `CHAR(${code})` : quotedInFormula(blank);
}

/** The value cell of a field; `choices` is the range of labels of a choice. */
export function valueFormula(
  { type, integer }: Pick<Field, 'type' | 'integer'>,
  cell: string,
  text: string,
  choices: string | undefined,
): string {
  const blank = `OR(${text}="",AND(LEN(${text})=1,ISNUMBER(FIND(${text},${quotedInFormula(CLEAR_MARKS)}))))`;
  switch (type) {
    case 'text':
    case 'long':
      return `IF(${blank},"",IF(AND(LEN(${text})>3,ISNUMBER(FIND(${text},${quotedInFormula(ERROR_NAMES)}))),"?",LEN(${text})))`;
    case 'number':
      return `IF(ISNUMBER(${cell}),${numberOf(cell, integer)},IF(${blank},"","?"))`;
    case 'percent':
      return `IF(ISNUMBER(${cell}),${percentOf(cell)},IF(${blank},"","?"))`;
    case 'date':
      return `IF(ISNUMBER(${cell}),${dayOfSerial(cell)},IF(${blank},"",${dayOfText(text)}))`;
    case 'choice':
      return `IF(${blank},"",${placeIn(choices ?? '', text)})`;
  }
}

/**
 * `CELL("format")` begins with P for percent formats in Excel and in LibreOffice. For dates it does not in LibreOffice:
 * a number in a date format is a plain number to a formula (`asFormulaSees`).
 */
function percentFormat(cell: string): string {
  return `LEFT(CELL("format",${cell}),1)="P"`;
}

function numberOf(cell: string, integer: boolean): string {
  const isOdd = integer ? `OR(${percentFormat(cell)},${cell}<>INT(${cell}))` : percentFormat(cell);
  return `IF(${isOdd},"?",${cell})`;
}

function percentOf(cell: string): string {
  const hundredfold = `ROUND(${cell}*100,6)`;
  const shown = `IF(AND(${cell}=INT(${cell}),${cell}>=2,${cell}<=100),${cell},${hundredfold})`;
  const plain = `IF(${cell}=1,"?",IF(AND(${cell}>0,${cell}<1),${hundredfold},${cell}))`;
  return `IF(${percentFormat(cell)},${shown},${plain})`;
}

function dayOfSerial(cell: string): string {
  return `IF(AND(${cell}=INT(${cell}),${cell}>=${FIRST_SERIAL},${cell}<=${LAST_SERIAL}),${cell},"?")`;
}

/** The day is rebuilt from its parts and compared with what was typed: a day that does not exist moves, and differs. */
function dayOfText(text: string): string {
  const parts = (separator: string) => {
    const second = `FIND("${separator}",${text},5)`;
    const year = `VALUE(LEFT(${text},3))`;
    const day = `DATE(1911+${year},VALUE(MID(${text},5,${second}-5)),VALUE(MID(${text},${second}+1,2)))`;
    const again = `TEXT(${year},"000")&"${separator}"&MONTH(${day})&"${separator}"&DAY(${day})`;
    return `IFERROR(IF(AND(${year}>=80,SUBSTITUTE(${text},"${separator}0","${separator}")=${again}),${day},"?"),"?")`;
  };
  return `IF(MID(${text},4,1)=".",${parts('.')},IF(MID(${text},4,1)="/",${parts('/')},IF(MID(${text},4,1)="-",${parts('-')},"?")))`;
}

/** Exact in case, unlike MATCH; without array entry. */
function placeIn(choices: string, text: string): string {
  const places = `EXACT(${text},${choices})*(ROW(${choices})-${FIRST_CHOICE_ROW - 1})`;
  return `IF(SUMPRODUCT(EXACT(${text},${choices})*1)=1,SUMPRODUCT(${places}),"?")`;
}
