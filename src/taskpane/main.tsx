/** The pane's entry: waits for Office, and offers to reload when Office does not answer. */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { createHostWorkbook } from '../excel/index';
import { App } from './app/App';
import { NoAnswer, type Missing } from './app/NoAnswer';
import { sayIn } from './pane/pane';
import { themeOf } from './app/theme';
import { viewOf } from './pane/views';
import { watchedHost } from './office/waiting';
import { loadShell } from './words/load';
import { answerWithin, todayOf, isDark, officeLanguage, platformOf } from './office/environment';

/** Of the package: the build puts it here. */
declare const PROGRAM_VERSION: string;

/** `Office.onReady` can hang on a pane that Excel restored. */
const PATIENCE_MS = 10_000;

async function start(root: Root): Promise<void> {
  if (typeof Office === 'undefined') return sayNothingCame(root, 'pane.no-office');
  const ready = await answerWithin(Office.onReady(), PATIENCE_MS);
  if (ready === undefined) return sayNothingCame(root, 'pane.no-answer');
  // In a browser's own tab office.js answers too, of no program.
  if (ready.host !== Office.HostType.Excel) return sayNothingCame(root, 'pane.no-excel');
  const { displayLanguage, officeTheme, platform, diagnostics } = Office.context;
  const language = officeLanguage(displayLanguage);
  await loadShell(language);
  const { host, waiting } = watchedHost(createHostWorkbook);
  root.render(
    <App
      host={host}
      waiting={waiting}
      language={language}
      today={todayOf(new Date())}
      view={viewOf(location.search) ?? 'return'}
      platform={platformOf(String(platform))}
      about={{
        program: PROGRAM_VERSION,
        platform: String(platform),
        version: diagnostics?.version ?? '',
        language: displayLanguage,
        api: highestApi(),
      }}
      dark={isDark(officeTheme?.bodyBackgroundColor)}
    />,
  );
}

/** What is wrong and the way out, in the browser's language: Office has told none. */
async function sayNothingCame(root: Root, what: Missing): Promise<void> {
  const language = officeLanguage(navigator.language);
  await loadShell(language);
  document.documentElement.lang = language;
  root.render(
    <FluentProvider theme={themeOf(false)}>
      <NoAnswer say={sayIn(language)} what={what} />
    </FluentProvider>,
  );
}

/** The highest requirement set of Excel that is there. */
function highestApi(): string {
  const { requirements } = Office.context;
  const minor = Array.from({ length: 30 }, (_, at) => 30 - at).find((one) =>
    requirements.isSetSupported('ExcelApi', `1.${one}`),
  );
  return minor === undefined ? '' : `1.${minor}`;
}

const place = document.getElementById('root');
if (place !== null) void start(createRoot(place));
