/**
 * A small strict XML reader: elements, attributes, text. It refuses a DOCTYPE (so that no entity can be declared),
 * unknown entities and tags that do not match, because a part cut in the middle must not read as a shorter one.
 */
import { ENTITIES } from './text';
import { FileError } from '../fault/file-error';
import type { ReadBudget } from '../guard/budget';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** One element's text may come in several pieces. */
  text(value: string): void;
}

/** Deeper nesting than this occurs in no workbook. */
const MAX_DEPTH = 200;

/** What putting in an entity costs, in steps. */
const ENTITY_STEPS = 4;
const LONGEST_ENTITY = 10;

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

const NO_ATTRIBUTES: Attributes = {};
const LT = 60;
const SLASH = 47;
const GT = 62;
const EQUALS = 61;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

class XmlReader {
  private xml = '';
  private at = 0;
  private readonly stack: string[] = [];
  private seenRoot = false;

  constructor(
    private readonly part: string,
    private readonly handlers: XmlHandlers,
    private readonly budget: ReadBudget,
  ) {}

  read(xml: string): void {
    this.xml = xml;
    this.at = 0;
    while (this.at < xml.length) {
      if (xml.charCodeAt(this.at) !== LT) this.readText();
      else this.readMarkup();
    }
  }

  end(): void {
    if (this.stack.length > 0 || !this.seenRoot) throw this.damaged();
  }

  private damaged(): FileError {
    return new FileError('damaged', { reason: 'xml', part: this.part });
  }

  private indexOf(text: string, from: number): number {
    const found = this.xml.indexOf(text, from);
    if (found < 0) throw this.damaged();
    return found;
  }

  private readText(): void {
    const next = this.xml.indexOf('<', this.at);
    const end = next < 0 ? this.xml.length : next;
    const raw = this.xml.slice(this.at, end);
    this.at = end;
    if (this.stack.length > 0) {
      this.handlers.text(this.decode(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw));
    } else if (raw.trim() !== '') {
      throw this.damaged();
    }
  }

  private readMarkup(): void {
    const code = this.xml.charCodeAt(this.at + 1);
    if (code === SLASH) this.readClose();
    else if (code === 33) this.readDeclaration();
    else if (code === 63) this.at = this.indexOf('?>', this.at + 2) + 2;
    else this.readOpen();
  }

  private readDeclaration(): void {
    const { xml, at } = this;
    if (xml.startsWith('<!--', at)) {
      this.at = this.indexOf('-->', at + 4) + 3;
    } else if (xml.startsWith('<![CDATA[', at)) {
      if (this.stack.length === 0) throw this.damaged();
      const end = this.indexOf(']]>', at + 9);
      this.handlers.text(xml.slice(at + 9, end).replace(/\r\n?/g, '\n'));
      this.at = end + 3;
    } else {
      throw new FileError('suspicious', { reason: 'doctype', part: this.part });
    }
  }

  private readClose(): void {
    const end = this.indexOf('>', this.at + 2);
    const name = this.xml.slice(this.at + 2, end).trimEnd();
    if (this.stack.pop() !== name) throw this.damaged();
    this.at = end + 1;
    this.handlers.close(name);
  }

  private readOpen(): void {
    const { xml } = this;
    const start = this.at + 1;
    let end = start;
    for (; end < xml.length; end++) {
      const code = xml.charCodeAt(end);
      if (code === GT || code === SLASH || isSpace(code)) break;
    }
    const name = xml.slice(start, end);
    if (name === '' || name.includes('<') || (this.stack.length === 0 && this.seenRoot)) throw this.damaged();
    this.seenRoot = true;
    this.at = end;
    this.budget.step(1);
    const attributes = this.readAttributes();
    const isEmpty = xml.charCodeAt(this.at) === SLASH;
    if (isEmpty) this.at++;
    if (xml.charCodeAt(this.at) !== GT) throw this.damaged();
    this.at++;
    this.handlers.open(name, attributes);
    if (isEmpty) this.handlers.close(name);
    else if (this.stack.push(name) > MAX_DEPTH) {
      throw new FileError('suspicious', { reason: 'depth', part: this.part });
    }
  }

  private skipSpace(): number {
    while (isSpace(this.xml.charCodeAt(this.at))) this.at++;
    return this.xml.charCodeAt(this.at);
  }

  private readAttributes(): Attributes {
    let code = this.skipSpace();
    if (code === GT || code === SLASH) return NO_ATTRIBUTES;
    const attributes: Record<string, string | undefined> = {};
    while (code !== GT && code !== SLASH) {
      this.budget.step(1);
      const name = this.readName();
      attributes[name] = this.readValue();
      code = this.skipSpace();
    }
    return attributes;
  }

  private readName(): string {
    const { xml } = this;
    const start = this.at;
    for (; this.at < xml.length; this.at++) {
      const code = xml.charCodeAt(this.at);
      if (code === EQUALS || code === GT || code === LT || isSpace(code)) break;
    }
    const name = xml.slice(start, this.at);
    if (name === '' || this.skipSpace() !== EQUALS) throw this.damaged();
    this.at++;
    return name;
  }

  private readValue(): string {
    const quote = this.skipSpace();
    if (quote !== 34 && quote !== 39) throw this.damaged();
    const end = this.indexOf(quote === 34 ? '"' : "'", this.at + 1);
    const raw = this.xml.slice(this.at + 1, end);
    this.at = end + 1;
    return this.decode(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw);
  }

  private decode(raw: string): string {
    if (!raw.includes('&')) return raw;
    // Before any is put in: each makes a piece of text of its own.
    this.budget.step(ENTITY_STEPS * countOf(raw, '&'));
    let text = '';
    let from = 0;
    for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
      const end = raw.indexOf(';', at + 1);
      if (end < 0 || end - at - 1 > LONGEST_ENTITY) throw this.damaged();
      text += raw.slice(from, at) + this.entity(raw.slice(at + 1, end));
      from = end + 1;
    }
    return text + raw.slice(from);
  }

  private entity(name: string): string {
    if (name.startsWith('#')) return this.decodeNumber(name);
    const text = ENTITIES.get(name);
    if (text === undefined) throw this.damaged();
    return text;
  }

  private decodeNumber(name: string): string {
    const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    const code = digits?.[1] !== undefined ? parseInt(digits[1], 16) : Number(digits?.[2] ?? NaN);
    if (!(code <= 0x10ffff)) throw this.damaged();
    return String.fromCodePoint(code);
  }
}

/** Walk through the XML of a part, whose pieces end where tags begin; `part` is named in the error if it is broken. */
export function parseXml(
  pieces: Iterable<string>,
  part: string,
  handlers: XmlHandlers,
  budget: ReadBudget,
): void {
  const reader = new XmlReader(part, handlers, budget);
  for (const piece of pieces) reader.read(piece);
  reader.end();
}
