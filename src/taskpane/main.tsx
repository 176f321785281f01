/** The pane's entry: waits for Office, and offers to reload when Office does not answer. */
import { FluentProvider } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { createHostWorkbook } from '../excel/index';
import { App } from './app/App';
import { NoAnswer } from './app/NoAnswer';
import { sayIn } from './pane/pane';
import { themeOf } from './app/theme';
import { viewOf } from './pane/views';
import { watchedHost } from './office/waiting';
import { loadShell } from './words/load';
import { answersWithin, dayOf, isDark, languageOf } from './office/environment';

/** `Office.onReady` can hang on a pane that Excel restored. */
const PATIENCE_MS = 10_000;

async function start(root: Root): Promise<void> {
  if (!(await answersWithin(Office.onReady(), PATIENCE_MS))) {
    const language = languageOf(navigator.language);
    await loadShell(language);
    document.documentElement.lang = language;
    root.render(
      <FluentProvider theme={themeOf(false)}>
        <NoAnswer say={sayIn(language)} />
      </FluentProvider>,
    );
    return;
  }
  const { displayLanguage, officeTheme } = Office.context;
  const language = languageOf(displayLanguage);
  await loadShell(language);
  const { host, waiting } = watchedHost((onWaiting) => createHostWorkbook({ onWaiting }));
  root.render(
    <App
      host={host}
      waiting={waiting}
      language={language}
      today={dayOf(new Date())}
      view={viewOf(location.search) ?? 'return'}
      dark={isDark(officeTheme?.bodyBackgroundColor)}
    />,
  );
}

const place = document.getElementById('root');
if (place !== null) void start(createRoot(place));
