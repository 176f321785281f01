/** What `@getodk/xforms-engine` and our own code take for granted and jest's jsdom environment lacks. Import it first. */
import { createRequire } from 'node:module';
import { TextDecoder, TextEncoder } from 'node:util';

const globals = globalThis as Record<string, unknown>;
globals['TextDecoder'] ??= TextDecoder;
globals['TextEncoder'] ??= TextEncoder;
globals['require'] ??= createRequire(import.meta.url);
globals['__dirname'] ??= process.cwd();
// Encoders give arrays of Node's own realm: zipping and unzipping ask whether an array is one of ours.
globals['Uint8Array'] = new TextEncoder().encode('').constructor;
