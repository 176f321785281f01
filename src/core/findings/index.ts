/** The words of findings, and of what is wrong with a file. */
export { wordFileError } from './file-wording';
export { groupedNumber, wordFinding, wordSeverity } from './wording';
export { shownAnswer } from './shown-answer';
