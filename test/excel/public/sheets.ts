/** Sheets, names and panes. */
import { addressOf, put, type Scripts } from './script';

export const SHEET_SCRIPTS: Scripts = {
  'scratch/add_sheet': ({ workbook }) => void workbook.worksheets.add('Second'),
  'officejs/sheet_rename': ({ sheet }) => void (sheet.name = 'Renamed'),
  'officejs/sheet_tab_color': ({ sheet }) => void (sheet.tabColor = '#FF0000'),
  'officejs/sheet_gridlines': ({ sheet }) => void (sheet.showGridlines = false),
  'officejs/sheet_hidden': ({ workbook }) => {
    const hidden = workbook.worksheets.add('Hidden');
    hidden.getRange('A1').values = [['secret']];
    hidden.visibility = 'Hidden';
  },
  'officejs/sheet_position': ({ workbook }) => void (workbook.worksheets.add('Front').position = 0),
  'officejs/sheet_activate': ({ workbook }) => {
    const second = workbook.worksheets.add('Second');
    second.getRange('A1').values = [['second']];
    second.activate();
    second.getRange('B1').values = [['active']];
  },
  'officejs/sheet_delete': ({ workbook }) => {
    const doomed = workbook.worksheets.add('Doomed');
    doomed.getRange('A1').values = [['gone']];
    doomed.delete();
  },
  'officejs/sheet_get_first': ({ workbook }) => {
    workbook.worksheets.add('Second');
    workbook.worksheets.getFirst().getRange('A1').values = [['first']];
  },
  'officejs/sheet_get_item': ({ workbook }) => {
    workbook.worksheets.add('Second');
    workbook.worksheets.getItem('Second').getRange('A1').values = [['there']];
  },
  'officejs/sheet_lookup': ({ workbook }) => void workbook.worksheets.getItemOrNullObject('Missing'),
  'scratch/named_range': ({ workbook, sheet }) => void workbook.names.add('Answer', sheet.getRange('A1')),
  'default/names_add_defined_names_order': ({ workbook, sheet }) =>
    void workbook.names.add('Repro_Name', sheet.getRange('A1:A10')),
  'officejs/names_formula': ({ workbook }) => void workbook.names.add('Twice', '=2*Data!$A$1'),
  'officejs/names_lookup': ({ workbook, sheet }) => {
    workbook.names.add('Answer', sheet.getRange('A1'));
    workbook.names.getItem('Answer').getRangeOrNullObject().values = [['by its name']];
  },
  'officejs/names_delete': ({ workbook, sheet }) =>
    workbook.names.add('Short', sheet.getRange('A1')).delete(),
  'scratch/freeze_panes': ({ sheet }) => sheet.freezePanes.freezeRows(1),
  'officejs/freeze_columns': ({ sheet }) => sheet.freezePanes.freezeColumns(1),
  'officejs/freeze_at': ({ sheet }) => sheet.freezePanes.freezeAt(sheet.getRange('B2')),
  'officejs/freeze_unfreeze': ({ sheet }) => {
    sheet.freezePanes.freezeRows(1);
    sheet.freezePanes.unfreeze();
  },
  'officejs/api_range_freeze_location': (stage) => {
    stage.sheet.freezePanes.freezeRows(2);
    return addressOf(stage, stage.sheet.freezePanes.getLocationOrNullObject());
  },
  'officejs/api_range_freeze_location_null': async ({ context, sheet }) => {
    sheet.freezePanes.unfreeze();
    const place = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return place.isNullObject;
  },
  'officejs/hide_rows_cols': ({ sheet }) => {
    put(sheet, [[1, 2, 3]]);
    sheet.getRange('B1').getEntireColumn().columnHidden = true;
  },
};
