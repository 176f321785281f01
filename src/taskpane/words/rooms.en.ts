/** What the rooms of the pane say of themselves, in English. */
import { ASK_EN } from '../../core/words/ask.en';
import { COORDINATE_EN } from '../../core/words/coordinate.en';
import { EDITIONS_EN } from '../../core/words/editions.en';

export const ROOMS = { ...COORDINATE_EN, ...EDITIONS_EN, ...ASK_EN };
