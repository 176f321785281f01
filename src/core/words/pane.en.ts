import type { PANE_ZH_TW } from './pane.zh-TW';

export const PANE_EN: Readonly<Record<keyof typeof PANE_ZH_TW, string>> = {};
