/** Values, formulas and their formats. */
import { addressOf, put, type Script, type Scripts } from './script';

const formatted =
  (values: number[], formats: string[]): Script =>
  ({ sheet }) => {
    put(
      sheet,
      values.map((value) => [value]),
    ).numberFormat = formats.map((format) => [format]);
  };

export const CELL_SCRIPTS: Scripts = {
  'officejs/range_set_text': ({ sheet }) => void put(sheet, [['one', 'two']]),
  'officejs/range_set_numbers': ({ sheet }) => void put(sheet, [[1, 2.5, -3, 0, 0.125]]),
  'officejs/range_set_booleans': ({ sheet }) => void put(sheet, [[true], [false]]),
  'officejs/range_set_mixed': ({ sheet }) => void put(sheet, [['n', 1, true]]),
  'officejs/range_set_dates': formatted([44927, 44928], ['yyyy-mm-dd', 'yyyy-mm-dd']),
  'officejs/numfmt_currency': formatted([1.5, -3.25], ['$#,##0.00', '$#,##0.00']),
  'officejs/numfmt_percent': formatted([0.25, 1], ['0.00%', '0.00%']),
  'officejs/numfmt_date': formatted([44927, 45300], ['m/d/yyyy', 'yyyy-mm-dd']),
  'officejs/numfmt_accounting': formatted([1234.5, -50], ['_($* #,##0.00_)', '_($* #,##0.00_)']),
  'scratch/number_format': formatted([0.5], ['0.00%']),
  'officejs/range_formulas_sum': ({ sheet }) => {
    put(sheet, [[1], [2], [3]]);
    sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
  },
  'officejs/range_formulas_if': ({ sheet }) => {
    put(sheet, [[5], [15]]);
    sheet.getRange('B1:B2').formulas = [['=IF(A1>=10,"hi","lo")'], ['=IF(A2>=10,"hi","lo")']];
  },
  'default/multi_row_formulas': ({ sheet }) => {
    sheet.getRange('A1:B2').formulas = [
      [100, '=A1'],
      [200, null],
    ];
  },
  'officejs/range_clear': ({ sheet }) => put(sheet, [[1, 2]]).clear(),
  'officejs/range_copy_from': ({ sheet }) => {
    put(sheet, [[1], [2]]);
    sheet.getRange('C1').copyFrom(sheet.getRange('A1:A2'));
  },
  'officejs/range_by_indexes': ({ sheet }) => {
    sheet.getRangeByIndexes(0, 0, 2, 2).values = [
      [1, 2],
      [3, 4],
    ];
  },
  'officejs/big_values_500': ({ sheet }) =>
    void put(
      sheet,
      Array.from({ length: 500 }, (_, at) => [at, at * 2, `r${at}`]),
    ),
  'scratch/merge': ({ sheet }) => {
    sheet.getRange('A1').values = [['one']];
    sheet.getRange('A1:B2').merge();
  },
  'officejs/sheet_used_range': ({ sheet }) => {
    sheet.getRange('B2').values = [['x']];
    sheet.getRange('D4').values = [['y']];
    sheet.getUsedRange().values = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ];
  },
  'officejs/api_range_sheet_used': (stage) => {
    const { sheet } = stage;
    sheet.getRange('B2:C3').values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    sheet.getRange('D5').format.fill.color = '#FFFF00';
    return addressOf(stage, sheet.getUsedRange(true));
  },
  'officejs/api_range_sheet_used_null': async ({ context, workbook }) => {
    const used = workbook.worksheets.add('Empty').getUsedRangeOrNullObject();
    await context.sync();
    return used.isNullObject;
  },
  'officejs/api_range_adjust_indent': async ({ context, sheet }) => {
    const cell = put(sheet, [['0:2']]).load('valueTypes');
    await context.sync();
    return cell.valueTypes[0]?.[0];
  },
};
