import { check } from './check';
import { consolidateCommand } from './consolidate';
import { decide } from './decide';
import { contacts } from './contacts';
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
import { meeting } from './meeting';
import { seal } from './seal';
import { SURVEY_COMMANDS } from './survey';
import { trace } from './trace';

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
  status,
  letters,
  summary,
  meeting,
  trace,
  exportCommand,
  ...SURVEY_COMMANDS,
  demo,
];
export type { Command } from '../io/command';
