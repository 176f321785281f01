/** Small parts that the coordinator's and the reviewer's pages share. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { wordFinding, type Finding } from '../../core/index';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { TITLE } from '../parts/title';
import { WorkProgress } from '../parts/WorkProgress';
import type { Writing } from './use-write';

export const useLayout = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '20px', minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px' },
  spread: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  muted: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  text: { margin: 0 },
  below: { marginBottom: '16px' },
  /** Words that a list of files goes on with, here on a line of their own. */
  sentence: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // What follows a list has a line of its own, or none.
    ':last-child': { borderBottomStyle: 'none' },
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    minWidth: 0,
  },
  title: {
    ...TITLE,
    outlineStyle: 'none',
  },
  // Its icon stands in line with the text below.
  back: { marginLeft: '-8px', minWidth: 'auto', paddingLeft: '4px' },
  /** What decides stands at the pane's foot, however long the list above it. */
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    paddingTop: '12px',
    paddingBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  points: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  pre: { whiteSpace: 'pre-wrap', margin: 0 },
});

interface PageHeadProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The head of a page within a room; it takes the focus, so that a keyboard goes on from here. */
export function PageHead({ title, onBack, children }: PageHeadProps) {
  const { say } = usePane();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={layout.tight}>
      <div>
        <Button className={layout.back} appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {say('coordinate.back')}
        </Button>
      </div>
      <h1 ref={heading} tabIndex={-1} className={layout.title}>
        {title}
      </h1>
      {children !== undefined && <p className={layout.muted}>{children}</p>}
    </div>
  );
}

interface PagedListProps<T> {
  readonly items: readonly T[];
  /** What the list holds, for those who cannot see its heading. */
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

const PAGE = 40;

/** A long list shows its beginning, and more when asked: thousands of rows at once would hold up the pane. */
export function PagedList<T>({ items, label, keyOf, children }: PagedListProps<T>) {
  const { say } = usePane();
  const layout = useLayout();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <div className={layout.tight}>
      <ul className={layout.list} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={layout.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {say('coordinate.more', { count: Math.min(PAGE, rest), rest })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface HostFindingsProps {
  readonly findings: readonly Finding[];
  readonly onDismiss?: () => void;
}

/** What the host refused without harm. */
export function HostFindings({ findings, onDismiss }: HostFindingsProps) {
  const { language } = usePane();
  if (findings.length === 0) return null;
  return (
    <Notice intent="warning" {...(onDismiss === undefined ? {} : { onDismiss })}>
      {findings.map((finding, index) => (
        <div key={index}>{wordFinding(finding, language)}</div>
      ))}
    </Notice>
  );
}

/** How writing goes, and what came of it where that is not good. */
export function WriteStatus({ writing, label }: { readonly writing: Writing; readonly label: string }) {
  const { say } = usePane();
  const layout = useLayout();
  const { progress, fault, findings, dismiss, busy } = writing;
  return (
    <>
      {busy && progress === undefined && <WorkProgress label={say('coordinate.working')} />}
      {progress !== undefined && (
        <>
          <WorkProgress label={label} {...progress} />
          <p className={layout.muted}>{say('host.stay-in-front')}</p>
        </>
      )}
      {fault !== '' && (
        <Notice intent="error" title={say('coordinate.not-written')} onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      <HostFindings findings={findings} />
    </>
  );
}

/** A name and its figure, one below the other. */
export function FigureRow({ figures }: { readonly figures: readonly (readonly [string, string])[] }) {
  const styles = useFigures();
  return (
    <dl className={styles.root}>
      {figures.map(([name, figure]) => (
        <Figure key={name} name={name} figure={figure} />
      ))}
    </dl>
  );
}

function Figure({ name, figure }: { readonly name: string; readonly figure: string }) {
  const styles = useFigures();
  const id = useId();
  return (
    <div className={styles.one}>
      <dt id={id} className={styles.name}>
        {name}
      </dt>
      <dd className={styles.figure} aria-labelledby={id}>
        {figure}
      </dd>
    </div>
  );
}

const useFigures = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '8px',
    margin: 0,
  },
  one: { minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});
