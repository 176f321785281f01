export * from './bodies';
export * from './editions';
export * from './expected';
export * from './framework';
export { chineseNumeral, readChineseNumeral } from './numerals';
export { parseGuidelines, type ParsedGuidelines } from './parse/guidelines';
export * from './short-names';
export { shortTitle } from './short-titles';
