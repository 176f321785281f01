/** What browsers have and jsdom lacks; import it before anything that reads or writes files. */
import { Buffer } from 'node:buffer';
import { webcrypto } from 'node:crypto';
import { CompressionStream, DecompressionStream, ReadableStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

const MISSING = {
  TextDecoder,
  TextEncoder,
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  WritableStream,
  crypto: webcrypto,
};

for (const [name, value] of Object.entries(MISSING))
  if (Reflect.get(globalThis, name) === undefined)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

// jsdom's own `crypto` has no hashes.
if (globalThis.crypto.subtle === undefined)
  Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });

// Node's encoders give bytes of Node's realm; jsdom's `Uint8Array` is another one, and `instanceof` would say no.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer.prototype).constructor;

/** jsdom knows the element, not how to show it. */
if (typeof HTMLDialogElement !== 'undefined' && HTMLDialogElement.prototype.showModal === undefined) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

// jsdom lays nothing out, so nothing is out of view.
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView ??= () => undefined;
