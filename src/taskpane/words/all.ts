/** Loading this gives the core all its words, in both languages. */
import { addWords, LANGUAGES } from '../../core/index';
import { CATALOGUES } from '../../core/words/catalogues';

for (const language of LANGUAGES) addWords(language, CATALOGUES[language]);
