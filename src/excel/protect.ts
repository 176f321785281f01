/** Protection comes last and as well as the host allows: a sheet that stays open is told, and nothing is lost. */
import type { Change, Finding } from '../core/index';
import { HostError } from './host-error';
import type { Session } from './session';

/** Without a password; who fills in may still make cells readable. Sorting is not promised: locked cells forbid it. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: 'Normal',
};

export async function protectSheets(session: Session, changes: readonly Change[]): Promise<Finding[]> {
  const titles = changes.flatMap((change) =>
    change.kind === 'sheet' && change.sheet.protected === true ? [change.sheet.name] : [],
  );
  if (titles.length === 0) return [];
  try {
    await session.run(async (context) => {
      for (const title of titles) context.workbook.worksheets.getItem(title).protection.protect(OPTIONS);
      await context.sync();
    });
    return [];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const sheets = titles.join('、');
    return [{ code: 'host-not-protected', severity: 'warning', place: {}, parameters: { sheets } }];
  }
}
