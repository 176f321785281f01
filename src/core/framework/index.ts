/** What the policy asks of whom: goals, directions, tasks, bodies and assignments of an edition. */
export { BODIES, type BodyDirectory, bodyName, findBody, UNKNOWN_BODY } from './bodies';
export {
  type Block,
  type BlockKind,
  hasDirections,
  type Parts,
  documentParts,
  pointsAtFigure,
} from './document';
export { builtinEdition, EDITIONS } from './editions';
export { givenName } from './given-name';
export { type ClassMembers, expectedReturns, formKeyFor } from './expected';
export {
  type Assignment,
  type Direction,
  type EditionRecord,
  type Framework,
  type FrameworkBody,
  type LegalArticle,
  type Overview,
  type Task,
  taskId,
  taskNumber,
  taskParts,
} from './framework';
export {
  isAppendixHeading,
  type Numbered,
  readArabic,
  readChapter,
  readGoal,
  readHeading,
  readItem,
} from './markers';
export { unknownBodies, withBodyIds } from './map-bodies';
export { chineseNumeral, readChineseNumeral } from './numerals';
export { frameworkAtRest, parseFramework, readFramework } from './read-framework';
export { proposedShortName, shortTitle } from './short-names';
export { SLIPS, withoutSlips } from './slips';
