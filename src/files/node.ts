/** Files on a disk, and the worker that reads them: Node only. */
export { createReader, type FileReading, type Reader } from './read-file';
export { noteOf, withNote } from './note';
export { hashOf, loadFile } from './read/read-path';
export { saveAtomically, saveEach, SAVING } from './save';
export { asFileError, systemCode } from './fault/system-error';
export { backupPath, updateFile } from './update';
