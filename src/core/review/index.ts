/** Reviewing: what deserves a look, and one decision and opinion per return. */
export { type ReviewLetter, reviewLetters } from './review-letters';
export { type BehindReturn, exceptions, type SilentBody } from './exceptions';
export { type PastAnswers, type ReturnFacts, returnFacts } from './facts';
export { isReviewed, nextUnreviewed, reviewable, reviewProgress } from './reviewed';
export { placeOfReturn, returnAt, type Review, reviewChange, type ReviewFault } from './on-sheet';
export { sourceReviewsOf } from './source-review';
export { type TracedReturn, traceReturn } from './trace';
