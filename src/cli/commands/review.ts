import {
  decideChanges,
  nameOfBody,
  numberOfTask,
  periodName,
  reviewChoices,
  word,
  type State,
  type StateReturn,
} from '../../core/index';
import { optionText, type Parsed } from '../io/arguments';
import { bodiesNamed } from '../io/bodies';
import type { CommandCode } from '../io/command';
import { byOf, openState } from '../io/coordinator';
import { editWorkbook } from '../io/edit-workbook';
import { handedOver } from '../io/handed-over';
import { usageError, UserError } from '../io/errors';
import type { CommandContext } from '../io/output';
import { periodNamed } from '../io/periods';

/** Decide on one return, as the pane and the columns 審查結果 and 審查意見 do. */
export const review: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const [path = '', number = ''] = parsed.positionals;
    const opened = await openState(context, path);
    const { state } = opened;
    const row = returnNamed(parsed, context, state, number);
    const decided = decisionOf(parsed, context, state);
    await editWorkbook(context, path, handedOver(opened), (standing, snapshot) => {
      const made = decideChanges(
        standing,
        snapshot,
        new Map([[row.key, decided]]),
        decided.by,
        context.today,
      );
      if ('refused' in made)
        throw new UserError(word(language, 'review.no-return', facts(state, row, language)));
      return made.changes;
    });
    const told = { ...facts(state, row, language), review: decided.review };
    return {
      data: { key: row.key, review: decided.review, opinion: decided.opinion, by: decided.by },
      lines: [word(language, decided.review === '' ? 'review.undone' : 'review.done', told)],
      exitCode: 0,
    };
  },
};

type Named = Pick<StateReturn, 'body' | 'task' | 'period'>;

function facts(state: State, { body, task, period }: Named, language: CommandContext['language']) {
  return {
    body: nameOfBody(state, body),
    number: numberOfTask(state, task),
    period: periodName(period, language),
  };
}

function returnNamed(parsed: Parsed, context: CommandContext, state: State, number: string): StateReturn {
  const { language } = context;
  const [body] = bodiesNamed(parsed, state, context) ?? [];
  if (body === undefined) throw usageError(context);
  const period = periodNamed(parsed, state, context);
  const isMeant = ({ task }: StateReturn) => task === number || numberOfTask(state, task) === number;
  const row = state.returns.find((one) => one.period === period && one.body === body && isMeant(one));
  if (row !== undefined) return row;
  const told = facts(state, { body, task: number, period }, language);
  throw new UserError(word(language, 'review.no-return', told), 2);
}

function decisionOf(parsed: Parsed, context: CommandContext, state: State) {
  const { language } = context;
  const by = byOf(parsed, state);
  const decision = optionText(parsed, 'decision')?.trim();
  const isUndo = parsed.values['undo'] === true;
  if (isUndo === (decision !== undefined)) throw usageError(context);
  if (decision === undefined) return { review: '', opinion: '', by };
  const choices = reviewChoices(state);
  if (!choices.includes(decision)) {
    const known = choices.join(word(language, 'list.separator'));
    throw new UserError(word(language, 'review.unknown', { review: decision, known }), 2);
  }
  return { review: decision, opinion: optionText(parsed, 'opinion') ?? '', by };
}
