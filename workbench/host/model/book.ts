/** The stand-in's workbook. */
import { Looks } from './look';
import { HostSheet } from './sheet';
import type { SheetPart } from './sheet';
import { CellWatch } from './watch';

export interface HostName {
  readonly name: string;
  /** With its `=`: an area of a sheet, or whatever formula it was given. */
  formula: string;
  /** The area that it means, if it means one. */
  place: SheetPart | undefined;
  /** The sheet that it belongs to; undefined for the whole workbook. */
  readonly scope: HostSheet | undefined;
  visible: boolean;
  comment: string;
}

interface BookOptions {
  /** The style Normal: typeface and points. Excel's new workbook has its own, a template of ours the writer's. */
  readonly fontName: string;
  readonly size: number;
}

export class HostBook {
  readonly looks: Looks;
  readonly watch = new CellWatch();
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  readonly properties = new Map<string, string | number | boolean>();
  title = '';
  active!: HostSheet;
  /** What opening the file lost, in plain words: it cannot be saved as it was. */
  lost: string[] = [];
  private nextId = 1;

  constructor(readonly options: BookOptions) {
    this.looks = new Looks({ fontName: options.fontName, size: options.size });
  }

  /** `{00000000-0001-0000-0100-000000000000}`: sheets and tables are told apart by such ids. */
  newId(): string {
    const number = (this.nextId++).toString(16).toUpperCase().padStart(4, '0');
    return `{00000000-${number}-0000-0100-000000000000}`;
  }

  addSheet(name: string): HostSheet {
    const sheet = new HostSheet(this.newId(), name, this.looks, this.watch);
    this.sheets.push(sheet);
    this.watch.touch();
    return sheet;
  }

  /** By name, whatever its case, or by id. */
  sheet(key: string): HostSheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower);
  }

  sheetOf(table: { readonly id: string }): HostSheet {
    const found = this.sheets.find((sheet) =>
      [...sheet.tables, ...sheet.pivots].some((one) => one.id === table.id),
    );
    if (found === undefined) throw new Error(`No sheet holds ${table.id}.`);
    return found;
  }
}

/** Excel's limits for a sheet's name: 31 characters, none of `\ / ? * [ ] :`, no apostrophe at its ends, not History. */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/** A new, empty workbook as Excel makes it in Taiwan. */
export function emptyBook(): HostBook {
  const book = new HostBook({ fontName: '新細明體', size: 12 });
  book.active = book.addSheet('工作表1');
  return book;
}
