/** The real Office.js in this process, over the stand-in for Excel. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createHost } from '../../workbench/host/index';
import type { Bridge, Host } from '../../workbench/host/index';
import type { OpenedWorkbook } from '../../workbench/open/index';

export interface Office {
  readonly Excel: typeof Excel;
  readonly host: Host;
  /** `Excel.run` on this host; a cell being edited is waited for as the caller of the library asks. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly Utility: { _doApiNotSupportedCheck: boolean };
  };
}

let loaded: Library | undefined;

/** What the library looks at of a browser while it loads. */
const BROWSER = {
  window: globalThis,
  location: { href: 'https://localhost/', search: '', protocol: 'https:', host: 'localhost', hash: '' },
  navigator: { userAgent: 'node', language: 'zh-TW' },
  addEventListener: () => undefined,
  name: '',
};

function load(bridge: Bridge): Library {
  if (loaded !== undefined) return loaded;
  const scope = globalThis as unknown as Record<string, unknown> & Library;
  for (const [key, value] of Object.entries(BROWSER)) {
    if (scope[key] === undefined)
      Object.defineProperty(scope, key, { value, configurable: true, writable: true });
  }
  scope._richApiNativeBridge = bridge;
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  // Indirect, so that it lands in the realm of the tests.
  (0, eval)(readFileSync(path, 'utf8'));
  return (loaded = { Excel: scope.Excel, OfficeExtension: scope.OfficeExtension });
}

/** The library speaks to the host behind this bridge from now on. */
export function speakTo(bridge: Bridge): Library {
  const library = load(bridge);
  library.OfficeExtension.HostBridge.init(bridge);
  return library;
}

/** A fresh host with this workbook, or with an empty one, and the library speaking to it from now on. */
export async function openInOffice(source?: Uint8Array | OpenedWorkbook): Promise<Office> {
  const host = await createHost(source);
  const library = speakTo(host.bridge);
  return { Excel: library.Excel, host, run: (batch) => library.Excel.run(batch) };
}
