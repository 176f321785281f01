/** The sending list as a workbook of its own: what to attach to which letter. */
import type { SendingLine } from '../../book';
import { type Language, word, type WordKey } from '../../words';
import { kindProperty, type WorkbookDesign } from '../../grid';
import { listPrint, roomIn, rowHeight, STYLES } from '../drawing';

const COLUMNS = [
  { key: 'send.body', width: 24 },
  { key: 'send.file', width: 40 },
  { key: 'send.tasks', width: 10 },
  { key: 'send.due', width: 12 },
  { key: 'send.subject-head', width: 46 },
  { key: 'send.text-head', width: 80 },
] as const;

export function sendingWorkbook(lines: readonly SendingLine[], language: Language): WorkbookDesign {
  const rows = lines.map((line) => [line.body, line.fileName, line.tasks, line.due, line.subject, line.text]);
  return listWorkbook(word(language, 'send.sheet'), COLUMNS, rows, language);
}

/** One letter as a row of a merge list. */
export interface MergeLine {
  readonly body: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  /** Its file name; empty if nothing is attached. */
  readonly attached: string;
}

const MERGE_COLUMNS = [
  { key: 'send.body', width: 24 },
  { key: 'send.to', width: 34 },
  { key: 'send.cc', width: 34 },
  { key: 'send.subject-head', width: 46 },
  { key: 'send.text-head', width: 80 },
  { key: 'send.file', width: 40 },
] as const;

/** Letters for 合併列印. */
export function mergeWorkbook(lines: readonly MergeLine[], language: Language): WorkbookDesign {
  const rows = lines.map(({ body, to, cc, subject, text, attached }) => [
    body,
    to,
    cc,
    subject,
    text,
    attached,
  ]);
  return listWorkbook(word(language, 'send.merge-sheet'), MERGE_COLUMNS, rows, language);
}

function listWorkbook(
  name: string,
  columns: readonly { readonly key: WordKey; readonly width: number }[],
  lines: readonly (readonly (string | number)[])[],
  language: Language,
): WorkbookDesign {
  const rows = lines.map((values, index) => {
    const texts = values.map((value, column) => ({
      text: String(value),
      width: roomIn(columns[column]?.width ?? 10, STYLES.tableText),
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
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          {
            row: 0,
            height: 24,
            cells: columns.map(({ key }, column) => ({
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
