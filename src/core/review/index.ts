/** Reviewing: what deserves a look, and one decision and opinion per return. */
export { type ReviewLetter, type ReviewLetterKind, reviewLetters } from './review-letters';
export { type BehindReturn, exceptions, type SilentBody } from './exceptions';
export { placeOfReturn, returnAt, type Review, reviewChange, type ReviewFault } from './on-sheet';
export { sourceReviewsOf } from './source-review';
