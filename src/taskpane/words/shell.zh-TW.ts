/** What the pane says before any room is open, in Chinese. */
import { HOST_ZH_TW } from '../../core/words/host.zh-TW';
import { PANE_ZH_TW } from '../../core/words/pane.zh-TW';

export const SHELL = { ...PANE_ZH_TW, ...HOST_ZH_TW };
