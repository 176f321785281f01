/** The open workbook inside Excel, over Office.js (ExcelApi 1.14 and nothing above). */
export type * from './host-workbook';
export { createHostWorkbook } from './workbook';
export type { HostOptions } from './session';
export { HostError, hostSentence, type HostCode } from './host-error';
