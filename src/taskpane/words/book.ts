/** What workbooks say, in both languages at once: for a thread of its own, where nobody waits for a first screen. */
import { addWords } from '../../core/index';
import { BOOK as EN } from './book.en';
import { BOOK as ZH_TW } from './book.zh-TW';

addWords('en', EN);
addWords('zh-TW', ZH_TW);
