/** The sending list as a workbook of its own: what to attach to which letter. */
import type { SendingLine } from '../../book';
import { type Language, word } from '../../words';
import { kindProperty, type WorkbookDesign } from '../../grid';
import { listPrint, rowHeight, STYLES } from '../drawing';

const COLUMNS = [
  { key: 'send.body', width: 24 },
  { key: 'send.file', width: 40 },
  { key: 'send.tasks', width: 10 },
  { key: 'send.due', width: 12 },
  { key: 'send.subject-head', width: 46 },
  { key: 'send.text-head', width: 80 },
] as const;

export function sendingWorkbook(lines: readonly SendingLine[], language: Language): WorkbookDesign {
  const name = word(language, 'send.sheet');
  const rows = lines.map((line, index) => {
    const values = [line.body, line.fileName, line.tasks, line.due, line.subject, line.text];
    const texts = values.map((value, column) => ({
      text: String(value),
      width: COLUMNS[column]?.width ?? 10,
    }));
    return {
      row: index + 1,
      height: rowHeight(texts, 20),
      cells: values.map((value, column) => ({
        column,
        value,
        style: typeof value === 'number' ? STYLES.tableCenter : STYLES.tableText,
      })),
    };
  });
  return {
    sheets: [
      {
        name,
        state: 'visible',
        columns: COLUMNS.map(({ width }) => ({ width })),
        rows: [
          {
            row: 0,
            height: 24,
            cells: COLUMNS.map(({ key }, column) => ({
              column,
              value: word(language, key),
              style: STYLES.tableHead,
            })),
          },
          ...rows,
        ],
        freeze: { rows: 1, columns: 1 },
        gridLines: false,
        print: listPrint(language, 0),
      },
    ],
    names: [],
    title: name,
    properties: kindProperty('sending-list'),
    activeSheet: name,
  };
}
