/** Files of workbooks in memory, in Node and in the browser: read, written, patched. */
export { zipEntries, inspect } from './guard/inspect';
export type { Beat } from './guard/budget';
export { RETURN_LIMITS, WORKBOOK_LIMITS } from './guard/limits';
export { PatchError } from './package/error';
export { applyChanges, changeWorkbook, type Edit } from './patch';
export { FileError } from './fault/file-error';
export { readWorkbook } from './read/read-workbook';
export { csvText, type CsvText, mergeCsv } from './csv';
export { Cancelled, type Fault, type Parted, type PoolJob, WorkerFault } from './pool/messages';
export { type Outside, Pool } from './pool/pool';
export { faultOf, type Inside, serve } from './pool/serve';
export { type Arrival, receiveBytes, type ReturnFile } from './receive';
export { writeOds } from './ods';
export { writePaper } from './paper';
export { Series, writeWorkbook } from './write';
