/** Writing answers into the sheet, one after the other, each checked against the sheet as it then stands. */
import { useCallback, useRef, useState } from 'react';
import {
  renewedSeal,
  valueOfCell,
  type CellValue,
  type Change,
  type Finding,
  type ReadCell,
} from '../../core/index';
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
  const { host, language, say, today } = usePane();
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
  const edit = useCallback(
    (one: FieldEdit) => change((opened) => changesOf(opened, one, today)),
    [change, today],
  );
  const dismiss = useCallback(() => {
    setFault('');
    setRefused([]);
  }, []);
  return { edit, change, busy: waiting > 0, written, fault, refused, dismiss };
}

/** The row or column was deleted in the sheet. */
class CellGone extends Error {}

/** 送出確認 after the seal renews it; any other answer breaks it, and the check says so. */
function changesOf(opened: OpenReturn, { task, field, value }: FieldEdit, today: string): Change[] {
  const cell = cellOf(opened, task === undefined ? { field } : { task, field });
  const { sheet, row, column } = cell?.place ?? {};
  if (cell === undefined || sheet === undefined || row === undefined || column === undefined)
    throw new CellGone(field);
  const written = value(cell);
  const change: Change = { kind: 'cells', sheet, cells: [{ row, column, value: written }] };
  if (task !== undefined || field !== 'confirmed') return [change];
  const answer = { field, value: valueOfCell(opened.read, field, written) };
  const seal = renewedSeal(opened.read, opened.manifest, answer, today);
  return seal === undefined ? [change] : [change, seal];
}
