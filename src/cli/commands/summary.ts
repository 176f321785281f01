import { readState, summaryChanges, word, type Snapshot, type State } from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { isDayOnly } from '../io/day-only';
import { asUserError } from '../io/files';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';

/** Rebuild the first sheets, the report and the pivots from the tables. */
export const summary: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    await openState(context, path);
    try {
      let read: { readonly state: State; readonly snapshot: Snapshot } | undefined;
      const changesOn = (day: string) =>
        read === undefined ? [] : summaryChanges(read.state, read.snapshot, day);
      const changed = await updateFile(
        path,
        async (bytes) => {
          const snapshot = await readWorkbook(bytes);
          const reading = readState(snapshot);
          if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
          read = { state: reading.state, snapshot };
          return changeWorkbook(bytes, changesOn(context.today));
        },
        (before) => read !== undefined && isDayOnly(before, read.snapshot, read.state, changesOn),
      );
      return {
        data: { path, changed },
        lines: [word(context.language, changed ? 'summary.done' : 'summary.unchanged', { path })],
        exitCode: 0,
      };
    } catch (error) {
      throw asUserError(context, path, error);
    }
  },
};
