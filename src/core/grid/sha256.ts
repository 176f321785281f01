/**
 * SHA-256 in plain ECMAScript. The command line is built with the machine's own in its place (`files/native/sha256.ts`); a test
 * holds that both say the same.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of a text in UTF-8, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** HMAC-SHA-256 of a text in UTF-8 under a key in hexadecimal digits, in such digits. */
export function hmacHex(key: string, text: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(text)));
}
