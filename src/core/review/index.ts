/** Reviewing: what deserves a look, and one decision and opinion per return. */
export * from './choices';
export * from './exceptions';
export * from './on-sheet';
export * from './source-review';
