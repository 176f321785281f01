import type { SheetDesign, TableDesign, Validation, WorkbookDesign } from '../../core/index';

/** What Excel takes for the title and the text of a prompt or an error; a longer one damages the file. */
const TITLE_LENGTH = 32;
const PROMPT_LENGTH = 255;

/** Throws where a design would become a file that Excel repairs: a fault of the program, so the words are plain. */
export function checkDesign(design: WorkbookDesign): void {
  must(
    design.sheets.some((sheet) => sheet.state === 'visible'),
    'A workbook needs a visible sheet.',
  );
  const names = new Set(design.sheets.map((sheet) => sheet.name));
  for (const { name, sheet } of design.names)
    must(names.has(sheet), `The name ${name} points to no sheet: ${sheet}.`);
  if (design.activeSheet !== undefined) {
    must(names.has(design.activeSheet), `No sheet to be active: ${design.activeSheet}.`);
  }
  for (const sheet of design.sheets) {
    sheet.validations?.forEach((validation) => checkValidation(sheet.name, validation));
    if (sheet.table !== undefined) checkTable(sheet, sheet.table);
    const { fitWidth, fitHeight, scale } = sheet.print ?? {};
    must(
      scale === undefined || (fitWidth === undefined && fitHeight === undefined),
      `${sheet.name}: scale or fit, not both.`,
    );
  }
}

function checkValidation(sheet: string, validation: Validation): void {
  const short = (text: string | undefined, limit: number) => (text ?? '').length <= limit;
  const fits =
    short(validation.promptTitle, TITLE_LENGTH) &&
    short(validation.errorTitle, TITLE_LENGTH) &&
    short(validation.prompt, PROMPT_LENGTH) &&
    short(validation.error, PROMPT_LENGTH) &&
    short(validation.list, PROMPT_LENGTH);
  must(fits, `${sheet}: a prompt has at most ${PROMPT_LENGTH} characters, its title ${TITLE_LENGTH}.`);
}

/** The header cells of a table must be texts and say what its columns are called. */
function checkTable(sheet: SheetDesign, table: TableDesign): void {
  must(table.rowCount >= 1, `${table.name}: a table has at least one body row.`);
  const distinct = new Set(table.headers.map((header) => header.toLowerCase()));
  must(distinct.size === table.headers.length, `${table.name}: two headers are the same.`);
  const row = sheet.rows.find((candidate) => candidate.row === table.row);
  table.headers.forEach((header, index) => {
    const cell = row?.cells.find((candidate) => candidate.column === table.column + index);
    must(
      cell?.value === header && cell.formula === undefined,
      `${table.name}: the cell of the header ${header} says otherwise.`,
    );
    must(header !== '' && !/[\r\n\t]/.test(header), `${table.name}: a header is one line of text.`);
  });
}

function must(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}
