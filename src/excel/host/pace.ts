/** Long work in the pane's own thread gives it back now and then, so that the person in front of it is answered meanwhile. */

/** Milliseconds of work at a stretch. A task of the browser becomes felt at 50, and a piece may take a while itself. */
const STRETCH_MS = 12;

/** The clock and the way of giving the thread back; a test has its own. */
interface Means {
  readonly now: () => number;
  readonly giveWay: () => Promise<void>;
}

/** Goes on when what waits for the thread has had it. A timer would be held up in a pane that is out of sight. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps a program of Node alive.
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export class Pace {
  private since: number;

  constructor(private readonly means: Means = { now: () => performance.now(), giveWay }) {
    this.since = means.now();
  }

  /** Gives the thread back if it was held long enough. */
  async breathe(): Promise<void> {
    if (this.isDue()) await this.rest();
  }

  /** A small piece of work for each, in their order, with a breath where one is due. */
  async map<T, R>(items: readonly T[], work: (item: T, index: number) => R): Promise<R[]> {
    const made: R[] = [];
    for (const [index, item] of items.entries()) {
      if (this.isDue()) await this.rest();
      made.push(work(item, index));
    }
    return made;
  }

  /** Gives the thread back in any case: before or after what is not ours to part. */
  async rest(): Promise<void> {
    await this.means.giveWay();
    this.since = this.means.now();
  }

  private isDue(): boolean {
    return this.means.now() - this.since >= STRETCH_MS;
  }
}
