/** What the rooms of the pane say of themselves, in Chinese. */
import { ASK_ZH_TW } from '../../core/words/ask.zh-TW';
import { COORDINATE_ZH_TW } from '../../core/words/coordinate.zh-TW';
import { EDITIONS_ZH_TW } from '../../core/words/editions.zh-TW';

export const ROOMS = { ...COORDINATE_ZH_TW, ...EDITIONS_ZH_TW, ...ASK_ZH_TW };
