/** What arrived goes to the desk some files at a time: a thousand at once would hold up the pane while they are copied. */
import type { ArrivedFile } from '../../../core/index';
import type { Parted } from '../../../files';
import type { DeskRequest } from './jobs';

type Files = readonly ArrivedFile[];

/** Files with long answers come to some hundred kilobytes. */
const FILES_AT_ONCE = 50;

export function part(request: DeskRequest): Parted<DeskRequest, Files> {
  if (request.job !== 'consolidate') return { rest: request, pieces: [] };
  const { arrived } = request;
  const pieces: Files[] = [];
  for (let at = 0; at < arrived.length; at += FILES_AT_ONCE)
    pieces.push(arrived.slice(at, at + FILES_AT_ONCE));
  return { rest: { ...request, arrived: [] }, pieces };
}

export function whole(rest: DeskRequest, pieces: readonly Files[]): DeskRequest {
  return rest.job === 'consolidate' ? { ...rest, arrived: pieces.flat() } : rest;
}
