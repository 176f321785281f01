/** What a program shows when the workbook is opened: the sheet in front, frozen panes, grid lines. */
import type { SheetDesign, WorkbookDesign } from '../../core/index';
import { activeIndex } from '../write/finish';
import { element, markup } from './markup';

export function settingsOf(design: WorkbookDesign): string {
  const entries = design.sheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => element('config:config-item-map-entry', { 'config:name': sheet.name }, viewOf(sheet)));
  const active = design.sheets[activeIndex(design)]?.name ?? '';
  return element(
    'config:config-item-set',
    { 'config:name': 'ooo:view-settings' },
    element(
      'config:config-item-map-indexed',
      { 'config:name': 'Views' },
      element(
        'config:config-item-map-entry',
        {},
        item('ViewId', 'string', 'view1') +
          element('config:config-item-map-named', { 'config:name': 'Tables' }, entries.join('')) +
          item('ActiveTable', 'string', active),
      ),
    ),
  );
}

/** Two: a pane that stands still, and is not only divided. */
const FROZEN = 2;
const NONE = 0;

function viewOf({ freeze, gridLines, zoom }: SheetDesign): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  return [
    item('HorizontalSplitMode', 'short', columns > 0 ? FROZEN : NONE),
    item('VerticalSplitMode', 'short', rows > 0 ? FROZEN : NONE),
    item('HorizontalSplitPosition', 'int', columns),
    item('VerticalSplitPosition', 'int', rows),
    item('ActiveSplitRange', 'short', rows > 0 ? (columns > 0 ? 3 : 2) : columns > 0 ? 3 : 2),
    item('PositionLeft', 'int', 0),
    item('PositionRight', 'int', columns),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', rows),
    item('ZoomType', 'short', 0),
    item('ZoomValue', 'int', zoom ?? 100),
    item('ShowGrid', 'boolean', gridLines === false ? 'false' : 'true'),
  ].join('');
}

function item(name: string, type: 'string' | 'short' | 'int' | 'boolean', value: string | number): string {
  return element('config:config-item', { 'config:name': name, 'config:type': type }, markup(String(value)));
}
