import {
  deadlineChanges,
  isValidIsoDate,
  nameOfBody,
  periodName,
  readValue,
  rocDate,
  word,
  type Deadline,
  type State,
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

/** Put off a due date, close receipt or open it again; the rows of `pr_Deadlines` do the same. */
export const deadline: CommandCode = {
  async run(parsed, context) {
    const [path = ''] = parsed.positionals;
    const opened = await openState(context, path);
    const { state } = opened;
    const said = whatIsSaid(parsed, context);
    const period = periodNamed(parsed, state, context);
    const bodies = bodiesNamed(parsed, state, context) ?? [''];
    const facts = {
      by: byOf(parsed, state),
      reason: optionText(parsed, 'reason') ?? '',
      when: rocDate(context.today),
    };
    const rows = bodies.map((body): Deadline => ({ period, body, ...said, ...facts }));
    const changed = await editWorkbook(context, path, handedOver(opened), (standing, snapshot) =>
      deadlineChanges(standing, snapshot, rows, context.today),
    );
    return { data: { period, bodies, ...said, changed }, lines: [told(context, state, rows)], exitCode: 0 };
  },
};

function whatIsSaid(
  parsed: Parsed,
  context: CommandContext,
): Pick<Deadline, 'due'> | Pick<Deadline, 'receipt'> {
  const due = optionText(parsed, 'due');
  const [isClosed, isReopened] = [parsed.values['close'] === true, parsed.values['reopen'] === true];
  if ([due !== undefined, isClosed, isReopened].filter(Boolean).length !== 1) throw usageError(context);
  if (due === undefined) return { receipt: isClosed ? 'closed' : 'reopened' };
  const { value } = readValue({ value: due }, { kind: 'date' });
  if (value.state !== 'value' || !isValidIsoDate(String(value.value)))
    throw new UserError(word(context.language, 'cli.bad-date', { option: '--due', value: due }), 2);
  return { due: String(value.value) };
}

function told({ language }: CommandContext, state: State, rows: readonly Deadline[]): string {
  const [first] = rows;
  const names = rows.map(({ body }) =>
    body === '' ? word(language, 'deadline.all') : nameOfBody(state, body),
  );
  const facts = {
    period: periodName(first?.period ?? '', language),
    bodies: names.join(word(language, 'list.separator')),
    due: first?.due === undefined ? '' : rocDate(first.due),
  };
  return word(language, `deadline.${first?.receipt ?? 'due'}`, facts);
}
