/**
 * Something large for the first who asks for it, and for nobody after: a frame that waits would hold it else while it is worked on.
 */
export type HandedOver<T> = () => T | undefined;

export function handedOver<T>(given: T): HandedOver<T> {
  let held: T | undefined = given;
  return () => {
    const last = held;
    held = undefined;
    return last;
  };
}
