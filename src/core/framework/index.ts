/** What the policy asks of whom: goals, directions, tasks, bodies and assignments of an edition. */
export { BODIES, type BodyDirectory, bodyName, findBody, UNKNOWN_BODY } from './bodies';
export { builtinEdition, EDITIONS } from './editions';
export { expectedReturns, formOf } from './expected';
export {
  type Assignment,
  type Direction,
  type EditionRecord,
  type Framework,
  type FrameworkBody,
  type Task,
  taskId,
  taskNumber,
} from './framework';
export { chineseNumeral, FORMAL_SIGNS, NUMERAL_SIGNS, readChineseNumeral } from './numerals';
export { shortTitle } from './short-titles';
