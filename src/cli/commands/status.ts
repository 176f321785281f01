import {
  boardOf,
  consolidateWorkbook,
  currentPeriod,
  lateFigures,
  listedNames,
  matterText,
  partsOf,
  periodName,
  word,
  type Language,
  type WorkbookConsolidation,
} from '../../core/index';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';

/** How the current period stands; nothing is written. */
export const status: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const { state: read, snapshot } = await openState(context, parsed.positionals[0] ?? '');
    const done = consolidateWorkbook(read, snapshot, []);
    const { result, state } = done;
    const { expected, returned, conflicts, waiting, toCorrect } = result.totals;
    const period = currentPeriod(state);
    const missing = result.board
      .filter(({ unfilledTasks, waitingTasks }) => unfilledTasks.length + waitingTasks.length > 0)
      .map(({ body, unfilledTasks, waitingTasks }) => ({
        body,
        tasks: [...unfilledTasks, ...waitingTasks].sort(),
      }));
    const names = new Map(boardOf(state, context.today).rows.map((row) => [row.body, row]));
    const open = openMatters(done, language);
    const late = lateFigures(state);
    const lines = [
      word(language, 'status.headline', {
        period: periodName(period.id, language),
        expected,
        returned,
        conflicts,
        waiting,
        toCorrect,
      }),
      ...missing.map(({ body }) => {
        const row = names.get(body);
        return word(language, 'status.missing', {
          body: row?.name ?? body,
          count: row?.missing.length ?? 0,
          numbers: (row?.missing ?? []).join(word(language, 'list.separator')),
        });
      }),
      ...late.map((figures) =>
        word(language, 'status.late', { ...figures, period: periodName(figures.period, language) }),
      ),
      ...open.map(({ id, text }) => `  ${id}  ${text}`),
      ...(open.length === 0 ? [] : [word(language, 'status.decide')]),
    ];
    return {
      data: {
        period: period.id,
        expected,
        returned,
        missing,
        conflicts,
        waiting,
        toCorrect,
        matters: open,
        late,
      },
      lines,
      exitCode: 0,
    };
  },
};

/** Of the current period, and of those that late files came for. */
function openMatters(
  done: WorkbookConsolidation,
  language: Language,
): { readonly id: string; readonly text: string }[] {
  return partsOf(done).flatMap(({ result, state }) =>
    result.matters
      .filter((matter) => matter.status === 'open')
      .map((matter) => ({
        id: matter.id,
        text: matterText(matter, { ...state, language }, (ids) => listedNames(result, ids)),
      })),
  );
}
