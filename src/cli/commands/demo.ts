import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  boardOf,
  coordinatorWorkbook,
  currentPeriod,
  issueTemplates,
  labelOf,
  madeUpState,
  periodName,
  periodOf,
  sendingList,
  sendingWorkbook,
  templateWorkbook,
  word,
  type Framework,
  type State,
  type WorkbookConsolidation,
} from '../../core/index';
import { writeWorkbook } from '../../files';
import { optionText } from '../io/arguments';
import { pageOf } from '../demo/page';
import { canPicture, picture, PICTURES, type PictureName } from '../demo/pictures';
import { returnedFiles } from '../demo/returned';
import { UserError } from '../io/errors';
import { receive, findFiles } from '../io/inbox';
import type { CommandContext, CommandOutcome } from '../io/output';
import type { CommandCode } from '../io/command';
import { consolidateFile } from '../io/consolidation';
import { fileLinesJson, type FileLineJson } from '../io/file-line-json';
import { editionOf } from './edition';

const SEED = 1120;
const TODAY = '2026-08-05';
/** Known to everybody: the demo proves nothing to anybody. */
const SECRET = 'd3'.repeat(32);
const WORKBOOK = '彙整.xlsx';
const ISSUED = '發出';
const INBOX = '收回';
/** Tells a folder of ours, which may be made anew, from somebody's own. */
const MARK = '.policy-returns-demo';

/** The whole cycle on made-up answers, from a fixed seed. */
export const demo: CommandCode = {
  async run(parsed, given) {
    const context: CommandContext = { ...given, today: TODAY };
    const out = optionText(parsed, 'out') ?? 'demo-out';
    const framework = editionOf(undefined, context);
    const state = sampleState(framework);
    prepare(context, out);
    const workbook = join(out, WORKBOOK);
    writeFileSync(workbook, await writeWorkbook(coordinatorWorkbook(state, framework, '2026-07-01')));
    await writeIssued(state, join(out, ISSUED));
    const inbox = join(out, INBOX);
    mkdirSync(inbox);
    for (const { name, bytes } of await returnedFiles(state, framework, SEED))
      writeFileSync(join(inbox, name), bytes);
    const recorded = assets();
    for (const name of readdirSync(recorded).filter((file) => file.endsWith('.ods')))
      cpSync(join(recorded, name), join(inbox, name));
    return tell(context, out, workbook, inbox, framework);
  },
};

function sampleState(framework: Framework): State {
  const period = periodOf('115H1');
  if (period === undefined) throw new Error('No period.');
  return madeUpState({ framework, period, language: 'zh-TW', secret: SECRET });
}

/** Recorded parts of the demo, beside the built program. */
function assets(): string {
  const folder = fileURLToPath(new URL(/* webpackIgnore: true */ '../assets/demo', import.meta.url));
  if (!existsSync(folder)) throw new Error(`The demo’s recorded files are missing: ${folder}`);
  return folder;
}

function prepare({ language }: CommandContext, out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!existsSync(join(out, MARK))) throw new UserError(word(language, 'demo.not-empty', { out }));
    rmSync(out, { recursive: true });
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, MARK), '');
}

async function writeIssued(state: State, folder: string): Promise<void> {
  mkdirSync(folder);
  const issued = issueTemplates(state);
  for (const { fileName, template } of issued)
    writeFileSync(join(folder, fileName), await writeWorkbook(templateWorkbook(template)));
  writeFileSync(
    join(folder, sendingFile(state)),
    await writeWorkbook(sendingWorkbook(sendingList(state, issued), state.language)),
  );
}

function sendingFile(state: State): string {
  return word(state.language, 'send.file-name', { period: currentPeriod(state).id });
}

interface Ran {
  readonly done: WorkbookConsolidation;
  readonly lines: readonly FileLineJson[];
}

/** Consolidate twice: the second time must change nothing, and the figures must add up, or the demo is no demo. */
async function consolidateTwice(
  context: CommandContext,
  workbook: string,
  inbox: string,
  framework: Framework,
): Promise<Ran> {
  const files = readdirSync(inbox)
    .sort()
    .map((name) => join(inbox, name));
  const { arrived } = await receive(findFiles(files, workbook), sampleState(framework), context);
  const { done } = await consolidateFile(context, workbook, arrived, new Map(), false);
  const again = await consolidateFile(context, workbook, arrived, new Map(), false);
  const { expected, returned, missing } = done.result.totals;
  if (returned + missing !== expected) throw new Error('The demo’s figures do not add up.');
  if (again.written) throw new Error('A second run changed the workbook.');
  return { done, lines: fileLinesJson(context, done, arrived) };
}

