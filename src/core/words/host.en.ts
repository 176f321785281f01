import type { HOST_ZH_TW } from './host.zh-TW';

export const HOST_EN: Readonly<Record<keyof typeof HOST_ZH_TW, string>> = {};
