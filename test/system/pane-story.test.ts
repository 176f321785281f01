/** The whole cycle over the shipped pane and the real Office.js, one page after the other, in both languages. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { bodyName, LANGUAGES, labelOf, readRows, readState, TABLES, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { emptyBytes } from '../contract/desk';
import { available, describeIf, openpyxlModel, openXmlFindings } from '../support/referees';
import * as steps from './pane-steps';
import { COUNT, dropped, OFFICER, templatesIn, TELLINGS, UNITS } from './returned-files';
import { newPage, openFile, startWorkbench, type Saved, type Workbench } from './workbench-page';

const PERIOD = '115H1';
const TODAY = '2026-08-05';
const OPINION = '請補充對策及完成期限';

interface Book {
  readonly state: State;
  /** Rows of `pr_Submissions`. */
  readonly submissions: readonly unknown[];
}

async function bookOf({ bytes }: Saved): Promise<Book> {
  const snapshot = await readWorkbook(bytes);
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  return { state: reading.state, submissions: readRows(snapshot, TABLES.submissions) };
}

describeIf(chromiumPath() !== undefined, 'Chromium').each(LANGUAGES)('the cycle in %s', (language) => {
  let workbench: Workbench;
  let visit: steps.Visit;
  let templates: ReadonlyMap<string, Saved>;
  let coordinators: Saved;
  let officers: Saved;
  const faults: string[] = [];
  const step = steps.storyOf(() => visit);
  const name = (body: string) => bodyName(body, '2026-06-30', language);

  beforeAll(async () => {
    workbench = await startWorkbench();
    visit = new steps.Visit(await newPage(workbench, { language, today: TODAY, faults }), language);
  });

  afterAll(async () => {
    await workbench.close();
  });

  step('inserts the framework into a new workbook', async () => {
    await openFile(visit.page, await emptyBytes(), '新的.xlsx');
    await visit.heading(visit.say('pane.first.title')).waitFor();
    await steps.insertFramework(visit, PERIOD, '115.07.31');
    await visit.page.getByText(visit.say('sheet.first'), { exact: true }).first().waitFor();
  });

  step('issues every template as a zip, and keeps the workbook', async () => {
    templates = await templatesIn((await steps.issueAll(visit)).bytes);
    expect(templates.size).toBe(38);
    coordinators = await steps.saveWorkbook(visit);
    expect((await bookOf(coordinators)).state.periods.at(-1)).toMatchObject({
      id: PERIOD,
      due: '2026-07-31',
    });
  });

  step('opens one template and fills its tasks, by form and by cell', async () => {
    await steps.openTemplate(visit, name(OFFICER));
    await steps.fillByForm(visit);
    await steps.fillByCell(visit);
    await visit.sees(visit.say('cover.progress-value', { ready: 9, wrong: 1, unfilled: 0, count: 10 }));
    await steps.confirmOnCover(visit);
  });

  step('checks, mends and seals', async () => {
    await steps.checkAndMend(visit);
    await steps.seal(visit);
    officers = await steps.saveWorkbook(visit);
  });

  step('shows what 38 files would change, and writes nothing before that is accepted', async () => {
    await openFile(visit.page, coordinators.bytes, coordinators.name);
    await steps.toCoordinate(visit, PERIOD);
    const files = await dropped(templates, officers, language);
    expect(files).toHaveLength(COUNT);
    await steps.drop(visit, files);
    await visit.sees(visit.say('coordinate.preview.unwritten'));
    for (const [outcome, count] of [
      ['refused', 3],
      ['waiting', 1],
      ['conflict', 2],
      ['accepted', COUNT - 6],
    ] as const)
      await visit.sees(
        visit.say('coordinate.outcome-count', { outcome: labelOf('outcome', outcome, language), count }),
      );
    const before = await bookOf(await steps.saveWorkbook(visit));
    expect(before.submissions).toEqual([]);
  });

  step('writes them, and the board tells each body’s state', async () => {
    await visit.press('coordinate.accept');
    await visit.sees(visit.say('coordinate.written'));
    await visit.press('coordinate.back');
    await steps.job(visit, 'coordinate.board.title');
    const line = visit.pane.getByRole('listitem').filter({ hasText: name(OFFICER) });
    expect(await line.first().textContent()).toContain(
      visit.say('coordinate.board.filled', { filled: 10, expected: 10 }),
    );
    await visit.press('coordinate.back');
  });

  step('decides a conflict', async () => {
    await steps.job(visit, 'coordinate.matters.title');
    await steps.decide(visit, TELLINGS[1]);
    await visit.press('coordinate.back');
  });

  step('makes the summary, goes to a row that is behind and reviews it', async () => {
    await visit.ribbon('review');
    await steps.review(visit, name(OFFICER), OPINION);
    await steps.refreshSummary(visit);
  });

  step('saves a sound workbook that holds all of it', async () => {
    const saved = await steps.saveWorkbook(visit);
    const { state, submissions } = await bookOf(saved);
    expect(submissions).toHaveLength(COUNT);
    const of = (body: string) => state.returns.filter((row) => row.body === body);
    expect(of(OFFICER).filter(({ answers }) => answers['status'] !== undefined)).toHaveLength(10);
    expect(of(UNITS).map(({ answers }) => answers['progress_text'])).toContain(TELLINGS[1]);
    expect(of(OFFICER).filter(({ opinion }) => opinion === OPINION)).toMatchObject([{ light: 'behind' }]);
    await judged(saved);
  });

  step('breaks no rule of the content security policy and leaves no error in the console', async () => {
    expect(faults).toEqual([]);
  });
});

/** What programs from outside say of the workbook. */
async function judged({ bytes }: Saved): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pr-story-'));
  try {
    const file = join(folder, 'saved.xlsx');
    writeFileSync(file, bytes);
    if (available.validator) expect(await openXmlFindings(file)).toEqual([]);
    if (!available.openpyxl) return;
    const { sheets } = await openpyxlModel(file);
    const texts = sheets.map(({ cells }) => Object.values(cells).map(({ value }) => value));
    // Beside the return, and in the report.
    expect(texts.filter((all) => all.some((text) => String(text).includes(OPINION))).length).toBeGreaterThan(
      1,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
