/** What others have seen a real Excel take and give, done with the stand-in: a difference is red, with the name of the claim. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { withData } from '../workbench/support';
import { CELL_SCRIPTS } from './public/cells';
import { DRESS_SCRIPTS } from './public/dress';
import { SHEET_SCRIPTS } from './public/sheets';
import { TABLE_SCRIPTS } from './public/tables';
import type { Scripts } from './public/script';
import claims from './recorded/public-claims.json';
import figures from './recorded/public-figures.json';

interface Claim {
  readonly case: string;
  readonly claim: string;
  /** What Excel gave; absent where it is only known that nothing was refused. */
  readonly reads?: unknown;
  /** Why the stand-in takes less. */
  readonly known?: string;
}

const CLAIMS: readonly Claim[] = claims.facts;
const SCRIPTS: Scripts = { ...CELL_SCRIPTS, ...SHEET_SCRIPTS, ...TABLE_SCRIPTS, ...DRESS_SCRIPTS };

/** What the script of a case reads over the stand-in, or the code with which it is refused. */
async function told(name: string): Promise<{ readonly read: unknown } | { readonly refused: string }> {
  const script = SCRIPTS[name];
  if (script === undefined) throw new Error(`No script for ${name}.`);
  const office = await withData();
  try {
    return await office.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Data');
      const read = await script({ context, workbook, sheet, office });
      await context.sync();
      return { read };
    });
  } catch (error) {
    return { refused: String((error as { code?: string }).code ?? error) };
  }
}

describe('what a real Excel takes and gives', () => {
  it.each(CLAIMS)('$case: $claim', async ({ case: name, reads, known }) => {
    const answer = await told(name);
    // Where the stand-in is known to take less, it says so by its code: once it takes it, `known` goes.
    if (known !== undefined) expect(answer).toEqual({ refused: 'ApiNotFound' });
    else if (reads === undefined) expect(answer).toHaveProperty('read');
    else expect(answer).toEqual({ read: reads });
  });

  it('has a script for each claim, and no other', () => {
    expect(Object.keys(SCRIPTS).sort()).toEqual(CLAIMS.map(({ case: name }) => name).sort());
  });

  it.each(['docs/workbench.md', 'docs/trust.md'])('%s says how many facts are held', (page) => {
    const sizes = [figures.sizes, figures.unsized, figures.readBacks].flatMap(
      ({ facts }) => facts as unknown[],
    );
    expect(readFileSync(page, 'utf8')).toMatch(new RegExp(`\\b${CLAIMS.length + sizes.length}\\b`));
  });
});
