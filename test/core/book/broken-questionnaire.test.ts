/** A questionnaire that somebody edited in the coordinator's workbook: refused, and said what is wrong with it. */
import { expect, it } from '@jest/globals';
import {
  coordinatorWorkbook,
  faultFacts,
  readState,
  wordFileError,
  type Language,
} from '../../../src/core/index';
import { framework112, newCoordination } from '../../support/coordinator';
import { furtherRule } from '../../support/further-fields';
import { snapshotOf } from '../returns/snapshots';

it.each<[Language, string]>([
  ['zh-TW', '規則「added」：檢核程式找不到「buget」'],
  ['en', 'The rule “added”: the check knows no “buget”'],
])('in the workbook’s language (%s)', (language, sentence) => {
  const state = newCoordination(['MOEA'], language);
  const { questionnaire } = state;
  const rules = [...questionnaire.rules, furtherRule('added', 'budget', 'filled(buget)')];
  const design = coordinatorWorkbook(
    { ...state, questionnaire: { ...questionnaire, rules } },
    framework112(),
    '2026-07-01',
  );
  const reading = readState(snapshotOf(design));
  if ('state' in reading) throw new Error('It was taken.');
  expect(reading.refused).toBe('questionnaire-broken');
  expect(wordFileError(reading.refused, faultFacts(reading), language)).toContain(sentence);
});
