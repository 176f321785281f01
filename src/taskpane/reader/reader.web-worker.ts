/** Reads one file after the other in a thread of its own, where a hostile one can only end the thread. */
import '../words/book';
import { readFile } from './read-file';
import { serve, type Inside } from '../../files';

serve(globalThis as unknown as Inside, readFile);
