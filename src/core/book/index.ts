/** The coordinator's workbook as state: periods, issuing, the register, decisions, the board and letters. */
export { addEdition } from './add-edition';
export { madeUpState } from './made-up';
export { amountsAxis, hasAmounts } from './axis-labels';
export { approvalSteps, wordApproval } from './approval';
export { type Board, boardOf, type BodyProgress, type ProgressState, wordBodyState } from './board';
export type { BodyChange } from './body-changes';
export { type BodyChoice, bodyChoices, chooseBodies } from './choose-bodies';
export { bodiesTable, contactsOf, proposedContacts, type ProposedContact, withContacts } from './contacts';
export { consolidateWorkbook, withoutRewritten, type WorkbookConsolidation } from './consolidate-workbook';
export { answerText, fieldLabel } from './field-label';
export {
  coverRows,
  decisionRows,
  findingRows,
  historyRows,
  listedNames,
  matterText,
  partsOf,
  submissionRows,
} from './consolidation-rows';
export { correctCrosswalk, type Correction, correctionFits, writtenTasks } from './correct-crosswalk';
export {
  compareRows,
  type CrosswalkOpen,
  crosswalkOpen,
  type CrosswalkRow,
  crosswalkRow,
  crosswalkRows,
  editionOfTask,
  lineageOf,
  RELATIONS,
} from './crosswalk';
export type { Deadline, LetterRecord } from './records';
export { fileIn } from './result-index';
export { deadlineRows, dueOf, withDeadline } from './deadlines';
export { lateFigures } from './late';
export { lastLetters, letterRows, newLetters } from './letter-log';
export { lateRows } from './late-rows';
export { decisionOn, optionLabelOf, optionShown, undoneDecision } from './decision';
export { planMovesOf, planText } from './plan-text';
export { matterChanges, matterSources } from './matter-view';
export { arrivedId, type ArrivedFile, type FileLine, fileLines, linesOf, toldFiles } from './file-lines';
export { editionRows } from './editions';
export { currentFramework, frameworksOf } from './frameworks';
export {
  WORKBOOK_FORMAT,
  currentPeriod,
  findTask,
  bodyIn,
  nameOfBody,
  numberOfTask,
  numericSettings,
  plainPeriod,
  type State,
  type StateAssignment,
  type StateReturn,
  type StateTask,
} from './state';
export { type AnswerChange, changesText, differenceParts, markedDifference } from './answer-changes';
export { reviewChoices, reviewMeaning } from './review-choices';
export {
  changesSince,
  DECIDED_BY,
  overtakenReviews,
  recordedReviews,
  recordOf,
  reviewRecord,
  reviewRows,
  reviewStanding,
  toExplain,
} from './reviews';
export {
  bodyFileName,
  type IssuedTemplate,
  issueTemplates,
  type SendingLine,
  sendingList,
  templateFiles,
  type TemplateForm,
} from './issue';
export { letterFacts } from './letter-facts';
export { type Letter, lettersOf } from './letters';
export { openAssignments } from './assignment-faults';
export { followingPeriod, furtherPeriod, periodEnded, withUsualDue } from './next-period';
export { decideOrder, filesNamed, orderId } from './order-decision';
export { itemsToClose, pastOf, sourcesOf } from './past';
export { type BodyChanges, type Preview, previewOf, type ReturnChange } from './preview';
export { faultFacts, readState, type StateFault } from './read-state';
export { returnsOfBody } from './return-index';
export { workbookLanguage } from './workbook-language';
export {
  readDecisionRows,
  readReceived,
  readRegister,
  type Received,
  type Registered,
  storeRows,
  withoutReceived,
  type WrittenDecision,
} from './register';
export { breaksAt, rollOver, type RollFault } from './roll-over';
export { addPeriod, newState } from './start';
export { type Step, stepsOf } from './steps';
export { type FileRead, isLeftover, isNoTable, submissionFrom } from './submission-from';
export { indicatorRows, returnRows, settingWords, stateRows } from './table-rows';
export { inParts, WholeTexts } from './whole-texts';
export { calendarDay, LONGEST_MAILTO, mailto, type MailText } from './mail-texts';
