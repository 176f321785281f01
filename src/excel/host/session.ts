/** Runs batches in the open workbook, waits for a cell that is being edited, and does not wait for ever. */
import { asHostError, HostError } from './host-error';

export interface HostOptions {
  /**
   * Called with true when a batch has had no answer for some seconds, most often because a cell is being edited, and with
   * false when no such batch is left.
   */
  readonly onWaiting?: (isWaiting: boolean) => void;
  /** Milliseconds before `onWaiting`; 3 seconds. */
  readonly waitingAfter?: number;
  /** Milliseconds before a batch counts as lost; 5 minutes. */
  readonly answerWithin?: number;
  /** Called with true when another workbook seems to be in front, and with false when that is over. */
  readonly onBehind?: (isBehind: boolean) => void;
  /** Milliseconds that a write waits for its workbook to come to the front; 2 minutes. */
  readonly inFrontWithin?: number;
}

/** Runs work again while another workbook seems to be in front and there is patience left. */
interface Patience {
  <T>(work: () => Promise<T>): Promise<T>;
  /** Waits a little; whether it is worth trying again. */
  readonly isWorthIt: (error: HostError) => Promise<boolean>;
}

const WAITING_AFTER = 3_000;
const ANSWER_WITHIN = 300_000;
const IN_FRONT_WITHIN = 120_000;
const LOOK_EVERY = 1_500;

export class HostSession {
  /** Batches that have had no answer for some seconds. */
  private late = 0;

  constructor(private readonly options: HostOptions = {}) {}

  /** Throws `HostError`; `isWriting` says whether a part may stand in the workbook by then. */
  async run<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
    isWriting: () => boolean = () => false,
  ): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => {
        this.watch(context);
        return work(context);
      });
    } catch (error) {
      throw asHostError(error, isWriting());
    }
  }

  /** For what is one request by itself. */
  async once<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await this.answered(request());
    } catch (error) {
      throw asHostError(error, false);
    }
  }

  /** The patience of one piece of work, however often it is stopped. */
  patience(): Patience {
    const { onBehind, inFrontWithin = IN_FRONT_WITHIN } = this.options;
    let left = inFrontWithin;
    const isWorthIt = async (error: HostError): Promise<boolean> => {
      if (error.code !== 'behind' || left <= 0) return false;
      onBehind?.(true);
      const pause = Math.min(LOOK_EVERY, left);
      left -= pause;
      await new Promise((resolve) => setTimeout(resolve, pause));
      return true;
    };
    const wait = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        const result = await work();
        onBehind?.(false);
        return result;
      } catch (error) {
        if (error instanceof HostError && (await isWorthIt(error))) return wait(work);
        onBehind?.(false);
        throw error;
      }
    };
    return Object.assign(wait, { isWorthIt });
  }

  /** Every round trip of the context is waited for in the same way, that which the library makes at the end too. */
  private watch(context: Excel.RequestContext): void {
    const sync = context.sync.bind(context);
    context.sync = (value) => this.answered(sync(value));
  }

  private async answered<T>(request: Promise<T>): Promise<T> {
    const { onWaiting, waitingAfter = WAITING_AFTER, answerWithin = ANSWER_WITHIN } = this.options;
    let isLate = false;
    const waiting = setTimeout(() => {
      isLate = true;
      this.late += 1;
      onWaiting?.(true);
    }, waitingAfter);
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      giveUp = setTimeout(() => reject(new HostError('no-answer')), answerWithin);
    });
    try {
      return await Promise.race([request, lost]);
    } finally {
      clearTimeout(waiting);
      if (isLate && (this.late -= 1) === 0) onWaiting?.(false);
      clearTimeout(giveUp);
    }
  }
}
