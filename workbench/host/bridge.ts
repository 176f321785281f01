/** The wire between Office.js and the host: texts in, texts out, never in the same turn. */
import * as v from 'valibot';
import { HostFault } from './common/fault';
import type { Json } from './common/json';
import { listenedKey, WORKBOOK } from './objects/events';
import { runBatch } from './interpret/batch';
import { envelope } from './common/protocol';
import type { Batch, Envelope, Reply } from './common/protocol';
import type { HostEvent, HostWorld } from './objects/world';

/** What goes into `globalThis._richApiNativeBridge`, or into `OfficeExtension.HostBridge.init`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

export interface Counts {
  /** `ProcessQuery` messages that carry more than `_RemoveReference`: the syncs of the add-in's own. */
  syncs: number;
  /** All messages. */
  messages: number;
  bytesSent: number;
  bytesReceived: number;
  /** Actions of all syncs. */
  actions: number;
}

export function noCounts(): Counts {
  return { syncs: 0, messages: 0, bytesSent: 0, bytesReceived: 0, actions: 0 };
}

/** The library's sign that a batch may wait for the end of a cell edit. */
const WAITS_FOR_CELL_EDIT = 64;

export class Wire {
  readonly bridge: Bridge = {
    sendMessageToHost: (text) => this.receive(text),
    onMessageFromHost: null,
  };
  counts = noCounts();
  private waiting: (() => void)[] = [];
  private readonly encoder = new TextEncoder();
  private queue = Promise.resolve();

  constructor(
    private readonly world: HostWorld,
    private readonly afterBatch: () => void,
  ) {}

  /** Tells the library of an event that it listens to. */
  tell(event: HostEvent): void {
    const entries = [event.target, WORKBOOK]
      .filter((target) => (this.world.registered.get(listenedKey(event.type, target)) ?? 0) > 0)
      .map((targetId) => ({
        messageCategory: 65536,
        messageType: event.type,
        targetId,
        message: JSON.stringify(event.message),
      }));
    if (entries.length > 0) this.send({ type: 3, message: { entries } });
  }

  /** A cell is no longer edited: what waited goes on. */
  editEnded(): void {
    const resume = this.waiting;
    this.waiting = [];
    for (const go of resume) go();
  }

  private receive(text: string): void {
    const { behaviour } = this.world;
    if ((behaviour.loseRequests ?? 0) > 0) {
      this.world.behaviour = { ...behaviour, loseRequests: (behaviour.loseRequests ?? 0) - 1 };
      return;
    }
    const message = v.parse(envelope, JSON.parse(text));
    this.counts.messages++;
    const bytes = this.encoder.encode(text).length;
    this.counts.bytesSent += bytes;
    // One after another, as Excel works through them.
    this.queue = this.queue.then(() => this.work(message, bytes));
  }

  private async work(message: Envelope, bytes: number): Promise<void> {
    const { lag = 0, editMode = false } = this.world.behaviour;
    if (lag > 0) await new Promise((resolve) => setTimeout(resolve, lag));
    if (editMode && ((message.flags ?? 0) & WAITS_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const reply = this.carryOut(message, bytes);
    const { behaviour } = this.world;
    if ((behaviour.loseAnswers ?? 0) > 0) {
      this.world.behaviour = { ...behaviour, loseAnswers: (behaviour.loseAnswers ?? 0) - 1 };
      return;
    }
    this.send({ id: message.id, type: 1, message: reply });
  }

  private carryOut({ message }: Envelope, bytes: number): Json {
    if (!message.url.startsWith('ProcessQuery') || !message.body) {
      const fault = new HostFault('ApiNotFound', `The stand-in for Excel does not imitate ${message.url}.`);
      return { statusCode: 404, headers: {}, body: errorReply(fault) as unknown as Json };
    }
    const { body } = message;
    if (!isClearing(body)) {
      this.counts.syncs++;
      this.counts.actions += body.Actions.length;
    }
    const reply = this.refusal(body, bytes) ?? this.answer(body);
    this.afterBatch();
    return { statusCode: 200, headers: {}, body: reply as unknown as Json };
  }

  /** Why a batch is not even begun. */
  private refusal(body: Batch, bytes: number): Reply | undefined {
    const { editMode, mostBytes } = this.world.behaviour;
    if (isClearing(body)) return undefined;
    if (editMode === true) return errorReply(new HostFault('InvalidOperationInCellEditMode'));
    if (mostBytes !== undefined && bytes > mostBytes)
      return errorReply(new HostFault('RequestPayloadSizeLimitExceeded'));
    return undefined;
  }

  /** An answer that is too large is no answer; what was done is done. */
  private answer(body: Batch): Reply {
    const reply = this.run(body);
    const { mostBytes } = this.world.behaviour;
    const tooLarge = mostBytes !== undefined && this.encoder.encode(JSON.stringify(reply)).length > mostBytes;
    return tooLarge ? errorReply(new HostFault('ResponsePayloadSizeLimitExceeded')) : reply;
  }

  /** A fault of the stand-in itself is told: a request without an answer would hang, and say nothing. */
  private run(body: Batch): Reply {
    try {
      return runBatch(body, this.world);
    } catch (error) {
      return errorReply(new HostFault('GeneralException', `The stand-in for Excel failed: ${String(error)}`));
    }
  }

  private send(message: Json): void {
    const text = JSON.stringify(message);
    this.counts.bytesReceived += this.encoder.encode(text).length;
    queueMicrotask(() => this.bridge.onMessageFromHost?.(text));
  }
}

function errorReply(fault: HostFault): Reply {
  return {
    Error: {
      Code: fault.code,
      Message: fault.message,
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: fault.status,
    },
    ProcessedResults: { Results: [] },
    TraceIds: [],
  };
}

/** A batch that only gives references back, as every `Excel.run` ends. */
function isClearing(batch: Batch): boolean {
  const calls = batch.Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}
