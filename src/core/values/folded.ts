/** Whether two texts say the same: one fold for everything that asks. */

/**
 * A text as it is compared for sameness: a run of white space is one space, none at the ends, and no tabs at all, for
 * `.ods` files lose them. Two answers with one folded text are one answer; nothing is ever shown or stored folded.
 */
export function folded(text: string): string {
  return text.replaceAll('\t', '').replace(/\s+/g, ' ').trim();
}
