/** A slicer as the interface describes it: over one pivot, somewhere on a sheet, in points. */
import type { Pivot } from './pivot';

export interface HostSlicer {
  readonly id: string;
  name: string;
  caption: string;
  readonly pivot: Pivot;
  readonly field: string;
  /** Of a file; the interface has no call for it. */
  readonly alt: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where Excel puts a new one, and how large it makes it. */
export function newSlicer(id: string, name: string, pivot: Pivot, field: string): HostSlicer {
  return {
    ...{ id, name, caption: name, pivot, field, alt: '' },
    ...{ left: 200, top: 100, width: 144, height: 187.5 },
  };
}
