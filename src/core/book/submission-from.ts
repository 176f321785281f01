/** A file that arrived, as the register keeps it: the same for the command line and the pane. */
import { storeSubmission, type Reason, type Submission } from '../consolidation';
import { readReturn } from '../returns';
import { kindOf, type Snapshot } from '../grid';

/** What reading a file's bytes gave: its content, or why it could not be read. */
export type FileRead = { readonly snapshot: Snapshot } | { readonly refused: Reason };

/** What is known of a file before it is read: `id` is the SHA-256 of its bytes, `received` an ISO date. */
export type FileFacts = Pick<Submission, 'id' | 'names' | 'received'>;

/** The submission of a read file; `sending-list` for one of ours that lies among the returns: no return, and no fault. */
export function submissionFrom(read: FileRead, facts: FileFacts): Submission | 'sending-list' {
  if ('refused' in read) return { ...facts, refused: read.refused };
  if (kindOf(read.snapshot).kind === 'sending-list') return 'sending-list';
  const reading = readReturn(read.snapshot);
  if ('refused' in reading)
    return { ...facts, refused: { code: reading.refused, parameters: reading.about ?? {} } };
  return { ...facts, stored: storeSubmission(reading.read) };
}

/** Whether a name is that of a lock file of Excel (~$) or LibreOffice (.~lock): they come and go with the program. */
export function isLockFile(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}
