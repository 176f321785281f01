/** What the pane can show, in the order of a period; the ribbon's buttons ask for one by `?view=`. */
export const VIEWS = ['framework', 'return', 'consolidate', 'review'] as const;
export type View = (typeof VIEWS)[number];

/** The three rooms, each with the view that it opens on. */
type Room = Exclude<View, 'framework'>;

/** The view that an address asks for, or undefined. */
export function viewOf(search: string): View | undefined {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked);
}

/** A period is started in the coordinator's room. */
export function roomOf(view: View): Room {
  return view === 'framework' ? 'consolidate' : view;
}
