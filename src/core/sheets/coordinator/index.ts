/** Every sheet of the coordinator's workbook, and the list that goes with the templates. */
export { emptyFront, type Front } from './front-content';
export { CHOICES, choicesSheet } from './choices-sheet';
export { type ReturnsBehind, sourcesOfPage } from './figure-sources';
export { tracedSheets } from './traced-sheets';
export { frontChanges, guidelineChanges } from './front';
export { reportPaper } from './report-paper';
export { meetingWorkbook } from './meeting-workbook';
export { type MergeLine, mergeWorkbook, sendingWorkbook } from './sending-sheet';
export { bodyHeight, tableSheet } from './table-sheet';
export { coordinatorWorkbook, type FrameworkRows } from './workbook';
