/** What the pane says before any room is open, in English. */
import { HOST_EN } from '../../core/words/host.en';
import { PANE_EN } from '../../core/words/pane.en';

export const SHELL = { ...PANE_EN, ...HOST_EN };
