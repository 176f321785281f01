/** What goes between the page and the pane in its frame: the texts of Office.js, wrapped so that nothing else is taken for them. */
import * as v from 'valibot';

const parcel = v.object({ officeMessage: v.string() });

export function wrapMessage(text: string): v.InferOutput<typeof parcel> {
  return { officeMessage: text };
}

/** The text in a window's message if it came from that window, of this origin, and is ours. */
export function unwrap(event: MessageEvent<unknown>, from: Window | null): string | undefined {
  if (from === null || event.source !== from || event.origin !== window.location.origin) return undefined;
  const { success, output } = v.safeParse(parcel, event.data);
  return success ? output.officeMessage : undefined;
}
