/** The workbook in the grid component: the stand-in's model is what counts, the grid shows it and tells what was done. */
import type { Op, Selection, Sheet as GridSheet } from '@fortune-sheet/core';
import { makeStyles } from '@fluentui/react-components';
import { Workbook } from '@fortune-sheet/react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentRef,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { Area, Language } from '../../../src/core/index';
import type { Host } from '../../host/index';
import { filteredSheets, modelText, touchedCells, typedText, type Touched } from './edits';
import { filteredColumns } from './filtered';
import { linkedPlace } from './links';
import { changedSheets, matrixOf } from './refresh';
import { GridSheets } from './sheets';

/** What of the component's menus the stand-in can do. */
const CELL_MENU = ['copy', 'paste', 'clear'];
const FILTER_MENU = ['filter-by-value'];

/** The component's cells, beside its headers, bars and tabs. */
const CELLS = '.fortune-cell-area';

const useStyles = makeStyles({ whole: { width: '100%', height: '100%' } });

type WorkbookInstance = ComponentRef<typeof Workbook>;

interface GridProps {
  readonly host: Host;
  readonly language: Language;
  /** Something typed was refused; the model, and so the grid, is as before. */
  readonly onRefused: (error: unknown) => void;
}

export function WorkbookGrid({ host, language, onRefused }: GridProps) {
  const styles = useStyles();
  const instance = useRef<WorkbookInstance>(null);
  const { sheets, generation, echo, redraw } = useShown(host, instance);
  const act = useMemo(() => entering(host, onRefused, redraw), [host, onRefused, redraw]);
  const hooks = useHooks(host, echo, act);
  const presses = usePresses(host, instance, echo);
  const onOp = useCallback(
    (ops: Op[]) => {
      // The component tells while it is still computing; what it holds is complete a moment later.
      setTimeout(() => carryOver(host, instance.current, ops, act));
    },
    [host, act],
  );
  return (
    <div className={styles.whole} {...presses}>
      <Workbook
        key={generation}
        ref={instance}
        data={sheets}
        lang={language}
        showToolbar={false}
        row={1}
        column={1}
        addRows={0}
        cellContextMenu={CELL_MENU}
        headerContextMenu={NONE}
        sheetTabContextMenu={NONE}
        filterContextMenu={FILTER_MENU}
        hooks={hooks}
        onOp={onOp}
      />
    </div>
  );
}

const NONE: string[] = [];

interface Shown {
  readonly sheets: GridSheet[];
  /** Another one is another set of sheets: the component begins anew. */
  readonly generation: number;
  readonly echo: RefObject<Echo>;
  /** Draws a sheet anew although the model is as before: the grid shows what was refused. */
  readonly redraw: (sheet: string) => void;
}

/** The component tells of a selection whoever made it, and on a busy machine late. */
interface Echo {
  /** What is selected is the page's own doing, until somebody presses a button or a key in the grid. */
  own: boolean;
}

/** Keeps the component at the model: changed sheets are handed over, then the selection. */
function useShown(host: Host, instance: RefObject<WorkbookInstance>): Shown {
  const made = useMemo(() => new GridSheets(host), [host]);
  const [shown, setShown] = useState(() => ({ sheets: made.all(), generation: 0 }));
  const latest = useRef(shown);
  const echo = useRef<Echo>({ own: true });
  const redraw = useCallback(
    (id: string) => {
      const sheet = latest.current.sheets.find((one) => one.id === id);
      if (sheet !== undefined) instance.current?.updateSheet([matrixOf(sheet)]);
    },
    [instance],
  );
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      waiting = undefined;
      const sheets = made.all();
      const changed = changedSheets(latest.current.sheets, sheets);
      if (changed === 'others') {
        latest.current = { sheets, generation: latest.current.generation + 1 };
        setShown(latest.current);
      } else if (changed.length > 0) {
        echo.current.own = true;
        instance.current?.updateSheet(changed.map(matrixOf));
        latest.current = { ...latest.current, sheets };
        setShown(latest.current);
      }
      bringToView(host, instance.current, echo.current);
    };
    const stop = host.onModelChange(() => {
      waiting ??= setTimeout(refresh);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [host, made, instance]);
  return { ...shown, echo, redraw };
}

