/** Version of the coordinator's workbook; a higher one was made by a newer program. */
export const WORKBOOK_FORMAT = 1;
