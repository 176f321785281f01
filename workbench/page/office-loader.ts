/**
 * Stands in the pane's frame where Excel's office.js would stand. It plays Excel's Win32 container, as the real library
 * expects it (`window.external`, `_richApiNativeBridge`), then loads that library; the pane is the shipped one.
 */
import { unwrap, wrapMessage } from './wire';

/** Office's tag of the page's language. */
const TAGS: Readonly<Record<string, string>> = { 'zh-TW': 'zh-TW', en: 'en-US' };
const REQUIREMENTS = '{"ExcelApi":"1.14"}';

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

const host = window.parent;
const tag = TAGS[host.document.documentElement.lang] ?? 'en-US';

const bridge: NativeBridge = {
  sendMessageToHost: (text) => host.postMessage(wrapMessage(text), window.location.origin),
  onMessageFromHost: null,
};
window.addEventListener('message', (event) => {
  const text = unwrap(event, host);
  if (text !== undefined) bridge.onMessageFromHost?.(text);
});

/** The document's settings, which this add-in does not use: kept for the life of the pane. */
function settings(): object {
  const kept = new Map<string, string>();
  const read = (keys: string[], values: string[]): void => {
    for (const [key, value] of kept) {
      keys.push(key);
      values.push(value);
    }
  };
  return {
    Read: read,
    Write: (keys: readonly string[], values: readonly string[]) => {
      kept.clear();
      keys.forEach((key, index) => kept.set(key, values[index] ?? ''));
    },
    RefreshAsync: (done: (status: number) => void) => done(0),
    WriteAsync: (keys: readonly string[], values: readonly string[], done: (status: number) => void) => {
      keys.forEach((key, index) => kept.set(key, values[index] ?? ''));
      done(0);
    },
  };
}

function context(): object {
  const store = settings();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => tag,
    GetAppDataLocale: () => tag,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => '',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => '16.0',
    GetSupportedMatrix: () => REQUIREMENTS,
    // No theme: the pane follows the system's.
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => store,
  };
}

const played = context();
Object.defineProperty(window, 'external', {
  value: { GetHostInfo: () => `Excel$Win32$16.01$${tag}$$$$0`, GetContext: () => played },
});
Object.defineProperty(window, '_richApiNativeBridge', { value: bridge, writable: true });

/** The library knows the platform from the container, which is always that of Windows here; a test or a person may say another. */
const platform = new URLSearchParams(host.location.search).get('platform');
if (platform !== null) {
  let office: { context?: object } | undefined;
  // The library's own property cannot be changed; what the pane sees of it can.
  const context = () =>
    office?.context === undefined
      ? undefined
      : Object.create(office.context, { platform: { value: platform } });
  const seen = new Proxy(
    {},
    {
      get: (_, name) => (name === 'context' ? context() : Reflect.get(office ?? {}, name)),
      set: (_, name, value) => Reflect.set(office ?? {}, name, value),
      has: (_, name) => Reflect.has(office ?? {}, name),
    },
  );
  Object.defineProperty(window, 'Office', {
    configurable: true,
    set: (loaded: typeof office) => {
      office = loaded;
    },
    get: () => (office?.context === undefined ? office : seen),
  });
}

// The pane's own scripts are deferred and need `Office` when they run; only a script that the parser itself meets
// comes before them, and only document.write puts one there.
document.write('<script src="../office/office.js"></script>');
