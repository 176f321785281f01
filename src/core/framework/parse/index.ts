/** The guideline's text, read into a framework with a finding for every repair and doubt. */
export { parseGuidelines } from './guidelines';
