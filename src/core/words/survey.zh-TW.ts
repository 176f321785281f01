export const SURVEY_ZH_TW = {} as const;
