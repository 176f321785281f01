/** A formula as a tree. */
import type { Area } from '../../../src/core/index';
import type { HostValue } from '../model/cell';

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

/** Which sides of an area stay where they are when the formula is read for another cell: those with a `$`. */
export interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export type Formula =
  | { readonly kind: 'constant'; readonly value: HostValue }
  /** Without a sheet it means the one on which the formula stands. */
  | { readonly kind: 'area'; readonly sheet?: string; readonly area: Area; readonly fixed: Fixed }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'percent'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  /** `name` is in capitals; an argument that is left out is undefined. */
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly (Formula | undefined)[] };

/** Nothing here can tell what the formula gives: not an error of the sheet, but a limit of this engine. */
export class Incalculable extends Error {}
