/** The open workbook inside Excel, over Office.js (ExcelApi 1.14 and nothing above). */
export type * from './host-workbook';
export { createHostWorkbook } from './workbook';
export type { HostOptions } from './session';
export { CLAIMS, EXPECTED, type Answer, type Asked, type Claim } from './ask';
export { reportOf, type AboutExcel } from './ask/report';
export { HostError, hostSentence, type HostCode } from './host-error';
