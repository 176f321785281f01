/** The workbench page's entry. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { LANGUAGES, type Language } from '../../src/core/index';
import { App } from './App';
import { readRibbon } from './ribbon';

/** `?lang=en`, else the browser's: Chinese of any kind reads Chinese. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const exact = LANGUAGES.find((language) => language === asked);
  return exact ?? (/^zh\b/i.test(navigator.language) ? 'zh-TW' : 'en');
}

async function start(place: HTMLElement): Promise<void> {
  const manifest = await (await fetch('manifest.xml')).text();
  createRoot(place).render(
    <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
      <App first={firstLanguage()} ribbonOf={(locale) => readRibbon(manifest, locale)} />
    </FluentProvider>,
  );
}

const place = document.getElementById('root');
if (place !== null) void start(place);
