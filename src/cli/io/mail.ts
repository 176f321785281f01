/** Letters as drafts for a mail program, and the deadline for a calendar. Nothing is sent. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from '../../core/index';

export interface Draft {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  readonly attached: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/**
 * A message (RFC 5322, MIME) that Outlook and Thunderbird open as a draft. The same letter on the same day (ISO) gives the
 * same bytes. What comes from names and subjects can begin no line of the head: line breaks become blanks.
 */
export function draftMessage(
  { to, cc, replyTo, subject, text, attached }: Draft,
  today: string,
): Promise<Buffer> {
  const oneLine = (value: string) => value.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  const people = (all: readonly MailAddress[]) =>
    all.map(({ name, address }) => ({ name: oneLine(name), address }));
  const hash = createHash('sha256').update(JSON.stringify([today, to, cc, subject, text]));
  for (const { bytes } of attached) hash.update(bytes);
  const mark = hash.digest('hex').slice(0, 32);
  return new MailComposer({
    to: people(to),
    cc: people(cc),
    replyTo: people(replyTo),
    subject: oneLine(subject),
    text,
    headers: { 'X-Unsent': '1' },
    date: new Date(`${today}T00:00:00Z`),
    messageId: `<${mark}@policy-returns.invalid>`,
    baseBoundary: mark,
    newline: '\r\n',
    attachments: attached.map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: name.endsWith('.ods') ? TYPES.ods : TYPES.xlsx,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** What a browser or a mail program opens as a new message; it can carry no attachment. */
export function mailto({ to, cc, subject, text }: Draft): string {
  const list = (all: readonly MailAddress[]) =>
    all.map(({ address }) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');
  const fields = [
    ...(cc.length === 0 ? [] : [`cc=${list(cc)}`]),
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
  ];
  return `mailto:${list(to)}?${fields.join('&')}`;
}

/** Octets of a line, by RFC 5545. */
const LINE = 75;

/** One whole day (ISO) for a calendar; `id` stays the same while what it is about does. */
export function calendarDay(id: string, day: string, title: string, today: string): string {
  const date = (iso: string) => iso.replaceAll('-', '');
  const text = title.replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/[\\;,]/g, (sign) => `\\${sign}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Policy Returns//EN',
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(id).digest('hex').slice(0, 32)}@policy-returns.invalid`,
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
  const lines: string[] = [''];
  for (const character of line) {
    const last = lines.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > LINE) lines.push(` ${character}`);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join('\r\n');
}
