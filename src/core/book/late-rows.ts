/** Rows of `pr_Late`, and what they say of the returns that they are about. */
import type { Snapshot } from '../grid';
import { labelOf, optionalRows, stateKey, TABLES, type TableValues, textAt } from '../tables';
import { rocDate } from '../values';
import { changedFields, changesText } from './answer-changes';
import type { LateReturn } from './records';
import { nameOfBody, numberOfTask, type State } from './state';

/** What is read back: of which returns late files say something else, and what was reported. */
export function readLate(snapshot: Snapshot, { questionnaire }: Pick<State, 'questionnaire'>): LateReturn[] {
  return optionalRows(snapshot, TABLES.late).flatMap((row): LateReturn[] => {
    const text = (column: string) => textAt(row, column);
    const [, , task = ''] = text('key').split('|');
    if (task === '') return [];
    const light = questionnaire.lights.find(({ label }) => Object.values(label).includes(text('light_then')));
    const reported = {
      state: stateKey('state', text('state_then')) ?? 'unfilled',
      light: light?.key ?? 'none',
    };
    return [{ key: text('key'), period: text('period'), task, body: text('body'), reported }];
  });
}

/** Rows of `pr_Late`: what was reported beside what is known now. */
export function lateRows(state: State): TableValues[] {
  const { language, questionnaire, late = [] } = state;
  const rows = new Map(state.returns.map((row) => [row.key, row]));
  const lightOf = (key: string) => questionnaire.lights.find((one) => one.key === key)?.label[language] ?? '';
  const stateOf = (key: string) => labelOf('state', key as never, language);
  return late.flatMap(({ key, period, task, body, reported, answers = {}, files = [] }): TableValues[] => {
    const now = rows.get(key);
    if (now === undefined) return [];
    const days = [...new Set(files.map(({ received }) => rocDate(received)))].sort();
    return [
      {
        key,
        period,
        body,
        body_name: nameOfBody(state, body),
        number: numberOfTask(state, task),
        state_then: stateOf(reported.state),
        light_then: lightOf(reported.light),
        state_now: stateOf(now.state),
        light_now: lightOf(now.light),
        changes: changesText(changedFields(state, answers, now.answers), language),
        files: files.map(({ name }) => name).join('\n'),
        received: days.join('\n'),
        arrived: [...new Set(files.map(({ arrived }) => arrived))].join('\n'),
      },
    ];
  });
}
