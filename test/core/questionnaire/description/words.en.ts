import type { DESCRIBE_ZH_TW } from './words.zh-TW';

/** Words of the questionnaire's description in English: exactly the keys of the zh-TW catalogue. */
export const DESCRIBE_EN: Readonly<Record<keyof typeof DESCRIBE_ZH_TW, string>> = {
  'describe.title': 'The return (questionnaire version {version})',
  'describe.intro':
    'Made from the questionnaire as data: fields, choices, rules, lights and thresholds. `Conditions` are the rules as written; the checks and the formulas of the Check column both come from them.',
  'describe.fields': 'Fields',
  'describe.cover-fields': 'Fields of the cover',
  'describe.choices': 'Choices',
  'describe.definitions': 'Definitions',
  'describe.lights': 'Lights',
  'describe.lights-note': 'From the top, the first that holds counts. Thresholds stand under “Settings”.',
  'describe.rules': 'Rules',
  'describe.rules-note':
    'Rules “to correct” rank in the order of this list; the Check column shows the first. A rule speaks when its condition holds and what it demands does not.',
  'describe.cover-rules': 'Rules of the cover',
  'describe.settings': 'Settings',
  'describe.verdicts': 'Other words of the Check column',
  'describe.item': '{name}: {value}',
  'describe.brackets': ' ({value})',
  'describe.type': 'Kind',
  'describe.type.text': 'text',
  'describe.type.long': 'long text',
  'describe.type.number': 'number',
  'describe.type.integer': 'whole number',
  'describe.type.percent': 'percent',
  'describe.type.date': 'date',
  'describe.type.choice': 'choice',
  'describe.list-strict': '{type}, only from the list {list}',
  'describe.list': '{type}, from the list {list}',
  'describe.list-suggest': '{type}, the list {list} suggests, anything may be typed',
  'describe.unit': 'Unit',
  'describe.group': 'Columns a row',
  'describe.group-value': 'repeated by the setting {setting}, with the keys {first}, {second} and so on',
  'describe.band': 'Who fills it',
  'describe.forms': 'Forms',
  'describe.needed': 'Marked as needed when blank and',
  'describe.applies': 'Greyed unless',
  'describe.narrative':
    'Tells what was done: a text nearly as last period, or as another body, is asked about',
  'describe.plan-schedule': 'Part of the plan: its schedule',
  'describe.plan-target': 'Part of the plan: its target',
  'describe.carried': 'Carried over from last period',
  'describe.contact': 'Contact data, in no export',
  'describe.help': 'Help',
  'describe.not-for': 'not offered to: {roles}',
  'describe.rank': 'Rank',
  'describe.label': 'Check column',
  'describe.types': 'Of every field that is a',
  'describe.field': 'Fields',
  'describe.when': 'When',
  'describe.must': 'Demands',
  'describe.message': 'Message',
  'describe.from-reader': 'says why the content cannot be read',
  'describe.judged': 'judged',
  'describe.not-judged': 'not judged',
  'describe.formulas': 'Spellings that the formulas of the Check column cannot read',
  'describe.formulas-note':
    'The Check column works without the add-in, but a formula reads less than the program. For these spellings it says “Check the date”, “Check the number” or “Choose ① again”, and the program still reads them on receipt; apart from them both must agree. A formula first trims half-width spaces, tabs, line breaks, no-break spaces and full-width spaces.',
  'describe.formulas-date':
    'Dates: a formula reads only half-width `114.06.30`, `114/6/30`, `114-06-30` (ROC years from 80 on, three digits, the same separator twice, a day that exists) and the serial numbers of 1990-01-01 to 2110-12-31. It reads no full-width digits, no `民國114年6月30日`, no `1140630`, no `2025-06-30`, no date with a time, no negative serial number of the year 114 AD (such as -652142).',
  'describe.formulas-number':
    'Numbers: a formula reads numbers only. Numbers stored as text (`1,234`, `１２３`, `25,000千元`) are beyond it; a fraction where a whole number is asked, or a percent format, neither takes.',
  'describe.formulas-percent':
    'Percents: a formula reads numbers only. The texts `75%` and `75` are beyond it; a 1 without a percent format neither takes.',
  'describe.formulas-choice':
    'Choices: a formula knows exact labels only. Where width or case differ, the program reads it and the formula does not.',
  'describe.formulas-text':
    'Texts: a formula reads every text and number; of a number in a date or percent format only whether it is filled is certain, its length may differ.',
  'describe.formulas-blank':
    'Blank: a cell of nothing but zero-width characters is blank to the program and filled to a formula. So is a lone “－” with zero-width characters around it.',
  'describe.formulas-error': 'Errors, and their names as text (such as `#N/A`): neither takes them.',
  'describe.formulas-time':
    'A number in a date or time format in a number or percent field (`6/30` typed where a number belongs): a formula does not see the format and takes 46203; the program asks for a correction.',
};
