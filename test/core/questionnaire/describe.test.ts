/** `docs/return-form.md` is made from the questionnaire; `UPDATE_DOCS=1` writes it again. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_QUESTIONNAIRE, LANGUAGES, type Language } from '../../../src/core/index';
import { describeQuestionnaire } from './description/describe';

const DOCUMENT = new URL('../../../docs/return-form.md', import.meta.url);

function documented(): string {
  return LANGUAGES.map((language) => describeQuestionnaire(DEFAULT_QUESTIONNAIRE, language)).join('\n');
}

describe('the description of the return', () => {
  it('stands in the documentation as the questionnaire has it', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, documented());
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(documented());
  });

  it.each(LANGUAGES)('names every part of the questionnaire in %s', (language: Language) => {
    const text = describeQuestionnaire(DEFAULT_QUESTIONNAIRE, language);
    const { fields, cover, rules, lights, choices, settings, definitions, verdicts } = DEFAULT_QUESTIONNAIRE;
    const lines = text.split('\n');
    for (const { key, label } of [...fields, ...cover.fields])
      expect(lines).toContain(`### \`${key}\` ${label[language]}`);
    for (const { key, when } of [...rules, ...cover.rules]) {
      expect(text).toContain(`### \`${key}\``);
      expect(text).toContain(`\`${when}\``);
    }
    for (const { key, label } of [...lights, ...Object.values(choices).flat()])
      expect(text).toContain(`\`${key}\` ${label[language]}`);
    for (const key of [...Object.keys(settings), ...Object.keys(definitions), ...Object.keys(verdicts)])
      expect(text).toContain(`- \`${key}\``);
  });

  it('ranks the errors in the order of the rules', () => {
    const text = describeQuestionnaire(DEFAULT_QUESTIONNAIRE, 'en');
    const [of] = text.split('## Rules of the cover');
    const ranks = [...(of ?? '').matchAll(/^- Rank: (\d+)$/gm)].map(([, rank]) => Number(rank));
    const errors = DEFAULT_QUESTIONNAIRE.rules.filter(({ severity }) => severity === 'error');
    expect(ranks).toEqual(errors.map((_, index) => index + 1));
  });
});
