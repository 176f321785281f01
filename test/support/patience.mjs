/**
 * How long the tests wait, in milliseconds. What is awaited ends a wait; these only end what hangs, and are so long that a
 * machine which does many things besides meets none of them. Each is longer than what may stand inside it.
 * `PATIENCE=0.05` makes them a twentieth, for somebody who works on a test that fails.
 */
const MINUTE = 60_000 * Number(process.env.PATIENCE ?? 1);

/** One wait: for something to be seen in a page, or for an answer that is asked for again and again. */
export const WAIT = 5 * MINUTE;
/** A program from outside that is run once. */
export const PROCESS = 20 * MINUTE;
/** One test, or what is done once before the tests of a file. */
export const TEST = 60 * MINUTE;
