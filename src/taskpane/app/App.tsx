/** The pane: its language and theme, the three rooms, and what holds when one of them breaks. */
import { FluentProvider, Link, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import type { Language } from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import type { Waiting } from '../office/waiting';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';
import { loadAll, loadShell } from '../words/load';
import { ErrorBoundary } from './ErrorBoundary';
import { Navigation } from './Navigation';
import { PaneProvider, sayIn, usePane, type Pane } from '../pane/pane';
import { themeOf, useDark } from './theme';
import { roomOf, type View } from '../pane/views';

type Loaded = Promise<{ readonly default: ComponentType }>;

/** A room asks for words in turn and out of turn: all of them are there before it is. */
const room = (load: () => Loaded) => lazy(async () => (await Promise.all([load(), loadAll()]))[0]);

const FillRoom = room(() => import('../fill/FillRoom'));
const CoordinateRoom = room(() => import('../coordinate/CoordinateRoom'));
const ReviewRoom = room(() => import('../review/ReviewRoom'));

const ROOM = { return: FillRoom, consolidate: CoordinateRoom, review: ReviewRoom } as const;

/** What Office, or a test, tells the pane. */
export interface AppProps {
  readonly host: HostWorkbook;
  readonly language: Language;
  /** ISO */
  readonly today: string;
  readonly view: View;
  /** Whether Office's theme is dark; undefined where it tells none. */
  readonly dark?: boolean | undefined;
  readonly waiting?: Waiting;
}

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
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

export function App({ host, language: given, today, view: first, dark, waiting }: AppProps) {
  const [language, setLanguage] = useState(given);
  const [view, show] = useState(first);
  const say = useMemo(() => sayIn(language), [language]);
  const pane: Pane = useMemo(
    () => ({ host, language, say, today, view, show }),
    [host, language, say, today, view],
  );
  const change = useCallback((other: Language) => {
    void loadShell(other).then(() => setLanguage(other));
  }, []);
  useGlobal();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeOf(useDark(dark))} style={{ minHeight: '100vh' }}>
      <PaneProvider pane={pane}>
        <Frame onLanguage={change} isWaiting={useWaiting(waiting)} />
      </PaneProvider>
    </FluentProvider>
  );
}

/** Whether Excel keeps us waiting. */
function useWaiting(waiting: Waiting | undefined): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => waiting?.subscribe(setIs), [waiting]);
  return is;
}

interface FrameProps {
  readonly onLanguage: (language: Language) => void;
  readonly isWaiting: boolean;
}

function Frame({ onLanguage, isWaiting }: FrameProps) {
  const { view, say } = usePane();
  const styles = useStyles();
  const Room = ROOM[roomOf(view)];
  return (
    <div className={styles.root}>
      <header className={styles.top}>
        <Navigation />
      </header>
      {isWaiting && <Notice intent="warning">{say('host.waiting')}</Notice>}
      <main className={styles.main}>
        <ErrorBoundary key={roomOf(view)} say={say}>
          <Suspense fallback={<WorkProgress label={say('pane.loading')} />}>
            <Room />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Foot onLanguage={onLanguage} />
    </div>
  );
}

/** The other language is named in itself, for those who cannot read this one. */
function Foot({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { language, say } = usePane();
  const styles = useStyles();
  const other: Language = language === 'en' ? 'zh-TW' : 'en';
  return (
    <footer className={styles.foot}>
      <Link as="button" lang={other} onClick={() => onLanguage(other)}>
        {say('pane.other-language')}
      </Link>
    </footer>
  );
}
