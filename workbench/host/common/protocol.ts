/** The messages of Office.js as they arrive, and the answers to them. Unknown keys are left out: hints of the library. */
import * as v from 'valibot';
import type { Json } from './json';

export const PathKind = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

const argumentInfo = v.optional(
  v.object({
    Arguments: v.optional(v.nullable(v.array(v.unknown()))),
    /** In the place of each argument that is an object: the id of its path, else 0. */
    ReferencedObjectPathIds: v.optional(v.nullable(v.array(v.unknown()))),
  }),
);

const objectPath = v.object({
  Id: v.number(),
  ObjectPathType: v.number(),
  Name: v.optional(v.nullable(v.string())),
  ParentObjectPathId: v.optional(v.number()),
  ArgumentInfo: argumentInfo,
});

const queryInfo = v.object({
  Select: v.optional(v.nullable(v.array(v.string()))),
  Expand: v.optional(v.nullable(v.array(v.string()))),
  Top: v.optional(v.nullable(v.number())),
  Skip: v.optional(v.nullable(v.number())),
});

const action = v.object({
  Id: v.number(),
  ActionType: v.number(),
  Name: v.optional(v.nullable(v.string())),
  ObjectPathId: v.optional(v.number()),
  ArgumentInfo: argumentInfo,
  QueryInfo: v.optional(v.nullable(queryInfo)),
  ObjectState: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});

const batch = v.object({
  Actions: v.array(action),
  ObjectPaths: v.record(v.string(), objectPath),
});

export const envelope = v.object({
  id: v.number(),
  type: v.number(),
  flags: v.optional(v.number()),
  message: v.object({ url: v.string(), body: v.optional(v.nullable(batch)) }),
});

export type Envelope = v.InferOutput<typeof envelope>;
export type Batch = v.InferOutput<typeof batch>;
export type HostAction = v.InferOutput<typeof action>;
export type ObjectPath = v.InferOutput<typeof objectPath>;
export type QueryInfo = v.InferOutput<typeof queryInfo>;
export type ArgumentInfo = v.InferOutput<typeof argumentInfo>;

export interface HostResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface Reply {
  readonly Results?: readonly HostResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly HostResult[] };
}
