/** What mail programs and calendars take from elsewhere: an address that opens a new message, and a day. */
import { textHash } from '../returns';
import type { MailAddress } from '../values';

export interface MailText {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
}

/** What Windows hands to a mail program, in characters: of a longer address nothing arrives. */
export const LONGEST_MAILTO = 2000;

/** What a browser or a mail program opens as a new message; it can carry no attachment. */
export function mailto({ to, cc, subject, text }: MailText): string {
  const list = (all: readonly MailAddress[]) =>
    all.map(({ address }) => encoded(address).replaceAll('%40', '@')).join(',');
  const fields = [
    ...(cc.length === 0 ? [] : [`cc=${list(cc)}`]),
    `subject=${encoded(subject)}`,
    ...(text === '' ? [] : [`body=${encoded(text.replaceAll('\n', '\r\n'))}`]),
  ];
  return `mailto:${list(to)}?${fields.join('&')}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Octets of a line, by RFC 5545. */
const LINE = 75;

/** One whole day (ISO) for a calendar (iCalendar); `id` stays the same while what it is about does. */
export function calendarDay(id: string, day: string, title: string, today: string): string {
  const date = (iso: string) => iso.replaceAll('-', '');
  const text = title.replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Policy Returns//EN',
    'BEGIN:VEVENT',
    `UID:${textHash(id)}@policy-returns.invalid`,
    `DTSTAMP:${date(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `SUMMARY:${text}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A long line goes on behind a blank; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let last = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LINE) {
      lines.push(last);
      [last, octets] = [' ', 1];
    }
    last += character;
    octets += more;
  }
  return [...lines, last].join('\r\n');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
