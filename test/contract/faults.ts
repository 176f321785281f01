/** Faults of an adapter, as they show on the wire: a call that it should make is not made. */
import type { Bridge } from '../../workbench/host/index';

export interface Fault {
  /** The kind of fact that is then different. */
  readonly kind: string;
  /** The call that is dropped, and on what; without the latter, on whatever it is called. */
  readonly call: string;
  readonly on?: string;
  /** Without a name: the collection whose object is not made; names where it says nothing. */
  readonly of?: string;
  /** What is called with instead. */
  readonly instead?: (argument: unknown) => unknown;
}

/** Texts without the mark that keeps them texts. */
function unmarked(values: unknown): unknown {
  return (values as unknown[][]).map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replace(/^'/, '') : value)),
  );
}

export const FAULTS: readonly Fault[] = [
  { kind: 'value', call: 'Values', instead: unmarked },
  { kind: 'numberformat', call: 'NumberFormat', on: 'GetRangeByIndexes' },
  { kind: 'format', call: 'Bold', on: 'Font' },
  { kind: 'column', call: 'ColumnWidth', on: 'Format' },
  { kind: 'rowgroup', call: 'HideGroupDetails' },
  { kind: 'highlight', call: 'Formula', on: 'Rule' },
  { kind: 'link', call: 'Hyperlink', on: 'GetRangeByIndexes' },
  { kind: 'table', call: 'ShowBandedRows' },
  { kind: 'name', call: '', on: 'Add' },
  { kind: 'validation', call: 'Rule', on: 'DataValidation' },
  { kind: 'pivot', call: 'SummarizeBy', instead: () => 'Count' },
  { kind: 'chart', call: 'SetPosition' },
  { kind: 'chart', call: 'SetSolidColor' },
  { kind: 'chart', call: 'Text', on: 'Title' },
  { kind: 'chart', call: 'HasDataLabels' },
  { kind: 'chart', call: 'ChartType' },
  { kind: 'slicer', call: 'Caption' },
  { kind: 'slicer', call: '', on: 'Add', of: 'Slicers' },
  { kind: 'drawn', call: 'Top' },
  { kind: 'drawn', call: 'Width', on: 'Add' },
  { kind: 'protection', call: 'Protect', on: 'Protection' },
];

export interface Action {
  readonly ObjectPathId: number;
  readonly Name: string;
  readonly ActionType: number;
  readonly ArgumentInfo?: { Arguments?: unknown[] };
}

interface Batch {
  Actions: Action[];
  readonly ObjectPaths: Readonly<
    Record<string, { readonly Name: string; readonly ParentObjectPathId?: number }>
  >;
}

export const INSTANTIATE = 1;
export const QUERY = 2;

/** Shows every batch on its way to the host, which may change it. */
export function onBatch(bridge: Bridge, look: (batch: Batch) => void): void {
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    const message = JSON.parse(text) as { readonly message?: { body?: unknown } };
    const body = message.message?.body;
    const batch = (typeof body === 'string' ? JSON.parse(body) : body) as Batch | undefined;
    if (batch?.Actions === undefined || message.message === undefined) return send(text);
    look(batch);
    message.message.body = typeof body === 'string' ? JSON.stringify(batch) : batch;
    return send(JSON.stringify(message));
  };
}

/** Takes the calls of a fault out of every message from now on; without a name, the whole object that is made. */
export function dropping(bridge: Bridge, { call, on, of = 'Names', instead }: Fault): void {
  onBatch(bridge, (batch) => {
    const isMeant = (action: Action) => {
      const path = batch.ObjectPaths[action.ObjectPathId];
      if (call !== '')
        return action.Name === call && (on ?? path?.Name) === path?.Name && action.ActionType !== INSTANTIATE;
      return path?.Name === on && batch.ObjectPaths[path?.ParentObjectPathId ?? -1]?.Name === of;
    };
    if (instead === undefined) batch.Actions = batch.Actions.filter((action) => !isMeant(action));
    else for (const action of batch.Actions.filter(isMeant)) changeArgument(action, instead);
  });
}

function changeArgument({ ArgumentInfo: info }: Action, instead: (argument: unknown) => unknown): void {
  if (info?.Arguments !== undefined) info.Arguments = info.Arguments.map(instead);
}
