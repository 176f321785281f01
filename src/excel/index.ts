/** The open workbook inside Excel, over Office.js (ExcelApi 1.14 and nothing above). */
export type * from './host-workbook';
export { createHostWorkbook } from './workbook';
export type { HostOptions } from './host/session';
export { HostError, hostSentence, type HostCode } from './host/host-error';