/** The sheet and cell that the add-in selected, where the grid shows others. */
function bringToView(host: Host, grid: WorkbookInstance | null, echo: Echo): void {
  const { active } = host.book;
  // A component that is about to be replaced does not know a new sheet; the next one begins on it by itself.
  const isKnown = () => grid?.getAllSheets().some(({ id }) => id === active.id) === true;
  if (grid === null || !isKnown()) return;
  const now = grid.getSheet();
  const { top, left, bottom, right } = active.selection;
  const selected = grid.getSelection()?.[0];
  const isThere = now.id === active.id;
  if (isThere && selected?.row[0] === top && selected.column[0] === left) return;
  echo.own = true;
  if (!isThere) grid.activateSheet({ id: active.id });
  setTimeout(() => {
    if (!isKnown()) return;
    grid.setSelection([{ row: [top, bottom], column: [left, right] }], { id: active.id });
    const { rows, columns } = active.freeze ?? { rows: 0, columns: 0 };
    grid.scroll({ targetRow: Math.max(0, top - rows - 1), targetColumn: Math.max(0, left - columns - 1) });
  });
}

/** What the component asks before it acts, and tells after. */
function useHooks(host: Host, echo: RefObject<Echo>, enter: Enter) {
  return useMemo(
    () => ({
      // The text as typed goes to the model, which reads it as Excel does; the component must not read it first.
      beforeUpdateCell: (row: number, column: number, text: unknown) => {
        const { id } = host.book.active;
        queueMicrotask(() => enter({ sheet: id, row, column }, String(text ?? '')));
        return false;
      },
      afterSelectionChange: (sheet: string, selection: Selection | undefined) => {
        if (selection === undefined || echo.current?.own === true) return;
        const [top = 0, bottom = top] = selection.row;
        const [left = 0, right = left] = selection.column;
        select(host, sheet, { top, bottom, left, right });
      },
      beforeAddSheet: () => false,
      beforeDeleteSheet: () => false,
      beforeUpdateSheetName: () => false,
    }),
    [host, echo, enter],
  );
}

/** What is pressed in the grid. A click on a cell with a link leads where it points, as in Excel; dragging over it does not. */
function usePresses(host: Host, instance: RefObject<WorkbookInstance>, echo: RefObject<Echo>) {
  return useMemo(() => {
    let pressed = '';
    const acted = () => {
      if (echo.current !== null) echo.current.own = false;
    };
    const spot = ({ clientX, clientY }: MouseEvent<HTMLElement>) => `${clientX} ${clientY}`;
    return {
      onKeyDownCapture: acted,
      onMouseDownCapture: (event: MouseEvent<HTMLElement>) => {
        acted();
        pressed = spot(event);
      },
      // The component's own hook for clicks fails on what it passes (1.0.4), so the page listens for itself.
      onClickCapture: (event: MouseEvent<HTMLElement>) => {
        const onCells = event.target instanceof Element && event.target.closest(CELLS) !== null;
        if (!onCells || spot(event) !== pressed) return;
        // The component selects first.
        setTimeout(() => {
          const [row = 0, column = 0] = clickedCell(instance.current);
          const place = linkedPlace(host.book, row, column);
          if (place !== undefined) host.user.select(place.sheet.id, place.area);
        });
      },
    };
  }, [host, instance, echo]);
}

function clickedCell(grid: WorkbookInstance | null): readonly number[] {
  const { row: [row = 0] = [], column: [column = 0] = [] } = grid?.getSelection()?.[0] ?? {};
  return [row, column];
}

function select(host: Host, id: string, area: Area): void {
  const { active } = host.book;
  const { top, left, bottom, right } = active.selection;
  const same = active.id === id && top === area.top && left === area.left;
  if (same && bottom === area.bottom && right === area.right) return;
  host.user.select(id, area);
}

/** Drop-downs, pastes, deletions and filters: the component has done them, the model follows. */
function carryOver(host: Host, grid: WorkbookInstance | null, ops: readonly Op[], enter: Enter): void {
  if (grid === null) return;
  const held = new Map(grid.getAllSheets().map((sheet) => [sheet.id, sheet]));
  for (const { sheet, row, column } of touchedCells(ops)) {
    const model = host.book.sheet(sheet);
    if (model === undefined) continue;
    const text = typedText(held.get(sheet)?.data, row, column);
    if (text !== modelText(model.cells.get(row, column))) enter({ sheet, row, column }, text);
  }
  for (const id of filteredSheets(ops)) filterAs(host, id, held.get(id)?.filter);
}

/** Sets the filters of a sheet's table as the grid has them; Excel ends filters only all at once. */
function filterAs(host: Host, id: string, states: unknown): void {
  const { table, columns } = filteredColumns(host.book.sheet(id), states) ?? {};
  if (table === undefined || columns === undefined) return;
  if (table.filters.size > columns.length) host.user.filter(table.id, 0);
  for (const { offset, values } of columns) host.user.filter(table.id, offset, values);
}

type Enter = (at: Touched, text: string) => void;

function entering(host: Host, onRefused: (error: unknown) => void, redraw: (sheet: string) => void): Enter {
  return ({ sheet, row, column }, text) => {
    try {
      host.user.type(sheet, row, column, text);
    } catch (error) {
      redraw(sheet);
      onRefused(error);
    }
  };
}
