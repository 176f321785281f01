export const COORDINATE_ZH_TW = {} as const;
