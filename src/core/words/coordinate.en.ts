import type { COORDINATE_ZH_TW } from './coordinate.zh-TW';

export const COORDINATE_EN: Readonly<Record<keyof typeof COORDINATE_ZH_TW, string>> = {};
