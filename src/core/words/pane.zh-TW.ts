export const PANE_ZH_TW = {} as const;
