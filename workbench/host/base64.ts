/** Base64 in Node and in the browser alike. */
import { HostFault } from './fault';

export function bytesOfBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new HostFault('InvalidArgument');
  }
}
