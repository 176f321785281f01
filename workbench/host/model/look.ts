/** How a cell looks, as flat facts, so that a change of one fact is a copy with that fact. */
export interface Edge {
  readonly style: string;
  readonly weight: string;
  /** `RRGGBB`. */
  readonly color: string;
}

export interface Look {
  readonly fontName: string;
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Excel's word, `Single` and the like; absent for none. */
  readonly underline?: string;
  readonly strike?: boolean;
  readonly fill?: string;
  readonly top?: Edge;
  readonly right?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  /** `General` when absent, in Excel's words: `Left`, `Center`, … */
  readonly horizontal?: string;
  /** `Bottom` when absent. */
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  /** `General` when absent. */
  readonly format?: string;
  readonly unlocked?: boolean;
}

/** What one change to a look says: undefined takes a fact away. */
export type LookChange = { readonly [K in keyof Look]?: Look[K] | undefined };

/** The same look is one object: thousands of cells then share it, and saving turns it once. */
export class Looks {
  private readonly known = new Map<string, Look>();
  /** What became of a look by a change: of thousands of cells most take the same turn. */
  private readonly turned = new WeakMap<Look, Map<string, Look>>();

  /** The typeface and size of the style Normal. */
  constructor(readonly normal: Look) {
    this.of(normal);
  }

  of(look: Look): Look {
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, look);
    return look;
  }

  changed(look: Look, change: LookChange): Look {
    const turns = this.turned.get(look) ?? new Map<string, Look>();
    this.turned.set(look, turns);
    const key = Object.entries(change)
      .map(([fact, value]) => `${fact} ${JSON.stringify(value)}`)
      .join();
    const made = turns.get(key) ?? this.made(look, change);
    turns.set(key, made);
    return made;
  }

  /** The same change, to be made to many cells: most of them look alike. */
  turn(change: LookChange): (look: Look) => Look {
    const made = new Map<Look, Look>();
    return (look) => {
      const known = made.get(look) ?? this.changed(look, change);
      made.set(look, known);
      return known;
    };
  }

  private made(look: Look, change: LookChange): Look {
    const made = Object.fromEntries(
      Object.entries({ ...look, ...change }).filter(([, value]) => value !== undefined && value !== false),
    );
    return this.of({ fontName: this.normal.fontName, size: this.normal.size, ...made });
  }
}
