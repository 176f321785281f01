/** Asks this Excel what the stand-in claims of Excel: on scratch sheets that go afterwards, one after the other. */
import { inTurn } from '../host/in-turn';
import { isAnswered } from '../host/refused';
import type { HostSession } from '../host/session';
import { CELLS } from './cells';
import expected from './expected.json';
import { codeOf, type ProbeAnswer, type Ask } from './probe';
import { SHEETS } from './sheets';
import { TABLE_PROBES } from './tables';

const PROBES: Readonly<Record<string, Ask>> = { ...CELLS, ...SHEETS, ...TABLE_PROBES };

export type Claim = keyof typeof CELLS | keyof typeof SHEETS | keyof typeof TABLE_PROBES;

export const CLAIMS = Object.keys(PROBES) as readonly Claim[];

/** What the stand-in answers. */
export const EXPECTED = expected as Readonly<Record<Claim, ProbeAnswer>>;

export interface Asked {
  readonly claim: Claim;
  /** `refused`: Excel stopped the question itself with this code. */
  readonly result: 'same' | 'differs' | 'refused';
  readonly answer: ProbeAnswer;
}

/** `onAsked` hears how many were asked. The sheet that a person looks at comes back at the end. */
export async function askExcel(
  session: HostSession,
  onAsked: (count: number) => void = () => undefined,
): Promise<readonly Asked[]> {
  let count = 0;
  const seen = await session.run(async (context) => {
    const { worksheet } = context.workbook.getActiveCell();
    worksheet.load('name');
    await context.sync();
    return worksheet.name;
  });
  const asked = await inTurn(CLAIMS, async (claim) => {
    const one = await askOne(session, claim);
    onAsked((count += 1));
    return one;
  });
  await session.run(async (context) => {
    context.workbook.worksheets.getItem(seen).activate();
    await isAnswered(context);
  });
  return asked;
}

async function askOne(session: HostSession, claim: Claim): Promise<Asked> {
  const title = `pr_probe_${CLAIMS.indexOf(claim) + 1}`;
  try {
    const answer = await session.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject(title).delete();
      const sheet = worksheets.add(title);
      await context.sync();
      return PROBES[claim]?.({ context, sheet, title }) ?? null;
    });
    return { claim, answer, result: isSame(answer, EXPECTED[claim]) ? 'same' : 'differs' };
  } catch (error) {
    return { claim, answer: codeOf(error), result: 'refused' };
  } finally {
    await tidy(session, title);
  }
}

/** The scratch sheet goes, whatever became of it. */
async function tidy(session: HostSession, title: string): Promise<void> {
  try {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(title);
      sheet.visibility = 'Visible';
      sheet.delete();
      await context.sync();
    });
  } catch {
    // It is told by the next question, which finds it still there.
  }
}

export function isSame(a: ProbeAnswer | undefined, b: ProbeAnswer | undefined): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(answer: ProbeAnswer | undefined): unknown {
  if (Array.isArray(answer)) return answer.map((one: ProbeAnswer) => sorted(one));
  if (answer === null || answer === undefined || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
