import type { QUESTIONNAIRE_ZH_TW } from './questionnaire.zh-TW';

/** What is wrong with a questionnaire that somebody edited. */
export const QUESTIONNAIRE_EN: Readonly<Record<keyof typeof QUESTIONNAIRE_ZH_TW, string>> = {
  'questionnaire.problem': '{place}: {backEnd} {reason}',
  'questionnaire.place.rule': 'The rule “{key}”',
  'questionnaire.place.light': 'The light “{key}”',
  'questionnaire.place.definition': 'The definition “{key}”',
  'questionnaire.place.needed': 'The field “{key}”, when it is needed',
  'questionnaire.place.applies': 'The field “{key}”, when it applies',
  'questionnaire.place.field': 'The field “{key}”',
  'questionnaire.place.questionnaire': 'The questionnaire',
  'questionnaire.back-end.core': 'the check',
  'questionnaire.back-end.sheet': 'the formula in the return',
  'questionnaire.back-end.survey': 'the survey form',
  'questionnaire.reason.previous':
    'cannot know last period’s answers ({part}). If the check at import is enough, add "survey": false to the rule; otherwise write it differently.',
  'questionnaire.reason.answered':
    'cannot know whether anything else was answered ({part}). If the check at import is enough, add "survey": false to the rule; otherwise write it differently.',
  'questionnaire.reason.texts':
    'cannot compare two texts ({part}). Use filled() or length(), or make the rule a warning.',
  'questionnaire.reason.syntax':
    'cannot read “{part}”. Look at brackets, quotes and signs, and write nothing very long or deeply nested.',
  'questionnaire.reason.unknown-name':
    'knows no “{part}”: no field, definition or setting bears the name. Look at its spelling.',
  'questionnaire.reason.which-of-group':
    'cannot tell which “{part}” is meant: the field is repeated. Write its number, e.g. {part}_1, or put the rule on a field of the group.',
  'questionnaire.reason.no-condition':
    'cannot take “{part}” for a condition. Write a comparison, e.g. {part} > 0.',
  'questionnaire.reason.no-value':
    'cannot take “{part}” for a value. Use a field; length() is for fields of text only.',
  'questionnaire.reason.no-comparison':
    'cannot compare “{part}”. Compare things of one kind; choices and texts by = and != only.',
  'questionnaire.reason.unknown-choice':
    'finds no choice “{part}” in the list. Look at the key of the choice.',
  'questionnaire.reason.circle': 'never ends, for definitions need each other ({part}). Take them apart.',
  'questionnaire.reason.too-large':
    'has no room for it: with its definitions it is too long or too deep ({part}). Make shorter rules.',
  'questionnaire.reason.too-many':
    'has no room for so many rules of severity error ({part}). A form has 55 at most: join some, or make them warnings.',
  'questionnaire.reason.unread':
    'has no rule for content of this field that cannot be read ({part}). Add the field or its type to a rule with "fromReader".',
  'questionnaire.reason.twice': 'finds two of “{part}”. Give them different keys.',
  'questionnaire.reason.missing': 'needs “{part}”, which is not in the questionnaire. Add it.',
};
