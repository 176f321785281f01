/** The guideline's text, read into a framework with a finding for every repair and doubt. */
export { readEdition, type ReadEdition } from './guideline-file';
export { parseGuidelines } from './guidelines';
