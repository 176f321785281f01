export type { EditionChange, Subject } from './changes';
export { compareEditions, type EditionComparison } from './compare';
export { proposeCrosswalk, type Proposal, type TaskRelation } from './crosswalk';
export { difference, type DiffPart } from './difference';
export { sameWords } from './wordings';
