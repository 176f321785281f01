/** `_RegisterDataChangedEvent` and the like: listening is counted, so that only what is listened to is sent. */
import { EventType } from './world';
import type { HostWorld } from './world';
import type { Args } from './spec';

const EVENTS = {
  Activated: EventType.sheetActivated,
  Added: EventType.sheetAdded,
  DataChanged: EventType.sheetChanged,
  Deactivated: EventType.sheetDeactivated,
  Deleted: EventType.sheetDeleted,
  SelectionChanged: EventType.sheetSelection,
} as const;

type EventWord = keyof typeof EVENTS;

/** The target of what is listened to on the whole workbook. */
export const WORKBOOK = 'Workbook';

type Method<T> = (self: T, args: Args, world: HostWorld) => null;

/** Both methods of each event. */
export function eventMethods<T>(
  words: readonly EventWord[],
  target: (self: T) => string,
): Record<string, Method<T>> {
  const change =
    (word: EventWord, by: 1 | -1): Method<T> =>
    (self, _args, world) => {
      const listened = listenedKey(EVENTS[word], target(self));
      world.registered.set(listened, Math.max(0, (world.registered.get(listened) ?? 0) + by));
      return null;
    };
  return Object.fromEntries(
    words.flatMap((word) => [
      [`_Register${word}Event`, change(word, 1)],
      [`_Unregister${word}Event`, change(word, -1)],
    ]),
  );
}

export function listenedKey(type: number, target: string): string {
  return `${type} ${target}`;
}
