/**
 * A tokenizer that says where the tags of an XML text stand, so that a part can be changed at one place and stay as
 * it is, letter by letter, everywhere else.
 */

import { ENTITIES } from './text';
import { markupText } from '../../core/index';
interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Without a namespace prefix. */
  readonly name: string;
  readonly start: number;
  /** Just behind the `>`. */
  readonly end: number;
}

/** An element and where its parts stand; for an empty element the content is empty and stands at its end. */
export interface Element {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
}

/** What is skipped whole, and how it ends. */
const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** All tags between two places, in order. */
export function* tags(xml: string, from = 0, to = xml.length): Generator<Tag, void> {
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const second = xml.charCodeAt(at + 1);
    // `!` or `?`
    if (second === 33 || second === 63) {
      at = xml.indexOf('<', skip(xml, at));
      continue;
    }
    const end = tagEnd(xml, at);
    const close = second === 47;
    const empty = !close && xml.charCodeAt(end - 2) === 47;
    yield {
      kind: close ? 'close' : empty ? 'empty' : 'open',
      name: localName(xml, close ? at + 2 : at + 1),
      start: at,
      end,
    };
    at = xml.indexOf('<', end);
  }
}

function skip(xml: string, at: number): number {
  for (const [start, end] of SKIPPED) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    return found < 0 ? xml.length : found + end.length;
  }
  return at + 1;
}

/** A `>` inside quotes ends no tag. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 62) {
      return at + 1;
    }
  }
  return xml.length;
}

function localName(xml: string, from: number): string {
  let at = from;
  let start = from;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 58) start = at + 1;
    else if (code === 62 || code === 47 || code <= 32) break;
  }
  return xml.slice(start, at);
}

/** The first element of this local name, if any. */
export function element(xml: string, name: string, from = 0, to = xml.length): Element | undefined {
  return elements(xml, name, from, to).next().value ?? undefined;
}

/** Every element of this local name; one inside another of the same name is part of it. */
export function* elements(xml: string, name: string, from = 0, to = xml.length): Generator<Element, void> {
  let opened: Tag | undefined;
  let depth = 0;
  for (const tag of tags(xml, from, to)) {
    if (tag.name !== name) continue;
    if (tag.kind === 'empty' && opened === undefined) {
      yield { start: tag.start, contentStart: tag.end, contentEnd: tag.end, end: tag.end, empty: true };
    } else if (tag.kind === 'open') {
      if (depth++ === 0) opened = tag;
    } else if (tag.kind === 'close' && opened !== undefined && --depth === 0) {
      yield {
        start: opened.start,
        contentStart: opened.end,
        contentEnd: tag.start,
        end: tag.end,
        empty: false,
      };
      opened = undefined;
    }
  }
}

interface Child extends Element {
  readonly name: string;
}

/** The elements that stand directly in another. */
export function* children(xml: string, parent: Element): Generator<Child, void> {
  let opened: Tag | undefined;
  let depth = 0;
  for (const tag of tags(xml, parent.contentStart, parent.contentEnd)) {
    const { name, start, end } = tag;
    if (tag.kind === 'empty' && depth === 0) {
      yield { name, start, contentStart: end, contentEnd: end, end, empty: true };
    } else if (tag.kind === 'open') {
      if (depth++ === 0) opened = tag;
    } else if (tag.kind === 'close' && --depth === 0 && opened !== undefined) {
      const contentStart = opened.end;
      yield {
        name: opened.name,
        start: opened.start,
        contentStart,
        contentEnd: start,
        end,
        empty: false,
      };
    }
  }
}

/** Puts an element into its parent, behind what the schema wants before it; `order` names the parent's children. */
export function withChild(
  xml: string,
  parent: Element,
  order: readonly string[],
  name: string,
  text: string,
): string {
  const place = order.indexOf(name);
  let at = parent.contentStart;
  for (const child of children(xml, parent)) {
    const known = order.indexOf(child.name);
    if (known >= 0 && known <= place) at = child.end;
  }
  if (!parent.empty) return spliced(xml, [{ start: at, end: at, text }]);
  const tag = startTag(xml, parent);
  const open = tag.replace(/\s*\/>$/, '>');
  const whole = `${open}${text}</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ''}>`;
  return spliced(xml, [{ start: parent.start, end: parent.end, text: whole }]);
}

/** The same elements under the prefix that a part uses for them. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The start tag of an element, as it stands. */
export function startTag(xml: string, found: Element): string {
  return xml.slice(found.start, found.contentStart);
}

/** `x:` for `<x:row …>`, else nothing. */
export function prefixOf(tag: string): string {
  return /^<\/?([^\s:/>]+:)/.exec(tag)?.[1] ?? '';
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute of a start tag, by its name with prefix, decoded. */
export function attribute(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (found === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** The same start tag with an attribute set, or taken out when the value is undefined. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  let seen = false;
  const changed = tag.replace(ATTRIBUTE, (whole, found: string) => {
    if (found !== name) return whole;
    seen = true;
    return value === undefined ? '' : ` ${name}="${markupText(value)}"`;
  });
  if (seen || value === undefined) return changed;
  return changed.replace(/\s*\/?>$/, (end) => ` ${name}="${markupText(value)}"${end.trim()}`);
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES.get(name ?? '') ?? whole;
    },
  );
}

/** The text with its pieces replaced; pieces are in order and do not overlap. */
export function spliced(
  xml: string,
  pieces: readonly { start: number; end: number; text: string }[],
): string {
  let made = '';
  let at = 0;
  for (const piece of pieces) {
    made += xml.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return made + xml.slice(at);
}
