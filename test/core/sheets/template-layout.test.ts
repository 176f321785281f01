/** Where things stand on the 填報表: what a condition compares an answer with has a column. */
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_QUESTIONNAIRE, formOf, parseQuestionnaire } from '../../../src/core/index';
import { formLayout } from '../../../src/core/sheets/template/layout';
import { sampleTemplate } from '../../support/sample-template';

const { lights, fields } = DEFAULT_QUESTIONNAIRE;
/** No survey form is given what asks whether anything was answered, so that such a light may ask of the past. */
const ASKED = 'return.answered and changed(previous.budget)';

describe('an answer of the past', () => {
  it.each([
    ['a light', { lights: lights.map((one) => (one.key === 'attention' ? { ...one, when: ASKED } : one)) }],
    [
      'a field',
      { fields: fields.map((one) => (one.key === 'delay_reason' ? { ...one, needed: ASKED } : one)) },
    ],
  ])('that %s asks for stands in a column', (_, part) => {
    const questionnaire = parseQuestionnaire({ ...DEFAULT_QUESTIONNAIRE, ...part });
    const template = sampleTemplate({ change: (task) => ({ ...task, previous: { budget: 100 } }) });
    const layout = formLayout({ ...template, questionnaire }, formOf(questionnaire, 'standard'));
    expect(layout.keys).toContain('previous:budget');
  });
});