function storyOf({ language }: CommandContext, { done, lines }: Ran, framework: Framework): string[] {
  const silent = boardOf(done.state, TODAY).rows.filter((row) => row.filled === 0 && row.waiting === 0);
  const comma = word(language, 'list.separator');
  const facts = {
    ...done.result.totals,
    tasks: framework.tasks.length,
    bodies: done.state.bodies.length,
    files: lines.length,
    silent: silent.map(({ name, missing }) => `${name}（${missing.length}）`).join(comma),
    outcomes: counts(lines)
      .map(({ outcome, count }) => `${labelOf('outcome', outcome, language)} ${count}`)
      .join(comma),
  };
  return [
    word(language, 'demo.framework', facts),
    word(language, 'demo.issued', facts),
    word(language, 'demo.came', facts),
    word(language, 'demo.silent', facts),
    word(language, 'demo.figures', facts),
    word(language, 'demo.again'),
  ];
}

async function tell(
  context: CommandContext,
  out: string,
  workbook: string,
  inbox: string,
  framework: Framework,
): Promise<CommandOutcome> {
  const { language } = context;
  const ran = await consolidateTwice(context, workbook, inbox, framework);
  const { done, lines } = ran;
  const story = storyOf(context, ran, framework);
  const told = lines.map((line) => ({
    name: basename(line.path),
    address: `${INBOX}/${basename(line.path)}`,
    outcome: labelOf('outcome', line.outcome, language),
    reason: line.reason === '' ? word(language, 'demo.taken', { rows: line.rows }) : line.reason,
  }));
  const odd = told.filter((_, index) => lines[index]?.outcome !== 'accepted');
  const pictures = writePage(context, out, done.state, story, told);
  const page = join(out, 'index.html');
  const text = [
    word(language, 'demo.mark'),
    ...story.slice(0, 3),
    ...odd.map(({ name, outcome, reason }) => `   ${outcome}　${name}　${reason}`),
    ...story.slice(3),
    word(language, 'demo.open', { page, workbook }),
    word(language, 'demo.try'),
  ];
  const files = lines.map(({ path, body, outcome, reason, rows }) => ({ path, body, outcome, reason, rows }));
  return {
    data: { out, workbook, page, totals: done.result.totals, files, pictures },
    lines: text,
    exitCode: 0,
  };
}

function counts(lines: readonly FileLineJson[]): { outcome: FileLineJson['outcome']; count: number }[] {
  const order: readonly FileLineJson['outcome'][] = [
    'accepted',
    'merged',
    'superseded',
    'duplicate',
    'conflict',
    'waiting',
    'refused',
  ];
  return order
    .map((outcome) => ({ outcome, count: lines.filter((line) => line.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
}

function writePage(
  context: CommandContext,
  out: string,
  state: State,
  story: readonly string[],
  files: Parameters<typeof pageOf>[0]['files'],
): string[] {
  const { language } = context;
  const live = canPicture();
  const names = live ? takePictures(out, state) : copyPictures(out);
  const pictures = names.map((name) => ({
    file: `${name}.png`,
    caption: word(language, `demo.picture.${name}`),
  }));
  const made = [
    { address: WORKBOOK, what: word(language, 'demo.made.workbook') },
    { address: `${ISSUED}/${sendingFile(state)}`, what: word(language, 'demo.made.sending') },
    { address: `${ISSUED}/`, what: word(language, 'demo.made.issued') },
    { address: `${INBOX}/`, what: word(language, 'demo.made.returned') },
  ];
  writeFileSync(
    join(out, 'index.html'),
    pageOf({ language, title: word(language, 'demo.title'), story, made, files, pictures, recorded: !live }),
  );
  return pictures.map(({ file }) => file);
}

function takePictures(out: string, state: State): PictureName[] {
  const { language } = state;
  const period = periodName(currentPeriod(state).id, language);
  // Up to the day, which the list of contents does not have.
  const title = (key: 'dashboard.title' | 'summary.title') =>
    word(language, key, { period, end: '' }).replace(/[（(].*$/, '');
  return picture(
    [
      {
        path: join(out, WORKBOOK),
        pages: { first: '', dashboard: title('dashboard.title'), summary: title('summary.title') },
      },
      {
        path: join(out, ISSUED, '115H1-經濟部-技職綱領.xlsx'),
        pages: { cover: '', form: word(language, 'form.title', { body: '', period }).trim() },
      },
    ],
    out,
  );
}

function copyPictures(out: string): readonly PictureName[] {
  const folder = assets();
  for (const name of PICTURES) cpSync(join(folder, `${name}.png`), join(out, `${name}.png`));
  return PICTURES;
}
