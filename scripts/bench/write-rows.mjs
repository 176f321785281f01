/** exceljs writes plain rows as a stream: as many as a summary is made of, and as wide. */
import exceljs from 'exceljs';

const [rows, columns, path] = process.argv.slice(2);
const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false });
const sheet = book.addWorksheet('rows');
for (let row = 0; row < Number(rows); row++) {
  const cells = Array.from({ length: Number(columns) }, (_, column) =>
    column % 3 === 0 ? row * column : `第${row}案：辦理研習三場`,
  );
  sheet.addRow(cells).commit();
}
await book.commit();
