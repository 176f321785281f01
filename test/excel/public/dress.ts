/** Looks, choices, highlights, links and charts. */
import { put, type Script, type Scripts } from './script';

const cell =
  (dress: (format: Excel.RangeFormat) => void): Script =>
  ({ sheet }) =>
    dress(put(sheet, [['text']]).format);

const edges =
  (...names: `${Excel.BorderIndex}`[]): Script =>
  ({ sheet }) => {
    const { borders } = put(sheet, [
      [1, 2],
      [3, 4],
    ]).format;
    for (const name of names) {
      const border = borders.getItem(name);
      border.style = 'Continuous';
      border.color = '#666666';
    }
  };

const chart =
  (
    type: 'BarClustered' | 'ColumnClustered' | 'Line',
    dress: (made: Excel.Chart) => void = () => undefined,
  ): Script =>
  ({ sheet }) => {
    const block = put(sheet, [
      ['Name', 'Value'],
      ['a', 10],
      ['b', 20],
    ]);
    dress(sheet.charts.add(type, block));
  };

const CHOICES = { list: { inCellDropDown: true, source: 'Yes,No' } };

/** The count of conditional formats after one was added, and perhaps taken away. */
const highlights =
  (then: (formats: Excel.ConditionalFormatCollection) => void = () => undefined): Script =>
  async ({ context, sheet }) => {
    const formats = sheet.getRange('B2:B5').conditionalFormats;
    const { custom } = formats.add('Custom');
    custom.rule.formula = '=B2>5';
    custom.format.fill.color = '#FFFF00';
    then(formats);
    const count = formats.getCount();
    await context.sync();
    return count.value;
  };

export const DRESS_SCRIPTS: Scripts = {
  'officejs/font_name_size': cell(({ font }) => {
    font.name = 'Calibri';
    font.size = 16;
  }),
  'officejs/font_bold_italic': cell(({ font }) => {
    font.bold = true;
    font.italic = true;
  }),
  'officejs/font_color': cell(({ font }) => void (font.color = '#FF0000')),
  'officejs/font_underline': cell(({ font }) => void (font.underline = 'Single')),
  'officejs/fill_solid': cell(({ fill }) => void (fill.color = '#FFFF00')),
  'officejs/align_center': cell((format) => {
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
  }),
  'officejs/align_wrap': cell((format) => void (format.wrapText = true)),
  'officejs/borders_outline': edges('EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'),
  'officejs/borders_inside': edges('InsideHorizontal', 'InsideVertical'),
  'scratch/data_validation': ({ sheet }) => void (sheet.getRange('A1').dataValidation.rule = CHOICES),
  'officejs/validation_whole': ({ sheet }) => {
    sheet.getRange('A1:A5').dataValidation.rule = {
      wholeNumber: { formula1: '1', formula2: '10', operator: 'Between' },
    };
  },
  'officejs/validation_clear': ({ sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = CHOICES;
    dataValidation.clear();
  },
  'officejs/validation_invalid_cells': ({ sheet }) => {
    const range = sheet.getRange('A1');
    range.dataValidation.rule = CHOICES;
    range.values = [['Neither']];
  },
  'officejs/api_cf_count': highlights(),
  'officejs/api_cf_clear': highlights((formats) => formats.clearAll()),
  'officejs/hyperlink_url': ({ sheet }) => {
    put(sheet, [['text']]).hyperlink = {
      address: 'https://example.com/',
      textToDisplay: 'text',
      screenTip: 'tip',
    };
  },
  'officejs/chart_column': chart('ColumnClustered'),
  'officejs/chart_bar': chart('BarClustered'),
  'officejs/chart_line': chart('Line'),
  'officejs/chart_title': chart('ColumnClustered', ({ title }) => void (title.text = 'Values')),
  'officejs/chart_legend': chart('ColumnClustered', ({ legend }) => {
    legend.visible = true;
    legend.position = 'Bottom';
  }),
};
