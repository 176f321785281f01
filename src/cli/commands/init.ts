import { randomBytes } from 'node:crypto';
import {
  coordinatorWorkbook,
  currentPeriod,
  furtherPeriod,
  isValidIsoDate,
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
import { textOf, type Parsed } from '../io/arguments';
import { UserError } from '../io/errors';
import { change, save } from '../io/files';
import type { Context, Outcome } from '../io/output';
import type { Command } from '../io/command';
import { exists, openState } from '../io/coordinator';
import { editionOf } from './framework';

/** A new coordinator's workbook, or a further period in one that exists. */
export const init: Command = {
  name: 'init',
  usage: 'init WORKBOOK --period 115H1 [--due 2026-07-31] [--edition 112]',
  summary: 'help.init',
  options: { period: { type: 'string' }, due: { type: 'string' }, edition: { type: 'string' } },
  positionals: [1, 1],
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const period = periodFrom(parsed, context);
    return exists(path) ? further(parsed, context, path, period) : create(parsed, context, path, period);
  },
};

function periodFrom(parsed: Parsed, { language }: Context): Period {
  const id = textOf(parsed, 'period');
  const due = textOf(parsed, 'due');
  if (id === undefined) throw new UserError(word(language, 'cli.period-missing'), 2);
  if (due !== undefined && !isValidIsoDate(due))
    throw new UserError(word(language, 'cli.bad-date', { option: '--due', value: due }), 2);
  const period = periodOf(id, due);
  if (period === undefined) throw new UserError(word(language, 'cli.bad-period', { period: id }), 2);
  return period;
}

async function create(parsed: Parsed, context: Context, path: string, period: Period): Promise<Outcome> {
  if (!/\.xlsx$/i.test(path)) throw new UserError(word(context.language, 'cli.must-be-xlsx', { path }), 2);
  const framework = editionOf(textOf(parsed, 'edition'), context);
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

async function further(parsed: Parsed, context: Context, path: string, period: Period): Promise<Outcome> {
  const { language } = context;
  const { state } = await openState(context, path);
  const edition = textOf(parsed, 'edition');
  if (edition !== undefined && edition !== state.edition.id) {
    throw new UserError(
      word(language, 'cli.other-edition', { path, edition: state.edition.id, asked: edition }),
      2,
    );
  }
  const next = furtherPeriod(state, period);
  if ('refused' in next) {
    throw new UserError(
      word(language, 'cli.period-not-later', {
        path,
        period: periodName(period.id, language),
        last: periodName(next.last, language),
      }),
    );
  }
  await change(context, path, periodChanges(next.state, context.today), true);
  return outcome(context, path, next.state, false);
}

function outcome({ language }: Context, path: string, state: State, created: boolean): Outcome {
  const period = currentPeriod(state);
  const expected = state.returns.filter((row) => row.period === period.id);
  const bodies = new Set(expected.map(({ body }) => body)).size;
  const data = {
    path,
    created,
    edition: state.edition.id,
    period: period.id,
    due: period.due,
    expected: expected.length,
    bodies,
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
      word(language, 'init.next', facts),
    ],
    exitCode: 0,
  };
}
