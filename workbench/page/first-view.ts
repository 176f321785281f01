/** Which of the pane's views a workbook opens on. */
import { RETURNS_TABLE } from '../../src/core/index';
import type { Book } from '../host/index';

/** A coordinator's workbook opens on the coordinator's view, everything else on the officer's, which says what to do. */
export function firstView({ sheets }: Book): 'return' | 'consolidate' {
  // Templates of ours have no table, the coordinator's workbook nothing but tables of ours.
  const isCoordinators = sheets.some(({ tables }) => tables.some(({ name }) => name === RETURNS_TABLE));
  return isCoordinators ? 'consolidate' : 'return';
}
