import type { SURVEY_ZH_TW } from './survey.zh-TW';

export const SURVEY_EN: Readonly<Record<keyof typeof SURVEY_ZH_TW, string>> = {};
