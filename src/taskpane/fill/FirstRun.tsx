/** No return is open: what the pane is worth, and a made-up return to see it with one click. */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane/pane';
import { useAction } from '../hooks/use-action';
import { openWorkbook } from '../office/give';
import { Notice } from '../parts/Notice';
import { TITLE } from '../parts/title';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', alignItems: 'flex-start' },
  title: TITLE,
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

export function FirstRun() {
  const { say, show, host, language, today, platform } = usePane();
  const styles = useStyles();
  const { busy, fault, run, dismiss } = useAction();
  const [done, setDone] = useState('');
  const openSample = () =>
    run(async () => {
      // The writer of files is needed by this one button only.
      const { sampleReturn } = await import('../samples/return');
      const name = say('pane.sample-file');
      const given = await openWorkbook(host, platform, { bytes: await sampleReturn(language, today), name });
      setDone(given === 'opened' ? '' : say(`pane.given.${given}`, { file: name }));
    });
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{say('pane.first.title')}</h1>
      <ul className={styles.list}>
        <li>{say('pane.first.worth-1')}</li>
        <li>{say('pane.first.worth-2')}</li>
        <li>{say('pane.first.worth-3')}</li>
      </ul>
      <p className={styles.text}>{say('pane.first.open')}</p>
      {done !== '' && <Notice intent="info">{done}</Notice>}
      {fault !== '' && (
        <Notice intent="error" onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void openSample()}>
        {say(busy ? 'pane.first.opening' : 'pane.first.sample')}
      </Button>
      <Link as="button" onClick={() => show('consolidate')}>
        {say('pane.first.coordinator')}
      </Link>
    </div>
  );
}
