/** Frozen panes and protection. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../src/core/index';
import { HostFault } from '../common/fault';
import { placeFrom } from '../model/address';
import { isWholeColumns, isWholeRows } from '../model/area';
import type { ProtectionOptions, HostSheet } from '../model/sheet';
import type { HostWorld } from './world';
import { placeArgument, record, whole } from './args';
import { ref, type Ref } from './ref';
import type { Spec } from './spec';

export const worksheetFreezePanes: Spec<HostSheet> = {
  objects: { GetLocationOrNullObject: frozen },
  methods: {
    FreezeAt: (sheet, [range], { book }) => {
      const { area } = placeArgument(range, (address) => placeFrom(book, sheet, address));
      sheet.freeze = {
        rows: isWholeColumns(area) ? 0 : area.bottom + 1,
        columns: isWholeRows(area) ? 0 : area.right + 1,
      };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.freeze = { rows: 0, columns: count === undefined || count === null ? 1 : whole(count) };
    },
    FreezeRows: (sheet, [count]) => {
      sheet.freeze = { rows: count === undefined || count === null ? 1 : whole(count), columns: 0 };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = undefined;
    },
  },
};

function frozen(sheet: HostSheet): Ref | null {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows === 0 && columns === 0) return null;
  const bottom = (rows === 0 ? SHEET_ROWS : rows) - 1;
  const right = (columns === 0 ? SHEET_COLUMNS : columns) - 1;
  return ref('Range', { sheet, area: { top: 0, left: 0, bottom, right } });
}

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export const worksheetProtection: Spec<HostSheet> = {
  scalars: {
    Protected: { get: ({ protection }) => protection !== undefined },
  },
  methods: {
    Protect: (sheet, [options, password], world) => {
      refusal(world);
      if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
      sheet.protection = {
        options: protectionOptions(options),
        password: typeof password === 'string' ? password : '',
      };
    },
  },
};

function refusal({ behaviour }: HostWorld): void {
  if (behaviour.refuseProtection === true) throw new HostFault('AccessDenied');
}

/** What is not said is not allowed; the selection is free unless it is said otherwise. */
function protectionOptions(given: unknown): ProtectionOptions {
  const said = given === undefined || given === null ? {} : record(given);
  const mode = typeof said.selectionMode === 'string' ? said.selectionMode : 'Normal';
  return {
    ...Object.fromEntries(OPTIONS.map((option) => [option, said[option] === true])),
    selectionMode: mode,
  };
}
