import type { ConditionalRule, DataValidation, TableDefinition, WriteSheet } from 'hucre/xlsx';
import type { Area, Highlight, PrintDesign, SheetDesign, TableDesign, Validation } from '../../core/index';
import { MARGINS, rangeName, TABLE_STYLE } from '../../core/index';
import type { StandIns } from './stand-ins';
import { toHighlightStyle } from './styles';

/** Makes the writer's sheet of ours, with the cells that stand for all: see `standIns`. */
export function toSheet(design: Omit<SheetDesign, 'rows'>, cells: StandIns['cells']): WriteSheet {
  return {
    name: design.name,
    columns: design.columns.map(({ width, hidden }) => ({ width, ...(hidden === true ? { hidden } : {}) })),
    cells,
    view: {
      ...(design.gridLines === false ? { showGridLines: false } : {}),
      ...(design.zoom !== undefined ? { zoomScale: design.zoom } : {}),
      ...(design.tabColor !== undefined ? { tabColor: { rgb: design.tabColor } } : {}),
    },
    ...(design.state === 'hidden' ? { hidden: true } : {}),
    ...(design.state === 'veryHidden' ? { veryHidden: true } : {}),
    ...(design.merges !== undefined ? { merges: design.merges.map(merge) } : {}),
    ...(design.validations !== undefined ? { dataValidations: design.validations.map(validation) } : {}),
    ...(design.highlights !== undefined ? { conditionalRules: design.highlights.map(highlight) } : {}),
    ...freeze(design),
    ...(design.protected === true ? { protection: PROTECTION } : {}),
    ...(design.table !== undefined ? { tables: [table(design.table)] } : {}),
    ...(design.print !== undefined ? print(design.print) : {}),
  };
}

/** No password; who fills in may still make cells readable. Sorting is not promised: locked cells forbid it. */
const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

function merge(area: Area): NonNullable<WriteSheet['merges']>[number] {
  return { startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right };
}

/** The writer knows no validation that only prompts; `finish` takes the type `custom` away again. */
function validation(design: Validation): DataValidation {
  const strict = design.list !== undefined && design.strict === true;
  return {
    type: design.list !== undefined ? 'list' : 'custom',
    range: rangeName(design.area),
    allowBlank: true,
    ...(design.list !== undefined ? { formula1: design.list } : {}),
    ...(strict ? { showErrorMessage: true, errorStyle: 'stop' as const } : {}),
    ...(design.prompt !== undefined || design.promptTitle !== undefined ? { showInputMessage: true } : {}),
    ...(design.promptTitle !== undefined ? { inputTitle: design.promptTitle } : {}),
    ...(design.prompt !== undefined ? { inputMessage: design.prompt } : {}),
    ...(strict && design.errorTitle !== undefined ? { errorTitle: design.errorTitle } : {}),
    ...(strict && design.error !== undefined ? { errorMessage: design.error } : {}),
  };
}

function highlight(design: Highlight, order: number): ConditionalRule {
  return {
    type: 'expression',
    priority: order + 1,
    stopIfTrue: true,
    range: rangeName(design.area),
    formula: design.formula,
    style: toHighlightStyle(design.style),
  };
}

function freeze(design: Pick<SheetDesign, 'freeze'>): Partial<WriteSheet> {
  const { rows = 0, columns = 0 } = design.freeze ?? {};
  return rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {};
}

function table(design: TableDesign): TableDefinition {
  return {
    name: design.name,
    displayName: design.name,
    range: rangeName({
      top: design.row,
      left: design.column,
      bottom: design.row + design.rowCount,
      right: design.column + design.headers.length - 1,
    }),
    columns: design.headers.map((name) => ({ name })),
    style: TABLE_STYLE,
    showRowStripes: false,
  };
}

function print(design: PrintDesign): Partial<WriteSheet> {
  const fits = design.fitWidth !== undefined || design.fitHeight !== undefined;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: design.orientation,
      margins: MARGINS,
      // Nought means: as many pages as it takes.
      ...(fits
        ? { fitToPage: true, fitToWidth: design.fitWidth ?? 0, fitToHeight: design.fitHeight ?? 0 }
        : {}),
      ...(!fits && design.scale !== undefined ? { scale: design.scale } : {}),
      ...(design.centered === true ? { horizontalCentered: true } : {}),
    },
    ...(design.breakAfterColumns !== undefined ? { colBreaks: [...design.breakAfterColumns] } : {}),
    ...(design.breakAfterRows !== undefined ? { rowBreaks: [...design.breakAfterRows] } : {}),
    ...(design.header !== undefined || design.footer !== undefined
      ? {
          headerFooter: {
            ...(design.header !== undefined ? { oddHeader: design.header } : {}),
            ...(design.footer !== undefined ? { oddFooter: design.footer } : {}),
          },
        }
      : {}),
  };
}
