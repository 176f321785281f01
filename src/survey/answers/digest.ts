import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of some texts, in this order, hexadecimal. Joined at once: a text that grows digit by digit is kept by the engine
 * as its pieces, 2 KB for 64 digits, and there is one for each of thousands of submissions.
 */
export function digestOf(...parts: readonly (string | number)[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
