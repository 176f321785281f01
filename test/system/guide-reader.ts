/** Somebody with a guide in the hand, who presses nothing but what the part before them names. */
import type { WordKey } from '../../src/core/index';
import { guideParts, markedNames, type Role } from '../support/guides';
import { Visit, type Words } from './pane-steps';
import { goTo, paneOf, type } from './workbench-page';

/** A name with a number in it is written with one. */
const anyNumber = (name: string) => name.replace(/\d+/g, '#');

export class GuideReader extends Visit {
  private names: ReadonlySet<string> = new Set();
  private place = '';

  /** Goes on with a part, named by its heading in the English guide; what stands below the title is remembered. */
  turnTo(role: Role, part: string): void {
    const parts = guideParts(role, this.language);
    const text = parts.get(part);
    if (text === undefined) throw new Error(`The guide of the ${role} has no part “${part}”.`);
    const read = [parts.get('') ?? '', text].flatMap((one) => markedNames(one, this.language));
    this.names = new Set(read.map(anyNumber));
    this.place = `${role}, ${part}`;
  }

  /** What the guide calls so, which must be named where the reader is. */
  named(key: WordKey, words: Words = {}): string {
    const name = this.say(key, words);
    // The guide counts several of what is one here.
    return this.isNamed(this.say(key, { ...words, count: 2 })) ? name : this.namedText(name);
  }

  namedText(name: string): string {
    if (!this.isNamed(name)) throw new Error(`Not named in ${this.place}: ${name}`);
    return name;
  }

  private isNamed(name: string): boolean {
    return this.names.has(anyNumber(name));
  }

  override press(key: WordKey, words: Words = {}): Promise<void> {
    this.named(key, words);
    return super.press(key, words);
  }

  override ribbon(view: 'framework' | 'return' | 'consolidate' | 'review'): Promise<void> {
    this.named(`pane.room.${view}`);
    return super.ribbon(view);
  }

  /** The control of this name in the pane. */
  labelled(key: WordKey) {
    return this.pane.getByLabel(this.named(key));
  }

  /** The radio button of this name. */
  option(key: WordKey) {
    return this.pane.getByRole('radio', { name: this.named(key) });
  }

  /** Types into a cell of a sheet: of the first such row, in the column of the cell that holds this. */
  async typeInto(sheet: string, row: RowWanted, column: string, text: string): Promise<void> {
    const { page } = this;
    const { address, value } = await cellOf(this, sheet, row, column);
    await goTo(page, sheet, address);
    await type(page, text);
    await changes(this, sheet, address, value);
  }
}

type RowWanted = (row: readonly unknown[]) => boolean;
type Values = readonly (readonly unknown[])[];

/** What a sheet holds, from its first cell on. */
export async function valuesOf({ page }: Visit, sheet: string): Promise<Values> {
  const pane = await paneOf(page);
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const used = worksheets
          .getItem(name)
          .getRange('A1')
          .getBoundingRect(worksheets.getItem(name).getUsedRange());
        used.load('values');
        await context.sync();
        return used.values as unknown[][];
      }),
    sheet,
  );
}

/** Waits until a sheet is in front. */
export async function waitForSheet({ page }: Visit, sheet: string): Promise<void> {
  const pane = await paneOf(page);
  await pane.waitForFunction(
    (hoped) =>
      Excel.run(async (context) => {
        const front = context.workbook.getActiveCell().worksheet.load('name');
        await context.sync();
        return front.name === hoped;
      }),
    sheet,
    { polling: 200 },
  );
}

/** Its address, and what stands in it. */
async function cellOf(visit: Visit, sheet: string, isRow: RowWanted, column: string) {
  const values = await valuesOf(visit, sheet);
  const row = values.findIndex(isRow);
  const at = values.find((one) => one.includes(column))?.indexOf(column) ?? -1;
  if (row < 0 || at < 0) throw new Error(`${sheet} has no such cell: ${column}`);
  const letters = at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26));
  const address = `${letters}${String.fromCharCode(65 + (at % 26))}${String(row + 1)}`;
  return { address, value: String(values[row]?.[at]) };
}

/** Waits until the add-in reads something else in a cell than before. */
async function changes({ page }: Visit, sheet: string, address: string, before: string): Promise<void> {
  await (
    await paneOf(page)
  ).waitForFunction(
    ([name = '', at = '', old]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at).load('values');
        await context.sync();
        return String(range.values[0]?.[0]) !== old;
      }),
    [sheet, address, before],
    { polling: 200 },
  );
}
