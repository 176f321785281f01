/** What comes back after issuing: the templates of the pane's own zip, filled in, and four files that are no good. */
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReturn, type Language, type Template } from '../../src/core/index';
import { typeInto } from '../../src/cli/demo/officer';
import type { Typed } from '../../src/cli/demo/answers';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { newCoordination, returnedFile, soundly } from '../support/coordinator';
import type { Saved } from './workbench-page';

/** Bodies with parts of their own in the story; the others send sound returns. */
export const OFFICER = 'MOHW';
export const UNITS = 'MOL';
/** What two units of one body say of the same task. */
export const TELLINGS = ['與十二校合作開設課程。', '與二十校合作開設課程。'] as const;
/** Files in all: the officer's own, two units' copies, and four that are no good among them. */
export const COUNT = 38;
const BAD = 4;

const COVER = { filled_date: '115.07.20' };
const answer = (language: Language, text: string) => ({
  status: language === 'en' ? 'Ongoing' : '持續辦理',
  measure: '人才培訓計畫',
  progress_text: text,
});

/** The issued templates by body. */
export async function templatesIn(zip: Uint8Array): Promise<ReadonlyMap<string, Saved>> {
  const found = new Map<string, Saved>();
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const template = await templateOf(bytes);
    if (template !== undefined) found.set(template.body.id, { name, bytes });
  }
  return found;
}

/** Undefined of the sending list. */
async function templateOf(bytes: Uint8Array): Promise<Template | undefined> {
  const reading = readReturn(await readWorkbook(bytes));
  return 'read' in reading ? reading.read.template : undefined;
}

/** Everything that is dropped: the officer's file (of the body `sender`), the others', and the bad ones. */
export async function dropped(
  templates: ReadonlyMap<string, Saved>,
  officer: Saved,
  language: Language,
  sender = OFFICER,
): Promise<Saved[]> {
  const units = await Promise.all(
    TELLINGS.map((text, index) => filledIn(templates.get(UNITS), language, text, `-${index + 1}`)),
  );
  const others = [...templates].filter(([body]) => body !== sender && body !== UNITS);
  const sound = others.slice(0, COUNT - BAD - 1 - units.length);
  const [last] = others.slice(-1);
  return [
    officer,
    ...units,
    ...(await Promise.all(sound.map(([, one]) => filledIn(one, language, '辦理研習三場。')))),
    ...(await noGood(last?.[1], language)),
  ];
}

async function filledIn(template: Saved | undefined, language: Language, text: string, suffix = '') {
  if (template === undefined) throw new Error('A template is missing in the zip.');
  const tasks = (await templateOf(template.bytes))?.tasks ?? [];
  const typed: Typed = Object.fromEntries(
    tasks.map(({ id }, index) => [id, answer(language, index === 0 ? text : '辦理說明會兩場。')]),
  );
  const bytes = await typeInto(template.bytes, typed, COVER);
  return { name: template.name.replace(/\.xlsx$/, `${suffix}.xlsx`), bytes };
}

/** No workbook; one cut off on its way; one of another period; one that another workbook issued. */
async function noGood(cut: Saved | undefined, language: Language): Promise<Saved[]> {
  if (cut === undefined) throw new Error('A template is missing in the zip.');
  const other = newCoordination([OFFICER], language);
  return [
    { name: '會議紀錄.xlsx', bytes: new TextEncoder().encode('這不是活頁簿') },
    { name: '截斷.xlsx', bytes: cut.bytes.slice(0, cut.bytes.length / 2) },
    { name: '前一期.xlsx', bytes: ofEarlierPeriod() },
    { name: '別處發送.xlsx', bytes: await returnedFile(other, OFFICER, soundly(other, OFFICER)) },
  ];
}

function ofEarlierPeriod(): Uint8Array {
  const folder = join(process.cwd(), 'dist/site-workbench/samples/returned');
  const names = JSON.parse(readFileSync(join(folder, '../returned.json'), 'utf8')) as string[];
  const name = names.find((one) => one.startsWith('114H2'));
  if (name === undefined) throw new Error('The samples have no return of an earlier period.');
  return new Uint8Array(readFileSync(join(folder, name)));
}
