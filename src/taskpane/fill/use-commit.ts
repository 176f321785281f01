/** Writing answers into the sheet, one after the other, each checked against the sheet as it then stands. */
import { useCallback, useRef, useState } from 'react';
import type { CellValue, Change, Finding, ReadCell } from '../../core/index';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import type { WorkbookReading } from '../hooks/use-workbook';
import { cellOf, type CellName, type Opened, type OpenReturn } from './open-return';

interface FieldEdit extends CellName {
  /** What to write, told the cell as it stands. */
  readonly value: (cell: ReadCell) => CellValue;
}

export interface Commit {
  /** Writes one answer; false if it could not be written. */
  readonly edit: (edit: FieldEdit) => Promise<boolean>;
  /** Applies changes that were made of the return as it stands. */
  readonly change: (make: (opened: OpenReturn) => readonly Change[]) => Promise<boolean>;
  readonly busy: boolean;
  /** Something was written since the last failure. */
  readonly written: boolean;
  /** Words of the last failure; empty if there was none. */
  readonly fault: string;
  /** What the host refused without harm, e.g. because of protection. */
  readonly refused: readonly Finding[];
  readonly dismiss: () => void;
}

export function useCommit({ refresh }: WorkbookReading<Opened>): Commit {
  const { host, language, say } = usePane();
  const [waiting, setWaiting] = useState(0);
  const [written, setWritten] = useState(false);
  const [fault, setFault] = useState('');
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  // Two fields left in quick succession are two writes: neither may be dropped, nor overtake the other.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback(
    (make: (opened: OpenReturn) => readonly Change[]) => {
      const work = async () => {
        try {
          const now = await refresh();
          // A failed reading says so itself.
          if (now === undefined || !('opened' in now)) return false;
          setRefused(await host.apply(make(now.opened)));
          setFault('');
          setWritten(true);
          await refresh();
          return true;
        } catch (error) {
          setFault(error instanceof CellGone ? say('pane.fault.cell-gone') : wordFault(error, language));
          return false;
        } finally {
          setWaiting((count) => count - 1);
        }
      };
      setWaiting((count) => count + 1);
      const mine = last.current.then(work);
      last.current = mine;
      return mine;
    },
    [host, language, refresh, say],
  );
  const edit = useCallback((one: FieldEdit) => change((opened) => [changeOf(opened, one)]), [change]);
  const dismiss = useCallback(() => {
    setFault('');
    setRefused([]);
  }, []);
  return { edit, change, busy: waiting > 0, written, fault, refused, dismiss };
}

/** The row or column was deleted in the sheet. */
class CellGone extends Error {}

function changeOf(opened: OpenReturn, { task, field, value }: FieldEdit): Change {
  const cell = cellOf(opened, task === undefined ? { field } : { task, field });
  const { sheet, row, column } = cell?.place ?? {};
  if (cell === undefined || sheet === undefined || row === undefined || column === undefined)
    throw new CellGone(field);
  return { kind: 'cells', sheet, cells: [{ row, column, value: value(cell) }] };
}
