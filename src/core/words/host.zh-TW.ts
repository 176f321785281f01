export const HOST_ZH_TW = {} as const;
