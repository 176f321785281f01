export type { ChangeKind, EditionChange, Subject } from './changes';
export { compareEditions, type CompareOptions, type EditionComparison } from './compare';
export { directionPairs, proposeCrosswalk, type Proposal, type TaskRelation } from './crosswalk';
export { difference, type DiffPart } from './difference';
export { sameWords } from './wordings';
