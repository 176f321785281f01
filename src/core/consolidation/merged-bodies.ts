/**
 * Bodies as they were merged last. A body that has the same files, expects the same and meets the same decisions is not merged
 * anew: its result is taken as it was. What is kept is never asked for more than that: the whole is what merging all gives.
 */
import { gathered, keepFew } from '../grid';
import type { ConsolidationContext, ExpectedBody } from './context';
import { Ledger } from './ledger';
import { type Asked, asksTheSame } from './matters';
import { mergeReturns, type ReturnDraft } from './merge-body';
import { mergeCover, type CoverDraft } from './merge-cover';
import type { PlacedFile } from './placing';
import type { ConsolidationInput } from './types';

export interface MergedBody {
  readonly returns: readonly ReturnDraft[];
  readonly cover: CoverDraft | undefined;
  readonly ledger: Ledger;
}

interface Remembered extends MergedBody {
  readonly body: ExpectedBody;
  readonly files: readonly PlacedFile[];
  readonly typed: string;
  readonly asked: readonly Asked[];
}

/** Of how many periods: the current one, and one that late files come to. */
const MOST_PERIODS = 2;

export class MergedBodies {
  private readonly periods = new Map<string, Merged>();

  /** The merging of bodies in one consolidation. */
  in(context: ConsolidationContext): (body: ExpectedBody, files: readonly PlacedFile[]) => MergedBody {
    const known = this.ofPeriod(context.input);
    const typed = gathered(context.typed.values(), ({ body }) => body);
    return (body, files) => {
      const said = JSON.stringify(typed.get(body.id) ?? []);
      const before = known.get(body.id);
      if (
        before !== undefined &&
        isSame(before, body, files, said) &&
        asksTheSame(before.asked, context.decisions)
      )
        return before;
      known.delete(body.id);
      const ledger = new Ledger();
      const { result, asked } = context.decisions.listening(() => ({
        returns: mergeReturns(context, ledger, body, files),
        cover: mergeCover(context, ledger, body, files),
      }));
      const merged = { ...result, ledger, body, files, typed: said, asked };
      known.set(body.id, merged);
      return merged;
    };
  }

  private ofPeriod(input: ConsolidationInput): Map<string, Remembered> {
    const { questionnaire } = input;
    const frame = frameOf(input);
    const found = this.periods.get(frame);
    // The one that was asked for last goes last.
    this.periods.delete(frame);
    const known = found?.questionnaire === questionnaire ? found : { questionnaire, bodies: new Map() };
    return keepFew(this.periods, frame, known, MOST_PERIODS).bodies;
  }
}

/** Bodies by id. One object stands for a questionnaire, whoever reads it. */
interface Merged {
  readonly questionnaire: ConsolidationInput['questionnaire'];
  readonly bodies: Map<string, Remembered>;
}

/** What a merge depends on beside the body itself and the questionnaire. */
function frameOf({ language, edition, period, before, settings }: ConsolidationInput): string {
  return JSON.stringify([language, edition, period, before, settings]);
}

function isSame(
  before: Remembered,
  body: ExpectedBody,
  files: readonly PlacedFile[],
  typed: string,
): boolean {
  return (
    before.typed === typed &&
    before.files.length === files.length &&
    before.body.returns.length === body.returns.length &&
    files.every((file, index) => isSameFile(file, before.files[index])) &&
    body.returns.every((one, index) => isAlike(one, before.body.returns[index]))
  );
}

/** Names and the day of receipt change nothing of what is merged. */
function isSameFile(one: PlacedFile, other: PlacedFile | undefined): boolean {
  return one.id === other?.id && one.standing === other.standing && isAlike(one.stored, other.stored);
}

function isAlike(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
