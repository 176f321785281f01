/** Parts of a document that are made once each and referred to by a name, in the order in which they were first asked for. */
export class Registry<Key> {
  private readonly names = new Map<Key, string>();
  private readonly made: string[] = [];

  /** `first`: the number of the first name. */
  constructor(private readonly first = 1) {}

  /** The name of what is made for this key. */
  name(key: Key, prefix: string, make: (name: string) => string): string {
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `${prefix}${this.names.size + this.first}`;
    this.names.set(key, name);
    this.made.push(make(name));
    return name;
  }

  /** All that was made. */
  markup(): string {
    return this.made.join('');
  }
}
