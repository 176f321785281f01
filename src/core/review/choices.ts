/** What a reviewer may decide on a return: 備查 and the like, as data. */
import * as v from 'valibot';
import type { State } from '../book';
import data from './data/choices.json' with { type: 'json' };

const Label = v.pipe(v.string(), v.minLength(1));
const Choices = v.array(v.strictObject({ key: Label, label: v.strictObject({ 'zh-TW': Label, en: Label }) }));
const CHOICES = v.parse(Choices, data);

/** The setting that names other words, separated by 、 or a comma: between ministries of one rank some wordings grate. */
const SETTING = 'review_choices';

/** The labels to choose from, in the workbook's language, in their order. */
export function reviewChoices({ settings, language }: Pick<State, 'settings' | 'language'>): string[] {
  const own = (settings[SETTING] ?? '')
    .split(/[、,，]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
  return own.length > 0 ? [...new Set(own)] : CHOICES.map(({ label }) => label[language]);
}

/** Whether a decision asks for a further explanation, in either language; a workbook's own words for it are decisions like any other. */
export function isExplain(review: string): boolean {
  const explain = CHOICES.find(({ key }) => key === 'explain');
  return explain !== undefined && Object.values(explain.label).includes(review.trim());
}
