/**
 * Returned files on their way into the workbook: read in workers, weighed against what is there, shown, and written only
 * when the user accepts what was shown.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  CONSOLIDATION_WANT,
  isLeftover,
  isNoTable,
  type ArrivedFile,
  type Finding,
  type Reason,
} from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import { Cancelled, type Reader } from '../reader';
import { faultOf } from '../../files';
import type { Consolidated } from '../work/desk';
import { useDesk } from '../work/room-desk';
import type { WriteProgress } from '../book/use-write';
import { useWork } from '../work/work';

export interface PassedFile {
  readonly name: string;
  readonly reason: Reason;
}

/** Nothing in what was given is a return. */
class NoFiles extends Error {}

/** What is offered for acceptance. */
interface Offer {
  readonly arrived: readonly ArrivedFile[];
  /** Sending lists and lock files among the files: no returns, and no fault. */
  readonly skipped: number;
  /** Files of a folder or a zip that are, by what they hold, no spreadsheets: named, and no return is missed. */
  readonly passed: readonly PassedFile[];
  readonly consolidated: Consolidated;
}

export type Phase =
  | { readonly at: 'idle'; readonly fault: string }
  | ({ readonly at: 'reading' } & WriteProgress)
  | { readonly at: 'weighing' }
  /** `moved`: the workbook changed since the last offer, nothing was written, and this is the new one. */
  | { readonly at: 'offered'; readonly offer: Offer; readonly moved: boolean; readonly fault: string }
  | ({ readonly at: 'writing' } & WriteProgress)
  | { readonly at: 'written'; readonly offer: Offer; readonly findings: readonly Finding[] };

export interface Receiving {
  readonly phase: Phase;
  /** Take files; ignored while others are on their way. `ofFolders` lay in a folder, which holds other things too. */
  readonly take: (files: readonly File[], ofFolders: ReadonlySet<File>) => void;
  /** Take what arrives in another way; a `Cancelled` from there ends it without a fault. */
  readonly gather: (work: Gather) => void;
  /** Stop reading, or leave the offer: nothing was written. */
  readonly cancel: () => void;
  readonly accept: () => void;
}

export type Gathered = Pick<Offer, 'arrived' | 'skipped' | 'passed'>;

/** How what is offered comes together. */
export type Gather = (
  signal: AbortSignal,
  onProgress: (progress: WriteProgress) => void,
) => Promise<Gathered>;

const IDLE: Phase = { at: 'idle', fault: '' };

/** What is on its way: reading and weighing, or writing what was shown. */
interface Run {
  readonly control: AbortController;
  /** From here on it writes, and is waited for. */
  writes: boolean;
}

type Work = (run: Run, show: (phase: Phase) => void) => Promise<void>;

/** One run at a time, or one that writes; what was stopped shows nothing more. */
function useOneRun(setPhase: (phase: Phase) => void) {
  const running = useRef<Run>();
  useEffect(() => () => running.current?.control.abort(), []);
  return useMemo(
    () => ({
      start(work: Work): void {
        if (running.current !== undefined) return;
        const run = { control: new AbortController(), writes: false };
        running.current = run;
        const isCurrent = () => running.current === run;
        const show = (phase: Phase) => {
          if (isCurrent()) setPhase(phase);
        };
        void work(run, show).finally(() => {
          if (isCurrent()) running.current = undefined;
        });
      },
      stop(): void {
        running.current?.control.abort();
        // Excel may still be reading for it, and nobody waits for that.
        if (running.current?.writes === false) running.current = undefined;
        setPhase(IDLE);
      },
    }),
    [setPhase],
  );
}

/** `period` is the id of the period in which the files come. */
export function useReceiving(period: string): Receiving {
  const { host, say, today, language } = usePane();
  const { createReader } = useWork();
  const desk = useDesk();
  const [phase, setPhase] = useState<Phase>(IDLE);
  const run = useOneRun(setPhase);

  const weigh = useCallback(
    async (arrived: readonly ArrivedFile[], toWrite: boolean, signal: AbortSignal) => {
      const snapshot = await host.read(CONSOLIDATION_WANT);
      return desk().consolidate({ snapshot, arrived, decisions: [], today, language, toWrite }, signal);
    },
    [host, desk, today, language],
  );

  const gather = useCallback(
    (work: Gather) =>
      run.start(({ control }, show) =>
        offerOf(work, weigh, control.signal, show).catch((error: unknown) => {
          const said = error instanceof NoFiles ? say('coordinate.no-files') : wordFault(error, language);
          show({ at: 'idle', fault: error instanceof Cancelled ? '' : said });
        }),
      ),
    [run, language, say, weigh],
  );

  const take = useCallback(
    (files: readonly File[], ofFolders: ReadonlySet<File>) => {
      if (files.length === 0) setPhase({ at: 'idle', fault: say('coordinate.no-files') });
      else
        gather((signal, onProgress) =>
          returnedFiles(createReader(), files, { period, today, signal, ofFolders }, onProgress),
        );
    },
    [gather, createReader, period, today, say],
  );

  const accept = useCallback(() => {
    if (phase.at !== 'offered') return;
    const { offer } = phase;
    run.start((one, show) =>
      written(host, offer, weigh, one, show).catch((error: unknown) =>
        show({ at: 'offered', offer, moved: false, fault: wordFault(error, language) }),
      ),
    );
  }, [run, phase, weigh, host, language]);

  return { phase, take, gather, cancel: run.stop, accept };
}

