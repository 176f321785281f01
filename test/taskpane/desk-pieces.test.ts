/** What arrived goes to the desk in pieces, and is there what it was. */
import { describe, expect, it } from '@jest/globals';
import type { ArrivedFile, Snapshot } from '../../src/core/index';
import type { ConsolidateRequest } from '../../src/taskpane/work/desk/jobs';
import { part, whole } from '../../src/taskpane/work/desk/pieces';

const SNAPSHOT: Snapshot = { kind: 'host', sheets: [], tables: [], names: [], properties: {} };

function requestWith(files: number): ConsolidateRequest {
  const arrived: ArrivedFile[] = Array.from({ length: files }, (_, index) => ({ name: `${index}.xlsx` }));
  const [today, language] = ['2026-08-05', 'zh-TW'] as const;
  return { job: 'consolidate', snapshot: SNAPSHOT, arrived, decisions: [], today, language, toWrite: true };
}

describe('a thousand files', () => {
  it('go in pieces, and none with the request itself', () => {
    const request = requestWith(1000);
    const { rest, pieces } = part(request);
    expect(rest).toEqual({ ...request, arrived: [] });
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(whole(rest, pieces)).toEqual(request);
  });

  it('that are none need no pieces, nor does another job', () => {
    expect(part(requestWith(0)).pieces).toEqual([]);
    const request = { job: 'summary', snapshot: SNAPSHOT, today: '2026-08-05' } as const;
    expect(part(request)).toEqual({ rest: request, pieces: [] });
    expect(whole(request, [])).toBe(request);
  });
});
