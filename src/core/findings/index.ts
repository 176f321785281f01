export * from './finding';
export * from './wording';
export * from './file-wording';
