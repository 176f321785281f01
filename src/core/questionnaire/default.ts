import data from './data/default.json' with { type: 'json' };
import { parseQuestionnaire } from './parse';

/** The questionnaire that a new coordinator's workbook begins with. */
export const DEFAULT_QUESTIONNAIRE = parseQuestionnaire(data);
