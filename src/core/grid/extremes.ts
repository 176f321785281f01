/** Of numbers, however many: a call takes some hundred thousand arguments at most, and a sheet has more cells. */

/** `none` where there are none that are greater. */
export function greatest(numbers: Iterable<number>, none: number): number {
  let most = none;
  for (const one of numbers) if (one > most) most = one;
  return most;
}

/** `none` where there are none that are less. */
export function least(numbers: Iterable<number>, none: number): number {
  let fewest = none;
  for (const one of numbers) if (one < fewest) fewest = one;
  return fewest;
}
