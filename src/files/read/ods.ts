/** An `.ods` as a snapshot: `content.xml` read in one pass, whatever groups and headings wrap its rows. */
import {
  findSheet,
  type NameSnapshot,
  type SheetSnapshot,
  type Snapshot,
  type TableSnapshot,
  parseArea,
  unquotedSheet,
  type SheetArea,
} from '../../core';
import { Beside } from './beside';
import type { ReadBudget } from '../guard/budget';
import { cutOut, headerText } from './grid';
import { TableReader } from './ods-table';
import type { Package } from './package';
import type { Attributes, XmlHandlers } from '../xml/sax';

const CONTENT = 'content.xml';
const META = 'meta.xml';

interface Reference {
  readonly name: string;
  readonly address: string;
}

class ContentReader implements XmlHandlers {
  readonly sheets: SheetSnapshot[] = [];
  readonly names: Reference[] = [];
  readonly ranges: Reference[] = [];
  private readonly path: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private tableStyle = '';
  private table: TableReader | undefined;
  private tableAttributes: Attributes = {};
  private tableDepth = 0;

  constructor(
    private readonly budget: ReadBudget,
    private readonly beside: Beside,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.table) this.table.open(name, attributes);
    else if (name === 'style:style') this.tableStyle = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties') {
      if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.tableStyle);
    } else if (this.path[this.path.length - 2] === 'office:spreadsheet') {
      // Only the document's own: links and tracked changes hold tables as well, deeper down.
      if (name === 'table:table') this.openTable(attributes);
    } else this.openReference(name, attributes);
  }

  close(name: string): void {
    if (this.table && this.path.length === this.tableDepth) this.closeTable(this.table);
    else this.table?.close(name);
    this.path.pop();
  }

  text(value: string): void {
    this.table?.text(value);
  }

  private openTable(attributes: Attributes): void {
    this.table = new TableReader(this.budget, CONTENT, attributes['table:name'] ?? '', this.beside);
    this.tableAttributes = attributes;
    this.tableDepth = this.path.length;
  }

  private closeTable(table: TableReader): void {
    this.table = undefined;
    if (table.isForeign) return;
    const hidden = this.hiddenStyles.has(this.tableAttributes['table:style-name'] ?? '');
    this.sheets.push({
      name: this.tableAttributes['table:name'] ?? '',
      state: hidden ? 'hidden' : 'visible',
      rows: table.rows(),
    });
  }

  /** Names stand outside of the tables; those within a table belong to that sheet alone. */
  private openReference(name: string, attributes: Attributes): void {
    const label = attributes['table:name'] ?? '';
    if (name === 'table:named-range') {
      if (label.startsWith('_xlnm')) return;
      this.names.push({ name: label, address: attributes['table:cell-range-address'] ?? '' });
    } else if (name === 'table:database-range') {
      // LibreOffice keeps a filter without a name as such a range.
      if (label === '' || label.startsWith('__Anonymous')) return;
      if (attributes['table:contains-header'] === 'false') return;
      this.ranges.push({ name: label, address: attributes['table:target-range-address'] ?? '' });
    }
  }
}

function readNames(content: ContentReader): NameSnapshot[] {
  return content.names.flatMap(({ name, address }) => {
    const area = parseOdsReference(address);
    const sheet = area && findSheet(content.sheets, area.sheet);
    return area && sheet ? [{ name, ...area, sheet: sheet.name }] : [];
  });
}

function readTables(content: ContentReader, budget: ReadBudget): TableSnapshot[] {
  return content.ranges.flatMap(({ name, address }) => {
    const area = parseOdsReference(address);
    const sheet = area && findSheet(content.sheets, area.sheet);
    if (!area || !sheet) return [];
    const [header = [], ...rows] = cutOut(sheet.rows, area, budget);
    const headers = header.map(headerText);
    return [{ name, sheet: sheet.name, row: area.top, column: area.left, headers, rows }];
  });
}

/** The properties that a user (or we) defined, as text. */
function readProperties(parts: Package): Record<string, string> {
  const properties: [string, string][] = [];
  let property: [string, string] | undefined;
  parts.parse(META, {
    open(name, attributes) {
      if (name === 'meta:user-defined') property = [attributes['meta:name'] ?? '', ''];
    },
    close(name) {
      if (name !== 'meta:user-defined' || !property) return;
      properties.push(property);
      property = undefined;
    },
    text(value) {
      if (property) property[1] += value;
    },
  });
  return Object.fromEntries(properties);
}

export function readOdsParts(parts: Package, budget: ReadBudget): Snapshot {
  const beside = new Beside();
  const content = new ContentReader(budget, beside);
  parts.require(CONTENT, content);
  return {
    kind: 'ods',
    sheets: content.sheets,
    tables: readTables(content, budget),
    names: readNames(content),
    properties: readProperties(parts),
    ...beside.all(),
  };
}

/** `$'Sheet name'.$A$1:.$B$2`; the sheet of the second corner, if it is written, is the first one again. */
function parseOdsReference(text: string): SheetArea | undefined {
  const sheetPattern = String.raw`\$?('(?:[^']|'')+'|[^'.:]+)`;
  const pattern = new RegExp(
    String.raw`^${sheetPattern}\.(\$?\w+\$?\w*)(?::(?:${sheetPattern})?\.(\$?\w+\$?\w*))?$`,
  );
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const sheet = unquotedSheet(match[1] ?? '');
  if (match[3] !== undefined && unquotedSheet(match[3]) !== sheet) return undefined;
  const area = parseArea(match[4] === undefined ? (match[2] ?? '') : `${match[2] ?? ''}:${match[4]}`);
  return area && { sheet, ...area };
}
