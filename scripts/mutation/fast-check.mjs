/** fast-check with the same cases each time and no more than it takes: a mutant lives or dies by the code, not by chance. */
import fc from 'fast-check';

export * from 'fast-check';

const RUNS = Number(process.env.MUTATION_RUNS ?? 60);

function bounded(options = {}) {
  return { ...options, seed: 115, endOnFailure: true, numRuns: Math.min(options.numRuns ?? 100, RUNS) };
}

export default { ...fc, assert: (property, options) => fc.assert(property, bounded(options)) };
