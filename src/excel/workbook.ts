/** The open workbook over Office.js. */
import { cellName, sameName } from '../core/index';
import { asHostError, HostError, isRefusal } from './host/host-error';
import type { HostPlace, HostWorkbook, Unsubscribe } from './host-workbook';
import { readSnapshot } from './read';
import { HostSession, type HostOptions } from './host/session';

export function createHostWorkbook(options: HostOptions = {}): HostWorkbook {
  const session = new HostSession(options);
  return {
    read: (want = {}) => readSnapshot(session, want),
    // What writes weighs as much as all that reads, and a first screen only reads.
    apply: async (changes, how) => (await import('./apply')).applyChanges(session, changes, how),
    goTo: ({ sheet: title, row, column }) =>
      session.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(title);
        sheet.activate();
        sheet.getRangeByIndexes(row, column, 1, 1).select();
        await context.sync();
        const at = await activeCell(context);
        if (!sameName(at.sheet, title) || at.row !== row || at.column !== column)
          throw new HostError('not-shown', { sheet: title, cell: cellName(row, column) });
      }),
    selected: () => session.run(activeCell),
    onSelect: (listener) =>
      subscribe(session, ({ workbook }) =>
        workbook.worksheets.onSelectionChanged.add(async () => listener(await session.run(activeCell))),
      ),
    onChange: (listener) =>
      subscribe(session, ({ workbook }) =>
        workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
          const title = await session.run((context) => titleOf(context, worksheetId));
          if (title !== undefined) listener(title);
        }),
      ),
    open: (bytes) => open(session, bytes),
    // A room of its own: hardly anybody asks.
    ask: async (onAsked) => (await import('./ask')).askExcel(session, onAsked),
  };
}

async function open(session: HostSession, bytes: Uint8Array): Promise<void> {
  try {
    await session.once(() => Excel.createWorkbook(base64(bytes)));
  } catch (error) {
    if (!(error instanceof HostError && isRefusal(error))) throw error;
    throw new HostError('not-opened', error.parameters, false, { cause: error });
  }
}

/** Several areas may be selected, which `getSelectedRange` refuses; there is always one active cell. */
async function activeCell(context: Excel.RequestContext): Promise<HostPlace> {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  cell.load('rowIndex,columnIndex');
  worksheet.load('name');
  await context.sync();
  return { sheet: worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

/** Undefined for a sheet that is gone by now. */
async function titleOf(context: Excel.RequestContext, id: string): Promise<string | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  await context.sync();
  return sheet.isNullObject ? undefined : sheet.name;
}

async function subscribe<T>(
  session: HostSession,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<Unsubscribe> {
  const handler = await session.run(async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  return async () => {
    try {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw asHostError(error, false);
    }
  };
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
