/** The public contract of the core: the rest of the program imports nothing else of it. */
export * from './findings';
export * from './workbook/cell';
export * from './workbook/snapshot';
export * from './workbook/design';
export * from './workbook/look';
export * from './workbook/change';
export * from './workbook/template';
export * from './workbook/coordinator';
export { sendingWorkbook } from './workbook/sending-sheet';
export { RETURNS_TABLE, returnsTable } from './workbook/returns-table';
export { MissingTable, readRows, rowsChange, textAt } from './workbook/rows';
export { TABLES } from './workbook/tables';
export * from './questionnaire';
export * from './returns';
export * from './coordination';
export * from './consolidation';
export * from './review';
export { figuresOf } from './summary';
export {
  BODIES,
  bodyName,
  builtinEdition,
  EDITIONS,
  expectedReturns,
  findBody,
  parseFramework,
  parseGuidelines,
  taskNumber,
  withShortNames,
  type Framework,
} from './framework';

export { addWords, fill, word, isWordKey, type WordKey } from './words';
export {
  asFormulaSees,
  cleanText,
  daysBetween,
  formulaReads,
  isPercentFormat,
  isValidIsoDate,
  readValue,
  rocDate,
  serialFromIso,
  writeValue,
  type Value,
  type ValueType,
} from './values';
