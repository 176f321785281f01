/** Making templates: one opened as a workbook of its own, or all of them as one zip with the sending list. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  issueTemplates,
  periodName,
  sendingList,
  word,
  currentPeriod,
  templateFiles,
  type State,
  type TemplateForm,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { useAction } from '../hooks/use-action';
import { Cancelled } from '../reader';
import { download } from '../office/download';
import { openWorkbook } from '../office/give';
import { useDesk } from '../work/room-desk';
import type { WriteProgress } from '../book/use-write';

interface Issuing {
  readonly busy: boolean;
  readonly fault: string;
  readonly dismiss: () => void;
  /** While a zip is being made. */
  readonly progress: WriteProgress | undefined;
  /** What came of the last one, in words; empty if nothing did. */
  readonly done: string;
  readonly openOne: (body: string) => void;
  /** Templates of these bodies. */
  readonly zip: (bodies: readonly string[], form: TemplateForm) => void;
  readonly cancel: () => void;
}

export function useIssuing(state: State): Issuing {
  const { host, say, language, platform } = usePane();
  const { busy, fault, run, dismiss } = useAction();
  const [progress, setProgress] = useState<WriteProgress>();
  const [done, setDone] = useState('');
  const control = useRef<AbortController>();
  const desk = useDesk();

  const openOne = useCallback(
    (body: string) =>
      void run(async () => {
        setDone('');
        const [issued] = issueTemplates(state, [body]);
        if (issued === undefined) return;
        const { signal } = (control.current = new AbortController());
        const bytes = await desk().template(issued.template, 'xlsx', signal);
        const given = await openWorkbook(host, platform, { bytes, name: issued.fileName });
        const how = given === 'opened' ? 'coordinate.issue.opened' : (`pane.given.${given}` as const);
        setDone(say(how, { file: issued.fileName }));
      }),
    [run, state, host, platform, desk, say],
  );

  const zip = useCallback(
    (bodies: readonly string[], form: TemplateForm) =>
      void run(async () => {
        setDone('');
        const { signal } = (control.current = new AbortController());
        try {
          const files = await allFiles(state, bodies, form, desk(), signal, setProgress);
          const { zipSync } = await import('fflate');
          const name = say('coordinate.issue.zip-name', { period: currentPeriod(state).id });
          // A workbook is compressed already.
          download(zipSync(files, { level: 0 }), name);
          const period = periodName(currentPeriod(state).id, language);
          setDone(say('coordinate.issue.zipped', { count: bodies.length, period, file: name }));
        } catch (error) {
          if (!(error instanceof Cancelled)) throw error;
        } finally {
          setProgress(undefined);
        }
      }),
    [run, state, desk, say, language],
  );

  const cancel = useCallback(() => control.current?.abort(), []);
  // Who leaves the page wants no file any more.
  useEffect(() => cancel, [cancel]);
  return { busy, fault, dismiss, progress, done, openOne, zip, cancel };
}

async function allFiles(
  state: State,
  bodies: readonly string[],
  form: TemplateForm,
  desk: ReturnType<ReturnType<typeof useDesk>>,
  signal: AbortSignal,
  onProgress: (progress: WriteProgress) => void,
): Promise<Record<string, Uint8Array>> {
  const issued = issueTemplates(state, bodies);
  const files: Record<string, Uint8Array> = {};
  const total = issued.length;
  for (const [done, one] of issued.entries()) {
    onProgress({ done, total });
    for (const file of templateFiles(one, form))
      files[file.name] = await desk.template(one.template, file.form, signal);
  }
  onProgress({ done: total, total });
  const list = word(state.language, 'send.file-name', { period: currentPeriod(state).id });
  files[list] = await desk.sendingList(sendingList(state, issued, form), state.language, signal);
  return files;
}
