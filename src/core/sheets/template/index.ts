/** The return template of one body: cover, 填報表, last period, and the hidden parts that make it readable by keys. */
export { templateWorkbook } from './workbook';
