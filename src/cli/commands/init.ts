import { randomBytes } from 'node:crypto';
import {
  coordinatorWorkbook,
  currentPeriod,
  furtherPeriod,
  withUsualDue,
  isValidIsoDate,
  itemsToClose,
  newState,
  periodChanges,
  periodName,
  periodOf,
  rocDate,
  word,
  type Period,
  type State,
} from '../../core/index';
import { writeWorkbook } from '../../files';
import { optionText, type Parsed } from '../io/arguments';
import { UserError } from '../io/errors';
import { change, save } from '../io/files';
import type { CommandContext, CommandOutcome } from '../io/output';
import type { CommandCode } from '../io/command';
import { exists, openState } from '../io/coordinator';
import { openLines } from './framework-editions';
import { editionOf } from './edition';
import { soundEdition } from './framework-file';

/** A new coordinator's workbook, or a further period in one that exists. */
export const init: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const period = periodFrom(parsed, context);
    return exists(path) ? further(parsed, context, path, period) : create(parsed, context, path, period);
  },
};

function periodFrom(parsed: Parsed, { language }: CommandContext): Period {
  const id = optionText(parsed, 'period');
  const due = optionText(parsed, 'due');
  if (id === undefined) throw new UserError(word(language, 'cli.period-missing'), 2);
  if (due !== undefined && !isValidIsoDate(due))
    throw new UserError(word(language, 'cli.bad-date', { option: '--due', value: due }), 2);
  const period = periodOf(id, due);
  if (period === undefined) throw new UserError(word(language, 'cli.bad-period', { period: id }), 2);
  return period;
}

async function create(
  parsed: Parsed,
  context: CommandContext,
  path: string,
  period: Period,
): Promise<CommandOutcome> {
  if (!/\.xlsx$/i.test(path)) throw new UserError(word(context.language, 'cli.must-be-xlsx', { path }), 2);
  const file = optionText(parsed, 'framework');
  const framework =
    file === undefined
      ? editionOf(optionText(parsed, 'edition'), context)
      : (await soundEdition(context, file)).framework;
  const state = newState({
    framework,
    period,
    language: context.workbookLanguage ?? 'zh-TW',
    secret: randomBytes(32).toString('hex'),
  });
  await save(
    context,
    path,
    await writeWorkbook(coordinatorWorkbook(state, framework, context.today)),
    false,
    true,
  );
  return outcome(context, path, state, true);
}

async function further(
  parsed: Parsed,
  context: CommandContext,
  path: string,
  period: Period,
): Promise<CommandOutcome> {
  const { language } = context;
  const { state, snapshot } = await openState(context, path);
  if (optionText(parsed, 'framework') !== undefined)
    throw new UserError(word(language, 'cli.framework-existing', { path }), 2);
  const wanted = optionText(parsed, 'due') === undefined ? withUsualDue(state, period) : period;
  const next = furtherPeriod(state, wanted, optionText(parsed, 'edition'));
  if ('refused' in next) throw refusal(next, state, parsed, context, path);
  await change(context, path, periodChanges(next.state, snapshot, context.today), true);
  return outcome(context, path, next.state, false);
}

/** Why there is no further period, with what to do. */
function refusal(
  fault: Exclude<ReturnType<typeof furtherPeriod>, { readonly state: State }>,
  state: State,
  parsed: Parsed,
  context: CommandContext,
  path: string,
): UserError {
  const { language } = context;
  const asked = optionText(parsed, 'edition') ?? '';
  const facts = { path, asked, edition: state.edition.id };
  switch (fault.refused) {
    case 'not-later': {
      const period = periodName(optionText(parsed, 'period') ?? '', language);
      const last = periodName(fault.last, language);
      return new UserError(word(language, 'cli.period-not-later', { path, period, last }));
    }
    case 'no-edition':
      return new UserError(word(language, 'cli.other-edition', facts), 2);
    case 'older-edition':
      return new UserError(word(language, 'cli.older-edition', facts), 2);
    case 'crosswalk-open': {
      const lines = openLines(fault.open, context);
      return new UserError([word(language, 'cli.crosswalk-open', facts), ...lines].join('\n'));
    }
  }
}

function outcome({ language }: CommandContext, path: string, state: State, created: boolean): CommandOutcome {
  const period = currentPeriod(state);
  const expected = state.returns.filter((row) => row.period === period.id);
  const toClose = itemsToClose(state);
  const bodies = new Set(expected.map(({ body }) => body)).size;
  const data = {
    path,
    created,
    edition: state.edition.id,
    period: period.id,
    due: period.due,
    expected: expected.length,
    bodies,
    toClose,
  };
  const facts = {
    path,
    period: periodName(period.id, language),
    due: rocDate(period.due),
    expected: expected.length,
    bodies,
  };
  return {
    data,
    lines: [
      word(language, created ? 'init.created' : 'init.added', facts),
      ...(toClose.length === 0 ? [] : [word(language, 'init.to-close', { count: toClose.length })]),
      word(language, 'init.next', facts),
    ],
    exitCode: 0,
  };
}
