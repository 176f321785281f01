/** Applies changes in as few requests as their size allows: look, then write, then protect. */
import type { Change, Finding, PutSheet, SetRows } from '../core/index';
import type { ApplyOptions } from './host-workbook';
import { beginUnit, endUnit } from './journal';
import { lengthsOf, type Length } from './lengths';
import { lookAt, rowChanges, type Look } from './look';
import { filtersLeft } from './pivot-items';
import { protectSheets } from './protect';
import { cellUnits } from './put/cells';
import { putPivot } from './put/pivots';
import { rowUnits } from './put/rows';
import { sheetUnits } from './put/sheet';
import { putValidations } from './put/validations';
import { sameName } from './same-name';
import type { Session } from './session';
import { requestsOf, send, smallUnit, type Unit } from './unit';

/** Throws `HostError`; its `interrupted` says whether a part may stand in the workbook. */
export async function applyChanges(
  session: Session,
  changes: readonly Change[],
  options: ApplyOptions = {},
): Promise<readonly Finding[]> {
  if (changes.length === 0) return [];
  let isWriting = false;
  const look = await session.run(
    async (context) => {
      const seen = await lookAt(context, changes);
      const lengths = await lengthsOf(context, changes, seen);
      const units = unitsOf(changes, seen, lengths);
      let done = 0;
      isWriting = true;
      await send(context, requestsOf(units), (count) => {
        done += count;
        options.onProgress?.(done, units.length);
      });
      return seen;
    },
    () => isWriting,
  );
  return [
    ...filtersCleared(changes, look),
    ...filtersLeft(changes, look.missingItems),
    ...(await protectSheets(session, changes)),
  ];
}

function filtersCleared(changes: readonly Change[], look: Look): Finding[] {
  return rowChanges(changes).flatMap(({ table }): Finding[] => {
    const found = look.tables.get(table.toLowerCase());
    return found?.filtered === true
      ? [
          {
            code: 'host-filter-cleared',
            severity: 'info',
            place: { sheet: found.sheet },
            parameters: { table },
          },
        ]
      : [];
  });
}

/** Units of a change itself, or such as wait until the change at an index, which they need, is done. */
interface Step {
  readonly index: number;
  readonly waits: boolean;
  readonly units: readonly Unit[];
  /** True: of a sheet that is added. */
  readonly adds?: boolean;
}

/** The units of all changes in their order: the last change stays the last, which makes it a commit mark. */
function unitsOf(changes: readonly Change[], look: Look, lengths: ReadonlyMap<SetRows, Length>): Unit[] {
  const order = look.sheets.map(({ name }) => name);
  const steps = changes.flatMap((change, index): Step[] => {
    switch (change.kind) {
      case 'cells':
        return [{ index, waits: false, units: cellUnits(change) }];
      case 'rows':
        return [{ index, waits: false, units: rowsOf(change, look, lengths) }];
      case 'sheet':
        return sheetSteps(change, index, changes, look, order);
    }
  });
  return journaled(steps, changes, look)
    .sort((a, b) => a.index - b.index || Number(a.waits) - Number(b.waits))
    .flatMap(({ units }) => units);
}

/** Sheets that are added stand between two marks: see the journal. */
function journaled(steps: readonly Step[], changes: readonly Change[], look: Look): Step[] {
  const adding = steps.filter(({ adds }) => adds === true).map(({ index }) => index);
  if (adding.length === 0) return [...steps];
  const added = changes.flatMap((change) =>
    change.kind === 'sheet' && !look.sheets.some(({ name }) => sameName(name, change.sheet.name))
      ? [change.sheet.name]
      : [],
  );
  return [
    { index: -1, waits: false, units: [beginUnit(look.journal, look.titles, added)] },
    ...steps,
    { index: Math.max(...adding), waits: true, units: [endUnit()] },
  ];
}

function rowsOf(change: SetRows, look: Look, lengths: ReadonlyMap<SetRows, Length>): Unit[] {
  const table = look.tables.get(change.table.toLowerCase());
  const length = lengths.get(change);
  if (table === undefined || length === undefined) throw new Error(`Not looked at: ${change.table}.`);
  return rowUnits(change, table, length);
}

function sheetSteps(
  change: PutSheet,
  index: number,
  changes: readonly Change[],
  look: Look,
  order: string[],
): Step[] {
  const { sheet: design } = change;
  const isNew = !order.some((name) => sameName(name, design.name));
  const standing = {
    ...(isNew ? { position: makeRoom(order, change) } : {}),
    pivots: look.pivots.filter(({ sheet }) => sameName(sheet, design.name)).map(({ name }) => name),
    names: look.names,
    pointsPerCharacter: look.pointsPerCharacter,
  };
  const { validations = [], pivots = [] } = design;
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(design.name);
  const steps: Step[] = [
    { index, waits: false, units: sheetUnits(change, standing) },
    ...(validations.length === 0
      ? []
      : [
          {
            index: Math.max(index, lastIndex(changes, definesNames)),
            waits: true,
            units: [
              smallUnit(
                (context) => putValidations(sheetOf(context), validations),
                validations.length * 1_500,
              ),
            ],
          },
        ]),
    ...pivots.map((pivot) => ({
      index: Math.max(
        index,
        lastIndex(changes, (other) => changesTable(other, pivot.table)),
      ),
      waits: true,
      units: [
        smallUnit(
          (context) => putPivot(context, sheetOf(context), pivot, look.missingItems.get(pivot.name)),
          6_000,
        ),
      ],
    })),
  ];
  return isNew ? steps.map((step) => ({ ...step, adds: true })) : steps;
}

/** The position of a new sheet, which `order` then has too. */
function makeRoom(order: string[], { sheet, after }: PutSheet): number {
  const before = after === undefined ? -1 : order.findIndex((name) => sameName(name, after));
  const position = before < 0 ? order.length : before + 1;
  order.splice(position, 0, sheet.name);
  return position;
}

/** -1 if none is. */
function lastIndex(changes: readonly Change[], isMeant: (change: Change) => boolean): number {
  return changes.reduce((last, change, index) => (isMeant(change) ? index : last), -1);
}

function definesNames(change: Change): boolean {
  return change.kind === 'sheet' && (change.names ?? []).length > 0;
}

function changesTable(change: Change, table: string): boolean {
  if (change.kind === 'rows') return sameName(change.table, table);
  return (
    change.kind === 'sheet' && change.sheet.table !== undefined && sameName(change.sheet.table.name, table)
  );
}
