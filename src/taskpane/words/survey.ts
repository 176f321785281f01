/** What is said of surveys, in both languages: a form has both. */
import { addWords } from '../../core/index';
import { SURVEY_EN } from '../../core/words/survey.en';
import { SURVEY_ZH_TW } from '../../core/words/survey.zh-TW';

addWords('zh-TW', SURVEY_ZH_TW);
addWords('en', SURVEY_EN);
