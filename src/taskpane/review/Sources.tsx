/** Where the answers of a return were written: file, sheet and cell, and the hash by which the file is known. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { readRegister, TRACE_WANT, traceReturn, type State, type StateReturn } from '../../core/index';
import { usePane } from '../pane/pane';
import { useLayout } from '../book/parts';
import { useRead } from '../hooks/use-read';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';

const useStyles = makeStyles({
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    margin: 0,
  },
});

interface SourcesProps {
  readonly state: State;
  readonly row: StateReturn;
}

export default function Sources({ state, row }: SourcesProps) {
  const { host, say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const trace = useCallback(
    async () => traceReturn({ ...state, language }, readRegister(await host.read(TRACE_WANT)), row),
    [host, state, language, row],
  );
  const { value: traced, fault } = useRead(row.key, trace);
  if (fault !== '') return <Notice intent="error">{fault}</Notice>;
  if (traced === undefined) return <WorkProgress label={say('pane.reading')} />;
  return (
    <div className={layout.tight}>
      <ul className={layout.list} aria-label={say('review.sources')}>
        {traced.answers.map(({ field, label, places }) => (
          <li key={field} className={layout.item}>
            <span className={layout.strong}>{label}</span>
            {places.length === 0 && <span className={layout.muted}>{say('review.source-none')}</span>}
            {places.map(({ file, id, sheet, cell }) => (
              <span key={`${id}${sheet}${cell}`} className={layout.muted}>
                {cell === ''
                  ? say('review.source-file', { file, sheet })
                  : say('review.source', { file, sheet, cell })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {traced.files.map(({ file, id }) => (
        <div key={id}>
          <p className={layout.muted}>{say('review.hash', { file })}</p>
          <p className={styles.hash}>{id}</p>
        </div>
      ))}
    </div>
  );
}
