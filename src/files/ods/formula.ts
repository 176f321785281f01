/** A formula as Excel writes it, in the spelling of OpenFormula: `;` between arguments, references in brackets. */

/** Strings, quoted sheet names, references and names, numbers, and whatever else, sign by sign. */
const TOKENS =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(])|([\p{L}_][\p{L}\p{N}_.]*)|(\d+(?:\.\d+)?)|([\s\S])/gu;

/** The formula without `=`; the result begins with `of:=`. What the sheets of this program do not use is refused. */
export function openFormula(formula: string): string {
  return `of:=${openExpression(formula)}`;
}

/** The same without the beginning, as conditions hold it. */
export function openExpression(formula: string): string {
  return formula.replace(
    TOKENS,
    (
      whole,
      text?: string,
      sheet?: string,
      reference?: string,
      name?: string,
      number?: string,
      sign?: string,
    ) => {
      if (text !== undefined || number !== undefined) return whole;
      if (reference !== undefined) return openReference(sheet?.slice(0, -1), reference);
      if (name !== undefined) return name === 'TRUE' || name === 'FALSE' ? `${name}()` : name;
      if (sign === ',') return ';';
      if (sign === undefined || '{}#![]@'.includes(sign)) throw new Error(`No OpenFormula for “${formula}”.`);
      return sign;
    },
  );
}

/** `[.$A1]`, `[$'填報表'.$F$7:.$F$20]`. */
function openReference(sheet: string | undefined, reference: string): string {
  const [first = '', last] = reference.split(':');
  const table = sheet === undefined ? '' : `$${sheet}`;
  return `[${table}.${first}${last === undefined ? '' : `:.${last}`}]`;
}
