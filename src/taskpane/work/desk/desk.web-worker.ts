/** Consolidates and writes templates in a thread of its own, so that the pane answers meanwhile. */
import '../../words/book';
import '../../words/survey';
import { serve, type Inside } from '../../../files';
import { doJob } from './jobs';
import { whole } from './pieces';

serve(globalThis as unknown as Inside, doJob, whole);