type Weigh = (
  arrived: readonly ArrivedFile[],
  toWrite: boolean,
  signal: AbortSignal,
) => Promise<Consolidated>;

async function offerOf(
  gather: Gather,
  weigh: Weigh,
  signal: AbortSignal,
  setPhase: (phase: Phase) => void,
): Promise<void> {
  const gathered = await gather(signal, ({ done, total }) => {
    if (!signal.aborted) setPhase({ at: 'reading', done, total });
  });
  setPhase({ at: 'weighing' });
  const consolidated = await weigh(gathered.arrived, false, signal);
  signal.throwIfAborted();
  setPhase({ at: 'offered', offer: { ...gathered, consolidated }, moved: false, fault: '' });
}

/** Closes the reader. */
async function returnedFiles(
  reader: Reader,
  files: readonly File[],
  arrival: Arrival,
  onProgress: (progress: WriteProgress) => void,
): Promise<Gathered> {
  const wanted = files.filter(({ name }) => !isLeftover(name));
  const all = await readAll(reader, wanted, arrival, onProgress).finally(() => reader.close());
  const skipped = files.length - wanted.length + all.filter((some) => some.length === 0).length;
  const passed = all.flat().flatMap((one) => ('reason' in one ? [one] : []));
  const arrived = all.flat().flatMap((one) => ('reason' in one ? [] : [one]));
  if (arrived.length === 0) throw new NoFiles();
  return { arrived, skipped, passed };
}

/** Writes what was shown, if that is still what would be written; until the first write it can be stopped. */
async function written(
  host: HostWorkbook,
  offer: Offer,
  weigh: Weigh,
  run: Run,
  setPhase: (phase: Phase) => void,
): Promise<void> {
  const { signal } = run.control;
  setPhase({ at: 'weighing' });
  const consolidated = await weigh(offer.arrived, true, signal);
  signal.throwIfAborted();
  if (!sameOffer(consolidated, offer.consolidated)) {
    setPhase({ at: 'offered', offer: { ...offer, consolidated }, moved: true, fault: '' });
    return;
  }
  const { changes } = consolidated;
  run.writes = true;
  setPhase({ at: 'writing', done: 0, total: changes.length });
  const onProgress = (done: number, total: number) => setPhase({ at: 'writing', done, total });
  const findings = await host.apply(changes, { onProgress });
  setPhase({ at: 'written', offer, findings });
}

interface Arrival {
  readonly period: string;
  readonly today: string;
  readonly signal: AbortSignal;
  readonly ofFolders: ReadonlySet<File>;
}

async function readAll(
  reader: Reader,
  files: readonly File[],
  arrival: Arrival,
  onProgress: (progress: WriteProgress) => void,
): Promise<(ArrivedFile | PassedFile)[][]> {
  const total = files.length;
  let done = 0;
  onProgress({ done, total });
  return Promise.all(
    files.map(async (file) => {
      const arrived = await arrive(reader, file, arrival);
      done += 1;
      onProgress({ done, total });
      return arrived;
    }),
  );
}

/** A fault of one file is its outcome and stops no other. */
async function arrive(
  reader: Reader,
  file: File,
  { period, today, signal, ofFolders }: Arrival,
): Promise<(ArrivedFile | PassedFile)[]> {
  try {
    const arrivals = await reader.receive(file, today, signal);
    return arrivals.flatMap(({ name, submission }): (ArrivedFile | PassedFile)[] => {
      if (submission === 'sending-list') return [];
      const isAmongOthers = ofFolders.has(file) || name !== file.name;
      if (isAmongOthers && isNoTable(submission) && 'refused' in submission)
        return [{ name, reason: submission.refused }];
      return [{ name, registered: { period, submission } }];
    });
  } catch (error) {
    if (signal.aborted || error instanceof Cancelled) throw error;
    return [{ name: file.name, fault: faultOf(error) }];
  }
}

/** What was shown is what would be written now. */
function sameOffer(left: Consolidated, right: Consolidated): boolean {
  const shown = ({ lines, preview, totals }: Consolidated) => JSON.stringify([lines, preview, totals]);
  return shown(left) === shown(right);
}
