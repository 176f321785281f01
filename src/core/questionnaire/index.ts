import data from './data/default.json' with { type: 'json' };
import { parseQuestionnaire } from './schema';

export * from './schema';
export * from './expression';
export * from './connect';
export * from './instantiate';
export * from './evaluate';
export * from './formula';
export * from './helper-formula';

/** The questionnaire that a new coordinator's workbook begins with. */
export const DEFAULT_QUESTIONNAIRE = parseQuestionnaire(data);
