/** Copies on their way into the return: read in workers, merged and shown, and written only when that is accepted. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Submission, isLeftover } from '../../core/index';
import { usePane } from '../pane/pane';
import { useWork } from '../work/work';
import { wordFault } from '../hooks/fault';
import { Cancelled, type Reader } from '../reader';
import { cellChanges, mergeCopies, type MergedCopies } from './copies';
import type { OpenReturn } from './open-return';
import type { Commit } from './use-commit';

export interface Copies {
  /** While files are read. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** What the merge would do; undefined before there are copies. */
  readonly merged: MergedCopies | undefined;
  /** Cells that were written at the end; undefined before. */
  readonly written: number | undefined;
  readonly fault: string;
  readonly take: (files: readonly File[]) => void;
  readonly cancel: () => void;
  /** Decide a conflict by an option's label; an empty one leaves the return as it is. */
  readonly choose: (matter: string, label: string) => void;
  readonly write: () => void;
}

export function useCopies(opened: OpenReturn, commit: Commit): Copies {
  const { today, language } = usePane();
  const { createReader } = useWork();
  const [copies, setCopies] = useState<readonly Submission[]>();
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [written, setWritten] = useState<number>();
  const [fault, setFault] = useState('');
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const merged = useMemo(
    () => (copies === undefined ? undefined : mergeCopies(opened, copies, choices)),
    [opened, copies, choices],
  );

  const take = (files: readonly File[]) => {
    const wanted = files.filter(({ name }) => !isLeftover(name));
    if (running.current !== undefined || wanted.length === 0) return;
    const control = new AbortController();
    running.current = control;
    setFault('');
    setWritten(undefined);
    setProgress({ done: 0, total: wanted.length });
    const count = () => setProgress((now) => now && { ...now, done: now.done + 1 });
    void readAll(createReader(), wanted, today, control.signal, count)
      .then((read) => {
        setChoices(new Map());
        setCopies(read);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) setFault(wordFault(error, language));
      })
      .finally(() => {
        running.current = undefined;
        setProgress(undefined);
      });
  };

  const cancel = () => {
    running.current?.abort();
    setCopies(undefined);
  };

  const write = () => {
    if (copies === undefined || merged === undefined) return;
    // Merged again with the return as it stands when it is written.
    const make = (now: OpenReturn) => cellChanges(now, mergeCopies(now, copies, choices).changes);
    void commit.change(make).then((done) => {
      if (!done) return;
      setWritten(merged.changes.length);
      setCopies(undefined);
    });
  };

  const choose = (matter: string, label: string) =>
    setChoices((before) => {
      const next = new Map(before);
      if (label === '') next.delete(matter);
      else next.set(matter, label);
      return next;
    });
  return { progress, merged, written, fault, take, cancel, choose, write };
}

/** Lists of what to send, which lie in the same folder, are no copies. */
async function readAll(
  reader: Reader,
  files: readonly File[],
  today: string,
  signal: AbortSignal,
  onRead: () => void,
): Promise<Submission[]> {
  try {
    const read = await Promise.all(files.map((file) => reader.receive(file, today, signal).finally(onRead)));
    return read.flat().flatMap(({ submission }) => (submission === 'sending-list' ? [] : [submission]));
  } finally {
    reader.close();
  }
}
