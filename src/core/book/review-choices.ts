/** What a reviewer may decide on a return: 備查 and the like, as data, and what each wording means. */
import * as v from 'valibot';
import { LANGUAGES } from '../words';
import data from './data/review-choices.json' with { type: 'json' };
import type { State } from './state';

const Label = v.pipe(v.string(), v.minLength(1));
const Labels = v.strictObject({ 'zh-TW': Label, en: Label });
const MEANINGS = ['noted', 'go_on', 'explain', 'closed'] as const;
/** What follows from a decision: `explain` asks the body for more, `closed` takes the task off its next template. */
export type ReviewMeaning = (typeof MEANINGS)[number];
const CHOICES = v.parse(
  v.array(v.strictObject({ key: v.picklist(MEANINGS), label: Labels, tracked: Labels })),
  data,
);

/** The setting that names other words: between ministries of one rank some wordings grate. */
const SETTING = 'review_choices';
/** In the setting, all words of the second set: 自行列管, 繼續列管, 補充說明, 解除列管. */
const TRACKED: readonly string[] = ['列管', 'tracking'];

type Wordings = Pick<State, 'settings' | 'language'>;

/** The labels to choose from, in the workbook's language, in their order. */
export function reviewChoices({ settings, language }: Wordings): string[] {
  const own = ownChoices(settings);
  if (isTracked(own)) return CHOICES.map(({ tracked }) => tracked[language]);
  const labels = own.map(({ label }) => label);
  return labels.length > 0 ? [...new Set(labels)] : CHOICES.map(({ label }) => label[language]);
}

/**
 * What a decision means, by the words of either set in either language, or as the setting says it (`銷案＝結案`). Other words
 * of a workbook's own are decisions that nothing follows from: undefined.
 */
export function reviewMeaning(
  { settings }: Pick<State, 'settings'>,
  review: string,
): ReviewMeaning | undefined {
  const text = review.trim();
  const own = ownChoices(settings).find(({ label }) => label === text);
  return shippedMeaning(own?.means ?? text);
}

function shippedMeaning(text: string): ReviewMeaning | undefined {
  return CHOICES.find(({ label, tracked }) =>
    LANGUAGES.some((language) => [label[language], tracked[language]].includes(text)),
  )?.key;
}

interface OwnChoice {
  readonly label: string;
  readonly means?: string;
}

/** Separated by 、 or a comma; behind `＝` stands which of our words a wording stands for. */
function ownChoices(settings: State['settings']): OwnChoice[] {
  return (settings[SETTING] ?? '').split(/[、,，]/).flatMap((text): OwnChoice[] => {
    const [label = '', means] = text.split(/[=＝]/).map((part) => part.trim());
    return label === '' ? [] : [{ label, ...(means === undefined ? {} : { means }) }];
  });
}

function isTracked(own: readonly OwnChoice[]): boolean {
  return own.length === 1 && TRACKED.includes(own[0]?.label.toLowerCase() ?? '');
}
