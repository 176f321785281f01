/** Writes a new workbook as an OpenDocument spreadsheet, from the design that the other writer takes. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SheetDesign, WorkbookDesign } from '../../core/index';
import { checkDesign } from '../write/check';
import { openArea, openCell } from './address';
import { LineStyles } from './lines';
import { element, markup } from './markup';
import { masterPageOf, masterPages, pageLayouts } from './pages';
import { settingsOf } from './settings';
import { tableOf, type Shared } from './sheet';
import { CellStyles, DEFAULT_STYLES, FONT_FACES } from './styles';
import { Validations } from './validations';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const VERSION = '1.3';
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
/** The date of every entry: the same design must give the same bytes. */
const ENTRY_DATE = new Date(1980, 0, 1);

const urn = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const SPACES = {
  'xmlns:office': urn('office'),
  'xmlns:style': urn('style'),
  'xmlns:text': urn('text'),
  'xmlns:table': urn('table'),
  'xmlns:number': urn('datastyle'),
  'xmlns:fo': urn('xsl-fo-compatible'),
  'xmlns:svg': urn('svg-compatible'),
  'xmlns:meta': urn('meta'),
  'xmlns:config': urn('config'),
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:of': 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'xmlns:ooo': 'http://openoffice.org/2004/office',
  'office:version': VERSION,
} as const;

/**
 * The same design gives the same bytes. Pivots and charts are refused: what is sent out as OpenDocument has none, and this format's own
 * would be another thing to keep right.
 */
export function writeOds(design: WorkbookDesign): Uint8Array {
  checkDesign(design);
  for (const { name, pivots = [], charts = [] } of design.sheets)
    if (pivots.length + charts.length > 0) throw new Error(`${name}: no pivots and charts in an .ods.`);
  const { content, styles } = contentOf(design);
  const parts: Readonly<Record<string, string>> = {
    'content.xml': content,
    'styles.xml': styles,
    'meta.xml': metaOf(design),
    'settings.xml': part('settings', element('office:settings', {}, settingsOf(design))),
  };
  const files: Zippable = {
    // First, and not compressed: by it the kind of a file is known without reading it.
    mimetype: [strToU8(MIME), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    'META-INF/manifest.xml': strToU8(manifestOf(Object.keys(parts))),
  };
  return zipSync(files, { level: 6, mtime: ENTRY_DATE });
}

function part(name: 'content' | 'styles' | 'meta' | 'settings', inner: string): string {
  return XML + element(`office:document-${name}`, SPACES, inner);
}

function contentOf(design: WorkbookDesign): { readonly content: string; readonly styles: string } {
  const shared: Shared = {
    cells: new CellStyles(),
    lines: new LineStyles(),
    validations: new Validations(),
  };
  const tables = design.sheets.map((sheet, index) => tableOf(sheet, `ta${index + 1}`, shared)).join('');
  const sheets = design.sheets.map((sheet, index) => sheetStyle(sheet, index)).join('');
  const automatic = shared.lines.automatic() + sheets + shared.cells.automatic();
  const body = element(
    'office:body',
    {},
    element(
      'office:spreadsheet',
      {},
      shared.validations.markup() + tables + namesOf(design) + tablesOf(design),
    ),
  );
  return {
    content: part('content', FONT_FACES + element('office:automatic-styles', {}, automatic) + body),
    styles: part(
      'styles',
      FONT_FACES +
        element('office:styles', {}, DEFAULT_STYLES + shared.cells.common()) +
        element('office:automatic-styles', {}, pageLayouts(design.sheets)) +
        element('office:master-styles', {}, masterPages(design.sheets)),
    ),
  };
}

function sheetStyle({ state, tabColor }: SheetDesign, index: number): string {
  return element(
    'style:style',
    {
      'style:name': `ta${index + 1}`,
      'style:family': 'table',
      'style:master-page-name': masterPageOf(index),
    },
    element('style:table-properties', {
      // What nobody needs to see at all in a workbook of Excel is hidden here: this format knows one kind.
      'table:display': state === 'visible' ? 'true' : 'false',
      'style:writing-mode': 'lr-tb',
      'table:tab-color': tabColor === undefined ? undefined : `#${tabColor}`,
    }),
  );
}

function namesOf({ names }: WorkbookDesign): string {
  if (names.length === 0) return '';
  const ranges = names.map(({ name, sheet, area }) =>
    element('table:named-range', {
      'table:name': name,
      'table:base-cell-address': openCell(sheet, area.top, area.left),
      'table:cell-range-address': openArea(sheet, area),
    }),
  );
  return element('table:named-expressions', {}, ranges.join(''));
}

function tablesOf({ sheets }: WorkbookDesign): string {
  const ranges = sheets.flatMap(({ name: sheet, table }) => {
    if (table === undefined) return [];
    const { name, row: top, column: left, headers, rowCount } = table;
    const area = { top, left, bottom: top + rowCount, right: left + headers.length - 1 };
    return [
      element('table:database-range', {
        'table:name': name,
        'table:target-range-address': openArea(sheet, area).replaceAll('$', ''),
        'table:contains-header': 'true',
        'table:display-filter-buttons': 'true',
      }),
    ];
  });
  return ranges.length === 0 ? '' : element('table:database-ranges', {}, ranges.join(''));
}

function metaOf({ title, properties }: WorkbookDesign): string {
  const custom = Object.entries(properties).map(([name, value]) =>
    element('meta:user-defined', { 'meta:name': name, 'meta:value-type': 'string' }, markup(value)),
  );
  return part(
    'meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, 'Policy Returns') +
        element('dc:title', {}, markup(title)) +
        custom.join(''),
    ),
  );
}

function manifestOf(paths: readonly string[]): string {
  const space = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
  const entry = (path: string, type: string, version?: string) =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': version,
      'manifest:media-type': type,
    });
  return (
    XML +
    element(
      'manifest:manifest',
      { 'xmlns:manifest': space, 'manifest:version': VERSION },
      entry('/', MIME, VERSION) + paths.map((path) => entry(path, 'text/xml')).join(''),
    )
  );
}
