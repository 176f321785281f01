export * from './state';
export * from './start';
export * from './issue';
export * from './board';
export * from './todo';
export * from './field-values';
export * from './read-state';
