/** What a consolidation would change, in figures, and cell by cell for whoever wants to see it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BodyChanges, Preview, ReturnChange } from '../../core/index';
import { usePane } from '../pane/pane';
import { Section } from '../parts/Section';
import { PagedList, useLayout } from '../book/parts';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '8px 0 0 16px' },
  before: { color: tokens.colorNeutralForeground2 },
});

interface PreviewProps {
  readonly preview: Preview;
}

export function PreviewSummary({ preview }: PreviewProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { bodies, returns, files, openMatters, tables, sheets } = preview;
  const all = bodies.flatMap((body) => body.returns);
  const count = (kind: ReturnChange['kind']) => all.filter((one) => one.kind === kind).length;
  const list = (names: readonly string[]) => names.join(say('list.separator'));
  const returnFacts = {
    returns,
    bodies: bodies.length,
    fresh: count('new'),
    changed: count('changed'),
    emptied: count('emptied'),
  };
  return (
    <Section title={say('coordinate.preview.title')}>
      <ul className={layout.points}>
        <li>{say('coordinate.preview.returns', returnFacts)}</li>
        <li>{say('coordinate.preview.files', { files })}</li>
        <li>{say('coordinate.preview.matters', { count: openMatters })}</li>
        {tables.length > 0 && <li>{say('coordinate.preview.tables', { tables: list(tables) })}</li>}
        <li>{say('coordinate.preview.sheets', { sheets: list(sheets) })}</li>
      </ul>
    </Section>
  );
}

export function PreviewBodies({ preview: { bodies } }: PreviewProps) {
  const { say } = usePane();
  if (bodies.length === 0) return null;
  const title = say('coordinate.preview.bodies');
  return (
    <Section title={title} aside={say('coordinate.bodies-count', { count: bodies.length })}>
      <PagedList items={bodies} label={title} keyOf={({ body }) => body}>
        {(body) => <BodyDetails changes={body} />}
      </PagedList>
    </Section>
  );
}

function BodyDetails({ changes }: { readonly changes: BodyChanges }) {
  const { say } = usePane();
  const styles = useStyles();
  // Cells of a body that nobody looks at are not made.
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {say('coordinate.preview.body', { body: changes.bodyName, count: changes.returns.length })}
      </summary>
      {open && (
        <div className={styles.fields}>
          {changes.returns.map((change) => (
            <ReturnDetails key={change.key} change={change} />
          ))}
        </div>
      )}
    </details>
  );
}

function ReturnDetails({ change }: { readonly change: ReturnChange }) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const { number, kind, fields } = change;
  return (
    <div>
      <div className={layout.strong}>{say(`coordinate.preview.${kind}`, { number })}</div>
      {fields.map(({ field, label, before, after }) => (
        <div key={field} className={layout.pre}>
          {label}
          {say('place.colon')}
          {before !== '' && (
            <>
              <del className={styles.before}>{before}</del>
              {' → '}
            </>
          )}
          {after === '' ? say('coordinate.preview.blank') : after}
        </div>
      ))}
    </div>
  );
}
