/** A file that arrived, as the register keeps it: the same for the command line and the pane. */
import { storeSubmission, type Reason, type Submission } from '../consolidation';
import { readReturn } from '../returns';
import { kindOf, type Snapshot } from '../grid';

/** What reading a file's bytes gave: its content, or why it could not be read. */
export type FileRead = { readonly snapshot: Snapshot } | { readonly refused: Reason };

/** What is known of a file before it is read: `id` is the SHA-256 of its bytes, `received` an ISO date. */
type FileFacts = Pick<Submission, 'id' | 'names' | 'received'>;

/** What is kept of one return is at most this long, as JSON; one of 30 tasks with long answers has a twentieth of it. */
const LONGEST_CONTENT = 8_000_000;

/** The submission of a read file; `sending-list` for one of ours that lies among the returns: no return, and no fault. */
export function submissionFrom(read: FileRead, facts: FileFacts): Submission | 'sending-list' {
  if ('refused' in read) return { ...facts, refused: read.refused };
  if (kindOf(read.snapshot).kind === 'sending-list') return 'sending-list';
  const reading = readReturn(read.snapshot);
  if ('read' in reading) {
    const stored = storeSubmission(reading.read);
    if (JSON.stringify(stored).length <= LONGEST_CONTENT) return { ...facts, stored };
    return { ...facts, refused: { code: 'too-large', parameters: { what: 'content' } } };
  }
  return { ...facts, refused: { code: reading.refused, parameters: reading.about ?? {} } };
}

/** What a file can be taken for that nobody fills in as a table: it is named, and no return is missed. */
const NO_TABLES: ReadonlySet<unknown> = new Set([
  'pdf',
  'image',
  'rtf',
  'text',
  'html',
  'xml',
  'doc',
  'ppt',
  'docx',
  'pptx',
  'odt',
  'odp',
  'unknown',
]);

/** Whether a file of a folder is, by its content, neither a spreadsheet nor an archive that could hold one. */
export function isNoTable(submission: Submission): boolean {
  const { code, parameters } = 'refused' in submission ? submission.refused : { code: '', parameters: {} };
  return code === 'not-a-workbook' && NO_TABLES.has(parameters['looksLike']);
}

/**
 * Whether a name is that of what programs and systems leave beside files: lock files of Excel (~$) and LibreOffice (.~lock),
 * what a killed run of ours left, folders' looks. Any other name may be a return's, also one that begins with a dot.
 */
export function isLeftover(name: string): boolean {
  return (
    /^(~\$|\.~lock\.|\._)/.test(name) ||
    /^(\.ds_store|thumbs\.db|desktop\.ini|__macosx)$/i.test(name) ||
    /^\..*\.(lock|[0-9a-f]{16}\.tmp)$/.test(name)
  );
}
