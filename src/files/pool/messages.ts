/** What goes between the pane and its workers: an error does not survive the way between threads as a class. */
import type { Parameter } from '../../core/index';

export interface PoolJob<Request> {
  readonly id: number;
  readonly request: Request;
}

/** Some of the next job's request, sent ahead of it. */
export interface PoolPiece<Piece> {
  readonly piece: Piece;
}

/** A request, and what of it goes ahead of it. */
export interface Parted<Request, Piece> {
  readonly rest: Request;
  readonly pieces: readonly Piece[];
}

export interface Fault {
  readonly code: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** `beat`: the job goes on. */
export type PoolAnswer<Result> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly fault: Fault }
  | { readonly id: number; readonly beat: true };

/** A fault that crossed from a worker. */
export class WorkerFault extends Error implements Fault {
  override readonly name = 'WorkerFault';

  constructor(
    readonly code: string,
    readonly parameters: Fault['parameters'] = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}

/** The work was stopped by the user. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
