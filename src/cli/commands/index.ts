import { check } from './check';
import { consolidateCommand } from './consolidate';
import { decide } from './decide';
import { contacts } from './contacts';
import { deadline } from './deadline';
import { demo } from './demo';
import { exportCommand } from './export';
import { status } from './status';
import { summary } from './summary';
import type { Command } from '../io/command';
import { framework, frameworkParse } from './framework';
import { frameworkAdd, frameworkCompare, frameworkCrosswalk } from './framework-editions';
import { init } from './init';
import { issue } from './issue';
import { letters } from './letters';
import { review } from './review';
import { seal } from './seal';
import { SURVEY_COMMANDS } from './survey';

/** Every command, in the order in which people meet them; two words before one. */
export const COMMANDS: readonly Command[] = [
  frameworkParse,
  frameworkAdd,
  frameworkCompare,
  frameworkCrosswalk,
  framework,
  init,
  issue,
  contacts,
  check,
  seal,
  consolidateCommand,
  decide,
  review,
  deadline,
  status,
  letters,
  summary,
  exportCommand,
  ...SURVEY_COMMANDS,
  demo,
];
export type { Command } from '../io/command';
