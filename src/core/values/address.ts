/** Mail addresses as people write them into a cell: several, each with or without a name. */

export interface MailAddress {
  /** Empty where only the address was written. */
  readonly name: string;
  readonly address: string;
}

interface MailAddresses {
  readonly addresses: readonly MailAddress[];
  /** What is no address, as it was written. */
  readonly faults: readonly string[];
}

const SEPARATORS = /[\r\n;；,，、]+/u;
/** `承辦人甲 <a@body.example>`, in full-width brackets as well. */
const NAMED = /^"?([^"<>＜＞]*)"?\s*[<＜]([^<>＜＞]*)[>＞]$/u;
/** What no mail program would refuse: the full grammar allows more than anybody uses. */
const PLAIN = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}.]+(?:\.[^\s@<>()[\]\\,;:"\p{C}.]+)+$/u;
/** Of an address, by RFC 5321. */
const LONGEST = 254;

/** The addresses of a text, each once; parted by lines, commas or semicolons. */
export function readAddresses(text: string): MailAddresses {
  const found = new Map<string, MailAddress>();
  const faults: string[] = [];
  for (const piece of text.split(SEPARATORS).map((one) => one.trim())) {
    if (piece === '') continue;
    const one = addressOf(piece);
    if (one === undefined) faults.push(piece);
    else if (!found.has(one.address.toLowerCase())) found.set(one.address.toLowerCase(), one);
  }
  return { addresses: [...found.values()], faults };
}

/** As it is written into a cell; `readAddresses` reads it back. */
export function writeAddress({ name, address }: MailAddress): string {
  return name === '' ? address : `${name} <${address}>`;
}

function addressOf(piece: string): MailAddress | undefined {
  const [, name = '', inner] = NAMED.exec(piece) ?? [];
  const address = (inner ?? piece).trim().normalize('NFKC');
  if (address.length > LONGEST || !PLAIN.test(address)) return undefined;
  // A name goes into the head of a message: nothing of it may begin a line of its own there.
  return { name: name.replaceAll(/[\p{C}\s]+/gu, ' ').trim(), address };
}
