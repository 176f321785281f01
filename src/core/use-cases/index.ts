/** What each use case reads of an open workbook, and what it changes in it. */
export { consolidationChanges } from './consolidation-changes';
export { contactChanges } from './contact-changes';
export { crosswalkChanges, editionChanges } from './edition-changes';
export { insertChanges, type InsertFault } from './insert';
export { deadlineChanges } from './deadline-changes';
export { letterChanges } from './letter-changes';
export { decideChanges, nameChanges } from './review-changes';
export { meetingPages } from './meeting';
export { periodChanges } from './period-changes';
export { reportOf } from './report';
export { summaryChanges } from './summary-changes';
export {
  CONSOLIDATION_WANT,
  INSERT_WANT,
  REGISTER_WANT,
  STATE_WANT,
  TRACE_WANT,
  WORKBOOK_WANT,
} from './wants';
export {
  deadlineDay,
  LETTER_KINDS,
  type LetterToSend,
  lettersToSend,
  mergeLine,
  type SentKind,
} from './letters-to-send';
