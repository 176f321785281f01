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
