/** Long work of the pane gives its thread back, and comes to the same all the same. */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TABLES, type Change, type Snapshot } from '../../src/core/index';
import { giveWay, Pace } from '../../src/excel/host/pace';
import { send, smallUnit } from '../../src/excel/host/unit';
import { overOffice } from '../contract/adapters';
import { smallBytes } from '../contract/small-desk';

/** A clock that only work moves on, and what was done, in its order. */
function workshop(cost: number) {
  const done: string[] = [];
  let now = 0;
  const pace = new Pace({
    now: () => now,
    giveWay: () => {
      done.push('way');
      return Promise.resolve();
    },
  });
  const work = (name: string) => {
    now += cost;
    done.push(name);
    return name;
  };
  return { done, pace, work };
}

describe('a pace', () => {
  it('gives way after a stretch of work, and not before each piece', async () => {
    const { done, pace, work } = workshop(5);
    expect(await pace.map(['a', 'b', 'c', 'd', 'e'], work)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(done).toEqual(['a', 'b', 'c', 'way', 'd', 'e']);
    await pace.breathe();
    expect(done.at(-1)).toBe('e');
  });

  it('breathes where the stretch is over, and counts the next from there', async () => {
    const { done, pace, work } = workshop(50);
    work('a');
    await pace.breathe();
    await pace.breathe();
    expect(done).toEqual(['a', 'way']);
  });

  it('rests in any case where it is told to, and counts the next stretch from there', async () => {
    const { done, pace, work } = workshop(7);
    work('a');
    await pace.rest();
    work('b');
    await pace.breathe();
    expect(done).toEqual(['a', 'way', 'b']);
  });

  it('lets what waits for the thread go first', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('a click'));
    const turns = async () => {
      while (order.length === 0) await giveWay();
      order.push('the work');
    };
    await turns();
    expect(order).toEqual(['a click', 'the work']);
  });
});

describe('a request', () => {
  async function sent(cost: number): Promise<string[]> {
    const { done, pace, work } = workshop(cost);
    const context = { sync: () => Promise.resolve(void done.push('sent')) };
    const units = ['a', 'b'].map((name) => smallUnit(() => void work(name)));
    await send(context as unknown as Excel.RequestContext, [units], pace, () => done.push('told'));
    return done;
  }

  it('is queued with breaths and sent after one, whole', async () => {
    expect(await sent(20)).toEqual(['a', 'way', 'b', 'way', 'sent', 'told']);
  });

  it('is sent in a stretch of its own, however little was queued', async () => {
    expect(await sent(1)).toEqual(['a', 'b', 'way', 'sent', 'told']);
  });
});

describe('many rows', () => {
  const Channel = MessageChannel;

  afterEach(() => {
    jest.restoreAllMocks();
    globalThis.MessageChannel = Channel;
  });

  /** How often it gives way where every look at the clock says that it is time. */
  async function waysOf(work: () => Promise<unknown>): Promise<number> {
    let now = 0;
    let ways = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        ways += 1;
      }
    };
    await work();
    globalThis.MessageChannel = Channel;
    clock.mockRestore();
    return ways;
  }

  function rowsOf({ tables }: Snapshot, count: number): Change {
    const { headers } = tables.find(({ name }) => name === TABLES.store.name) ?? { headers: [] };
    const rows = Array.from({ length: count }, (_, row) =>
      headers.map((__, column) => `${column} of ${row}`),
    );
    return { kind: 'rows', table: TABLES.store.name, headers, rows };
  }

  /** Ways given while so many are written, and while they are read again. */
  async function waysGiven(count: number) {
    const { workbook } = await overOffice(await smallBytes());
    const change = rowsOf(await workbook.read(), count);
    const writing = await waysOf(() => workbook.apply([change]));
    const reading = await waysOf(() => workbook.read({ sheets: [], tables: [TABLES.store.name] }));
    return { writing, reading };
  }

  it('give way between any two of them, while they are made ready, measured, read, and put in their place', async () => {
    const few = await waysGiven(10);
    const many = await waysGiven(110);
    expect(many.writing - few.writing).toBeGreaterThanOrEqual(200);
    expect(many.reading - few.reading).toBeGreaterThanOrEqual(200);
  });

  it('are handed over after a way was given, however few they are', async () => {
    const { workbook } = await overOffice(await smallBytes());
    const none = { sheets: [], tables: [], names: [] };
    expect(await waysOf(() => workbook.read(none))).toBe(1);
  });
});
