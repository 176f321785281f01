/** The workbench: left the workbook in a grid, right the pane in a frame, above both the ribbon's buttons. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../src/core/index';
import { Cards } from './Cards';
import { downloadFile } from './files';
import { WorkbookGrid } from './grid/Grid';
import { PaneFrame } from './PaneFrame';
import type { Ribbon } from './ribbon';
import { RibbonBar } from './RibbonBar';
import { officeTag, sayIn, type Say } from './say';
import { useBench, type DeskActs } from './use-desk';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    backgroundColor: '#17605b',
    color: '#ffffff',
  },
  name: {
    flexGrow: 1,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: {
    padding: '3px 12px',
    backgroundColor: '#fbe7a1',
    color: '#3b3000',
    fontSize: tokens.fontSizeBase200,
  },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', flexGrow: 1, minWidth: 0 },
  hidden: { display: 'none' },
});

interface AppProps {
  readonly first: Language;
  readonly ribbonOf: (locale: string) => Ribbon;
}

export function App({ first, ribbonOf }: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  const acts = useBench();
  const { desk } = acts;
  const say = sayIn(language);
  // The pane's loader reads the language from here, so it must stand before the frame is made.
  document.documentElement.lang = language;
  useEffect(() => {
    document.title = desk === undefined ? say('workbench.title') : `${desk.name} · ${say('workbench.title')}`;
  });
  return (
    <div className={styles.page}>
      <Head acts={acts} say={say} onLanguage={() => setLanguage(language === 'en' ? 'zh-TW' : 'en')} />
      <div className={styles.line} role="note">
        {say('workbench.not-excel')}
      </div>
      <RibbonBar
        ribbon={ribbonOf(officeTag(language))}
        name={say('workbench.ribbon')}
        view={desk === undefined ? undefined : acts.view}
        onView={acts.setView}
      />
      <Notes acts={acts} say={say} />
      {desk === undefined ? (
        <Cards language={language} onPick={(sample) => acts.openSample(sample, language)} />
      ) : (
        <div className={styles.main}>
          <section className={styles.grid} aria-label={say('workbench.workbook')} data-testid="grid">
            <WorkbookGrid
              key={`${desk.serial} ${language}`}
              host={desk.host}
              language={language}
              onRefused={acts.refused}
            />
          </section>
          <PaneFrame
            key={`${desk.serial} ${language}`}
            host={desk.host}
            view={acts.view}
            title={say('workbench.pane')}
            frame={acts.frame}
          />
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly acts: DeskActs;
  readonly say: Say;
}

function Head({ acts, say, onLanguage }: PartProps & { readonly onLanguage: () => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.head}>
      <span className={styles.name}>{acts.desk?.name ?? say('workbench.title')}</span>
      {acts.busy && <Spinner size="tiny" appearance="inverted" aria-label={say('workbench.loading')} />}
      {acts.desk !== undefined && (
        <>
          <Button size="small" onClick={acts.close}>
            {say('workbench.cards')}
          </Button>
          <Button size="small" onClick={acts.save} data-testid="save">
            {say('workbench.save')}
          </Button>
        </>
      )}
      <Button size="small" onClick={() => input.current?.click()}>
        {say('workbench.open')}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".xlsx"
        aria-label={say('workbench.open')}
        data-testid="open"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) acts.openFile(file);
          // The same file may be opened again.
          target.value = '';
        }}
      />
      <Button size="small" onClick={onLanguage}>
        {say('workbench.other-language')}
      </Button>
    </header>
  );
}

function Notes({ acts, say }: PartProps) {
  const { note, created } = acts;
  const name = say('workbench.new-file');
  const shown = note !== undefined || created !== undefined;
  useEffect(() => {
    // The grid measures its place only when the window changes.
    window.dispatchEvent(new Event('resize'));
  }, [shown]);
  return (
    <>
      {created !== undefined && (
        <MessageBar intent="info">
          <MessageBarBody>{say('workbench.created')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => acts.switchTo(name)}>
              {say('workbench.switch')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                downloadFile(created, name);
                acts.keepCreated();
              }}
            >
              {say('workbench.keep-created')}
            </Button>
            <Button size="small" onClick={acts.keepCreated}>
              {say('workbench.close')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {note !== undefined && (
        <MessageBar intent={note.intent} data-testid="note">
          <MessageBarBody>{say(note.key, note.parameters)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={acts.dismiss}>
              {say('workbench.close')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
