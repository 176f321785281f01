/**
 * By which code Excel refuses a member makes no difference to what is done about it, only to the sentence: the code is read in one
 * place, and all of these are refusals there. So the matrix of refusals may let the codes take turns.
 */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asHostError, HostError, isRefusal } from '../../src/excel/host/host-error';
import { DATA, DRESS, IN_FRONT } from '../../src/excel/host/members';
import { CODES, type Code } from './refusals';

function refused(member: string, code: Code): HostError {
  const error = Object.assign(new Error(code), { code, debugInfo: { errorLocation: member } });
  const known = asHostError(error, false);
  if (!(known instanceof HostError)) throw new Error(`Not known: ${String(known)}`);
  return known;
}

/** Of the adapter, without the questions that a person puts to an Excel. */
const sources = readdirSync('src/excel', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('ask'))
  .map((name) => [name, readFileSync(join('src/excel', name), 'utf8')] as const);

describe('the codes', () => {
  const members: readonly string[] = [...DATA, ...DRESS];

  it.each(CODES)('%s is a refusal of every member', (code) => {
    expect(members.filter((member) => !isRefusal(refused(member, code)))).toEqual([]);
  });

  it('are waited for where another workbook may be in front, and nowhere else', () => {
    const waited = CODES.flatMap((code) =>
      members
        .filter((member) => refused(member, code).code === 'behind')
        .map((member) => `${code} ${member}`),
    );
    expect(waited.sort()).toEqual([...IN_FRONT].map((member) => `GeneralException ${member}`).sort());
  });

  it('are read in one place', () => {
    const naming = sources.filter(([, text]) =>
      CODES.some((code) => text.includes(`'${code}'`) || text.includes(`${code}:`)),
    );
    expect(naming.map(([name]) => name)).toEqual(['host/host-error.ts']);
    const reading = sources.filter(([, text]) => /debugInfo|error\.code\b/.test(text)).map(([name]) => name);
    expect(reading).toContain('host/host-error.ts');
    expect(
      new Set(
        sources.flatMap(([, text]) =>
          [...text.matchAll(/\.code [!=]== '([a-z-]+)'/g)].map(([, code]) => code),
        ),
      ),
    ).toEqual(new Set(['behind', 'too-large']));
  });
});
