/**
 * The token: HMAC-SHA-256 over what a template is for, by a secret that only the coordinator's workbook holds. It shows
 * which workbook issued a template, not who filled it in.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Template } from './template';

export const SECRET_BYTES = 32;

type Issued = Pick<Template, 'edition' | 'period' | 'body' | 'form' | 'tasks'>;

/** The token of a template under a secret (hexadecimal). */
export function tokenFor(template: Issued, secret: string): string {
  const { edition, period, body, form, tasks } = template;
  const purpose = JSON.stringify([
    'policy-returns token',
    1,
    edition.id,
    period.id,
    body.id,
    form,
    tasks.map(({ id, hash }) => [id, hash]),
  ]);
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(purpose)));
}

/** Whether this secret's workbook issued the template. */
export function isIssuedBy(template: Template, secret: string): boolean {
  return template.token === tokenFor(template, secret);
}

/** First 16 hexadecimal digits of the SHA-256 of a task's text: shows that the words changed. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.normalize('NFC')))).slice(0, 16);
}
