/** What is open on the page, and what its buttons do. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Language, WordKey } from '../../src/core/index';
import { createHost, type Host } from '../host/index';
import { HostFault } from '../host/common/fault';
import { EntryRefused } from '../host/user';
import { downloadFile } from './files';
import { firstView } from './first-view';
import { handOver } from './hand-over';
import { sampleReturns, sampleBytes, type Sample } from './samples';

/** An open workbook. */
interface Bench {
  readonly host: Host;
  readonly name: string;
  /** Another number is another workbook: grid and pane begin anew. */
  readonly serial: number;
}

/** More cells than these are only counted. */
const MOST_NAMED = 3;

interface Note {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly key: WordKey;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

export interface DeskActs {
  readonly desk: Bench | undefined;
  readonly view: string;
  readonly busy: boolean;
  readonly note: Note | undefined;
  /** The bytes of a workbook that the pane opened and that is not yet shown. */
  readonly created: Uint8Array | undefined;
  readonly frame: RefObject<HTMLIFrameElement>;
  readonly setView: (view: string) => void;
  readonly dismiss: () => void;
  readonly openFile: (file: File) => void;
  readonly openSample: (sample: Sample, language: Language) => void;
  readonly save: () => void;
  readonly close: () => void;
  readonly refused: (error: unknown) => void;
  /** Shows the created workbook under this name. */
  readonly switchTo: (name: string) => void;
  /** It is dealt with: the question goes away. */
  readonly keepCreated: () => void;
}

export function useBench(): DeskActs {
  const [desk, setDesk] = useState<Bench>();
  const [view, setView] = useState('return');
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState<Note>();
  const serial = useRef(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const { created, keepCreated } = useCreated(desk?.host);

  const open = useCallback(async (bytes: Uint8Array, name: string, first?: string) => {
    const host = await createHost(bytes);
    Object.assign(window, { misbehave: host.misbehave });
    setDesk({ host, name, serial: ++serial.current });
    setView(first ?? firstView(host.book));
    setNote(openingNote(host));
  }, []);

  const refused = useCallback((error: unknown) => setNote(refusal(error)), []);
  const during = useCallback((work: () => Promise<void>, failure: Note) => {
    setBusy(true);
    work()
      .catch((error: unknown) => {
        // The page is a workshop: who looks into its console wants the cause.
        console.error(error);
        setNote(failure);
      })
      .finally(() => setBusy(false));
  }, []);

  const files = useMemo(
    () => fileActs({ desk, created, frame, open, during, tell: setNote }),
    [desk, created, during, open],
  );
  return {
    ...files,
    desk,
    view,
    busy,
    note,
    created,
    frame,
    setView,
    keepCreated,
    refused,
    dismiss: () => setNote(undefined),
    close: () => setDesk(undefined),
  };
}

interface Means {
  readonly desk: Bench | undefined;
  readonly created: Uint8Array | undefined;
  readonly frame: RefObject<HTMLIFrameElement>;
  /** Without a view, the one that fits the workbook. */
  readonly open: (bytes: Uint8Array, name: string, view?: string) => Promise<void>;
  /** Runs the work and shows what to say where it fails. */
  readonly during: (work: () => Promise<void>, failure: Note) => void;
  readonly tell: (note: Note | undefined) => void;
}

type FileActs = Pick<DeskActs, 'openFile' | 'openSample' | 'save' | 'switchTo'>;

function fileActs({ desk, created, frame, open, during, tell }: Means): FileActs {
  return {
    openFile: (file) => {
      const bytes = async () => new Uint8Array(await file.arrayBuffer());
      during(async () => open(await bytes(), file.name), unreadable(file.name));
    },
    openSample: (sample, language) =>
      during(
        async () => {
          await open(await sampleBytes(sample, language), sample.name, sample.view);
          if (sample.returned) tell(await giveReturned(frame));
        },
        { intent: 'error', key: 'workbench.no-sample' },
      ),
    save: () => {
      if (desk === undefined) return;
      const { host, name } = desk;
      during(async () => {
        const lost = await host.lost();
        downloadFile(await host.save(), name);
        tell(
          lost.length > 0 ? loss(lost) : { intent: 'success', key: 'workbench.saved', parameters: { name } },
        );
      }, unsaved(name));
    },
    switchTo: (name) => {
      if (created !== undefined) during(() => open(created, name), unreadable(name));
    },
  };
}

/** What the stand-in cannot keep of this workbook, or cannot calculate. */
function openingNote({ book, calculation }: Host): Note | undefined {
  if (book.lost.length > 0) return loss(book.lost);
  const unknown = calculation.unknown();
  if (unknown.length === 0) return undefined;
  const cells = unknown.slice(0, MOST_NAMED).map((one) => one.slice(0, one.indexOf(': ')));
  return {
    intent: 'warning',
    key: 'workbench.not-calculated',
    parameters: { count: unknown.length, cells: cells.join(', ') },
  };
}

function unsaved(name: string): Note {
  return { intent: 'error', key: 'workbench.unsaved', parameters: { name } };
}

function loss(what: readonly string[]): Note {
  return { intent: 'warning', key: 'workbench.lost', parameters: { what: what.join('；') } };
}

function unreadable(name: string): Note {
  return { intent: 'error', key: 'workbench.unreadable', parameters: { name } };
}

function refusal(error: unknown): Note {
  if (error instanceof HostFault && error.code === 'AccessDenied') {
    return { intent: 'warning', key: 'workbench.locked' };
  }
  if (error instanceof EntryRefused) {
    return { intent: 'warning', key: 'workbench.stopped', parameters: { reason: error.message } };
  }
  const reason = error instanceof HostFault ? error.code : String(error);
  return { intent: 'error', key: 'workbench.refused', parameters: { reason } };
}

/** Hands the sample's returned files to the pane once it is there. */
async function giveReturned(frame: RefObject<HTMLIFrameElement>): Promise<Note | undefined> {
  const files = await sampleReturns();
  // The frame belongs to the workbook opened just now: it stands after the next drawing.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const pane = frame.current;
  if (pane === null || !(await handOver(pane, files))) return undefined;
  return { intent: 'info', key: 'workbench.handed', parameters: { count: files.length } };
}

/** The last workbook that the pane opened by `Excel.createWorkbook`, until it is dealt with. */
function useCreated(host: Host | undefined): {
  readonly created: Uint8Array | undefined;
  readonly keepCreated: () => void;
} {
  const [seen, setSeen] = useState({ opened: 0, dealtWith: 0 });
  useEffect(() => {
    setSeen({ opened: 0, dealtWith: 0 });
    return host?.onModelChange(() => {
      const opened = host.created.filter((one) => one.opened).length;
      setSeen((before) => (before.opened === opened ? before : { ...before, opened }));
    });
  }, [host]);
  const keepCreated = useCallback(() => setSeen(({ opened }) => ({ opened, dealtWith: opened })), []);
  const created =
    seen.opened > seen.dealtWith ? host?.created.filter((one) => one.opened).at(-1)?.bytes : undefined;
  return { created, keepCreated };
}
