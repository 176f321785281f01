/** Where in the room one is, and the sheet's selection, which leads to a task as the pane leads to a row. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import { quietly } from '../hooks/use-workbook';
import type { OpenReturn } from './open-return';

/** Where a form was opened from, and where its way back leads. */
export type Origin = 'list' | 'check';

/** `focus` is the key of a field, or `heading`; undefined leaves the keyboard where it is. */
type FormPlace =
  | { readonly page: 'list' | 'check' | 'copies'; readonly focus?: 'heading' }
  | { readonly page: 'task'; readonly task: string; readonly focus?: string; readonly origin: Origin }
  | { readonly page: 'cover'; readonly focus?: string; readonly origin: Origin };

export interface Wayfinding {
  readonly place: FormPlace;
  readonly go: (place: FormPlace) => void;
  /** Task of the row that is selected in the sheet. */
  readonly selected: string | undefined;
  readonly toTask: (task: string, origin: Origin) => void;
  readonly toFinding: (finding: Finding) => void;
  /** Words of why the sheet did not follow; empty if it did. */
  readonly notShown: string;
}

export function usePlace(opened: OpenReturn): Wayfinding {
  const { host, language } = usePane();
  const [place, go] = useState<FormPlace>({ page: 'list' });
  const [selected, setSelected] = useState<string>();
  const [notShown, setNotShown] = useState('');
  const now = useRef(opened);
  now.current = opened;

  const follow = useCallback((at: HostPlace) => {
    const task = taskAt(now.current, at);
    setSelected(task);
    if (task !== undefined) go((before) => followed(before, task));
  }, []);

  useEffect(() => {
    const subscription = quietly(host.onSelect(follow));
    void host.selected().then(
      (at) => setSelected(taskAt(now.current, at)),
      () => undefined,
    );
    return () => void subscription.then((end) => end?.());
  }, [host, follow]);

  const show = useCallback(
    (at: HostPlace | undefined) => {
      // Not to be led in the sheet is no reason to be stopped in the pane, but it is told.
      if (at === undefined) return;
      host.goTo(at).then(
        () => setNotShown(''),
        (error: unknown) => setNotShown(wordFault(error, language)),
      );
    },
    [host, language],
  );
  const toTask = useCallback(
    (task: string, origin: Origin) => {
      go({ page: 'task', task, focus: 'heading', origin });
      show(firstCellOf(now.current, task));
    },
    [show],
  );
  const toFinding = useCallback(
    ({ place: { sheet, row, column, task, field } }: Finding) => {
      const focus = field ?? 'heading';
      if (task !== undefined) go({ page: 'task', task, focus, origin: 'check' });
      else if (sheet === now.current.read.coverSheet) go({ page: 'cover', focus, origin: 'check' });
      if (sheet !== undefined && row !== undefined) show({ sheet, row, column: column ?? 0 });
    },
    [show],
  );
  return { place, go, selected, toTask, toFinding, notShown };
}

/** The list of findings stays while one looks at the sheet; from elsewhere the row's form opens. */
function followed(place: FormPlace, task: string): FormPlace {
  if (place.page === 'check' || place.page === 'copies') return place;
  if (place.page === 'task' && place.task === task) return place;
  return { page: 'task', task, origin: 'origin' in place ? place.origin : 'list' };
}

function taskAt({ read }: OpenReturn, { sheet, row }: HostPlace): string | undefined {
  if (sheet !== read.sheet) return undefined;
  return read.rows.find((one) => one.row === row)?.task.id;
}

function firstCellOf({ read }: OpenReturn, task: string): HostPlace | undefined {
  const place = read.rows.find((one) => one.task.id === task)?.cells['status']?.place;
  if (place?.row === undefined || place.column === undefined) return undefined;
  return { sheet: read.sheet, row: place.row, column: place.column };
}
