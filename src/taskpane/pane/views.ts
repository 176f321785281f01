/** What the pane can show; the ribbon's buttons ask for one by `?view=`. */
const VIEWS = ['return', 'framework', 'consolidate', 'review'] as const;
export type View = (typeof VIEWS)[number];

/** The three rooms, each with the view that it opens on. */
export const ROOMS = ['return', 'consolidate', 'review'] as const satisfies readonly View[];
type Room = (typeof ROOMS)[number];

/** The view that an address asks for, or undefined. */
export function viewOf(search: string): View | undefined {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked);
}

/** The framework is inserted by the coordinator. */
export function roomOf(view: View): Room {
  return view === 'framework' ? 'consolidate' : view;
}
