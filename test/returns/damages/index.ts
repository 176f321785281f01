/** What people and programs do to a return, and what is read of it. */
import { BESIDE } from './beside';
import { COLUMNS } from './columns';
import type { Damage } from './damage';
import { ROWS } from './rows';

export { Returned, type Damage } from './damage';
export { HARMLESS } from './harmless';

/** What is said of each of these is all that happens: no answer goes elsewhere without a word. */
export const DAMAGES: readonly Damage[] = [...ROWS, ...COLUMNS, ...BESIDE];
