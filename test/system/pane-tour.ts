/** A tour through views of the pane, each reached from the one before. */
import type { Visit } from './pane-steps';

export interface View {
  readonly name: string;
  /** From the view before. */
  readonly reach: (visit: Visit) => Promise<void>;
}

export interface Tour {
  readonly name: string;
  /** The card that it begins from, if any. */
  readonly card?: 'fill' | 'consolidate' | 'review';
  readonly views: readonly View[];
}

export const PERIOD = '115H1';
export const room = (visit: Visit, name: 'return' | 'consolidate' | 'review') =>
  visit.pane
    .getByRole('navigation')
    .getByRole('button', { name: visit.say(`pane.room.${name}`) })
    .click();

/** A body with few tasks, in whose copies each of them may be told otherwise. */
export const BODY = 'MOFA';
