/** Files on a disk, and the worker that reads them: Node only. */
export { createReader, type Reader } from './read-file';
export { loadFile } from './read/read-path';
export { saveAtomically } from './save';
export { updateFile } from './update';
