/** The pane: its language and theme, the three rooms, and what holds when one of them breaks. */
import { FluentProvider, Link, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import type { Language } from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import type { AboutExcel } from '../../excel/ask/report';
import { platformOf, type Platform } from '../office/environment';
import type { Waiting, WaitingFor } from '../office/waiting';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { loadRooms, loadShell } from '../words/load';
import { ErrorBoundary } from './ErrorBoundary';
import { helpOf } from './help';
import { Navigation } from './Navigation';
import { PaneProvider, sayIn, usePane, type Pane } from '../pane/pane';
import { themeOf, useDark } from './theme';
import { roomOf, type View } from '../pane/views';

type Loaded<P> = Promise<{ readonly default: ComponentType<P> }>;

/** The rooms and the page about Excel, each there only once its words are, in the pane's first language as well. */
function roomsIn(language: Language) {
  const room = <P,>(load: () => Loaded<P>) =>
    lazy(async () => (await Promise.all([load(), loadRooms(language)]))[0]);
  return {
    return: room(() => import('../fill/FillRoom')),
    consolidate: room(() => import('../coordinate/CoordinateRoom')),
    review: room(() => import('../review/ReviewRoom')),
    ask: room(() => import('../about/AskPage')),
  };
}

/** What Office, or a test, tells the pane. */
interface AppProps {
  readonly host: HostWorkbook;
  readonly language: Language;
  /** ISO */
  readonly today: string;
  readonly view: View;
  /** Whether Office's theme is dark; undefined where it tells none. */
  readonly dark?: boolean | undefined;
  readonly waiting?: Waiting;
  readonly platform?: Platform;
  readonly about?: AboutExcel;
}

const SOMEWHERE = platformOf('PC');
const UNKNOWN: AboutExcel = { program: '', platform: '', version: '', language: '', api: '' };

const useGlobal = makeStaticStyles({
  body: { margin: 0 },
  // Chinese: no mark begins a line, and no last line of one character.
  '*': { lineBreak: 'strict', textWrap: 'pretty' },
});

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    boxSizing: 'border-box',
    padding: '12px 20px 20px',
    overflowWrap: 'anywhere',
    '@media (max-width: 340px)': { padding: '8px 12px 12px' },
  },
  // Office's own menu covers the top right corner.
  top: { paddingRight: '36px' },
  main: { flexGrow: 1, minWidth: 0 },
  foot: { display: 'flex', justifyContent: 'flex-end', columnGap: '16px' },
});

export function App(props: AppProps) {
  const { host, language: given, today, view: first, dark, waiting } = props;
  const { platform = SOMEWHERE, about = UNKNOWN } = props;
  const [language, setLanguage] = useState(given);
  const [view, show] = useState(first);
  const [rooms] = useState(() => roomsIn(given));
  const say = useMemo(() => sayIn(language), [language]);
  const pane: Pane = useMemo(
    () => ({ host, language, say, today, view, show, platform, about }),
    [host, language, say, today, view, platform, about],
  );
  const change = useCallback((other: Language) => {
    void Promise.all([loadShell(other), loadRooms(other)]).then(() => setLanguage(other));
  }, []);
  useGlobal();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeOf(useDark(dark))} style={{ minHeight: '100vh' }}>
      <PaneProvider pane={pane}>
        <Frame rooms={rooms} onLanguage={change} state={useWaiting(waiting)} />
      </PaneProvider>
    </FluentProvider>
  );
}

/** Whether Excel keeps us waiting, and for what. */
function useWaiting(waiting: Waiting | undefined): WaitingFor {
  const [is, setIs] = useState<WaitingFor>('nothing');
  useEffect(() => waiting?.subscribe(setIs), [waiting]);
  return is;
}

interface FrameProps {
  readonly rooms: ReturnType<typeof roomsIn>;
  readonly onLanguage: (language: Language) => void;
  readonly state: WaitingFor;
}

function Frame({ rooms, onLanguage, state }: FrameProps) {
  const [asks, setAsks] = useState(false);
  const { view, say } = usePane();
  const styles = useStyles();
  const Room = rooms[roomOf(view)];
  const AskPage = rooms.ask;
  return (
    <div className={styles.root}>
      <header className={styles.top}>
        <Navigation />
      </header>
      {state === 'answer' && <Notice intent="warning">{say('host.waiting')}</Notice>}
      {state === 'front' && <Notice intent="warning">{say('host.wait-in-front')}</Notice>}
      <main className={styles.main}>
        <ErrorBoundary key={roomOf(view)} say={say}>
          <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
            {asks ? <AskPage onBack={() => setAsks(false)} /> : <Room />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Foot onLanguage={onLanguage} onAbout={() => setAsks(true)} />
    </div>
  );
}

/** The other language is named in itself, for those who cannot read this one. */
interface FootProps {
  readonly onLanguage: (language: Language) => void;
  readonly onAbout: () => void;
}

function Foot({ onLanguage, onAbout }: FootProps) {
  const { language, say, view } = usePane();
  const styles = useStyles();
  const other: Language = language === 'en' ? 'zh-TW' : 'en';
  return (
    <footer className={styles.foot}>
      <Link
        href={helpOf(view, language)}
        target="_blank"
        rel="noreferrer"
        aria-label={say('pane.help.room', { room: say(`pane.room.${view}`) })}
      >
        {say('pane.help')}
      </Link>
      <Link as="button" onClick={onAbout}>
        {say('pane.about')}
      </Link>
      <Link as="button" lang={other} onClick={() => onLanguage(other)}>
        {say('pane.other-language')}
      </Link>
    </footer>
  );
}
