/** Seal the return, send it, and what to do when it was sent and must be corrected. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { hasErrors, sealChange, sealState, type ReadCell } from '../../core/index';
import { usePane } from '../pane/pane';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import type { OpenReturn } from './open-return';
import type { Commit } from './use-commit';

interface SendCardProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
}

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  rows: { display: 'flex', flexDirection: 'column', rowGap: '12px', alignItems: 'flex-start' },
  text: { margin: 0 },
});

export function SendCard(props: SendCardProps) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <>
      <Section title={say('pane.send.title')}>
        <div className={styles.rows}>
          <SealState {...props} />
          <SendSteps {...props} />
        </div>
      </Section>
      <Section title={say('pane.again.title')}>
        <Again {...props} />
      </Section>
    </>
  );
}

/** Sealing is an extra: an unsealed return is sent just as well. */
function SealState({ opened, commit }: SendCardProps) {
  const { say } = usePane();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const state = sealState(opened.read);
  const wrong = hasErrors(opened.checked.findings);
  const counter = opened.read.seal?.counter ?? 0;
  const seal = () =>
    commit.change((now) => {
      const sealed = sealChange(now.read, now.manifest);
      return sealed === undefined ? [] : [sealed.change];
    });
  if (state === 'intact')
    return (
      <Notice intent="success" title={say('pane.seal.done', { counter })}>
        {say('pane.seal.done-what')}
      </Notice>
    );
  return (
    <>
      <p className={styles.text}>{say(wrong ? 'pane.seal.wrong' : 'pane.seal.what')}</p>
      <Button appearance="primary" disabledFocusable={wrong || commit.busy} onClick={() => setAsking(true)}>
        {say(state === 'broken' ? 'pane.seal.again' : 'pane.seal')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={say('pane.seal.title')}
        confirm={say('pane.seal')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void seal();
        }}
      >
        <SealFacts opened={opened} />
      </ConfirmDialog>
    </>
  );
}

function SealFacts({ opened: { read, checked } }: { readonly opened: OpenReturn }) {
  const { say } = usePane();
  const facts = {
    body: read.template.body.name,
    filled: checked.filled,
    count: checked.rows.length,
  };
  return (
    <>
      <p>{say('pane.seal.facts', facts)}</p>
      {checked.unfilled > 0 && <p>{say('pane.seal.unfilled', { count: checked.unfilled })}</p>}
      <p>{say('pane.seal.consequence')}</p>
      <p>{say('pane.no-undo')}</p>
    </>
  );
}

function SendSteps({ opened: { read } }: SendCardProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { replyTo, help } = read.template.office;
  const confirmed = isConfirmed(read.cover['confirmed']);
  const where = replyTo === '' ? say('cover.return-default') : say('cover.return-to', { address: replyTo });
  return (
    <ol className={styles.steps}>
      {!confirmed && <li>{say('pane.send.confirm')}</li>}
      <li>{say('pane.send.save')}</li>
      <li>
        {where}
        {help === '' ? '' : say('cover.ask', { help })}
      </li>
      <li>{say('pane.send.as-is')}</li>
    </ol>
  );
}

function isConfirmed(cell: ReadCell | undefined): boolean {
  return cell?.value.state === 'value' && cell.value.value === 'yes';
}

/** The coordinator takes the file with the highest counter: a corrected one must count on. */
function Again({ opened, commit }: SendCardProps) {
  const { say } = usePane();
  const styles = useStyles();
  const counter = opened.read.cover['counter'];
  const now = counter?.value.state === 'value' ? Number(counter.value.value) : 1;
  const next = now + 1;
  return (
    <div className={styles.rows}>
      <p className={styles.text}>{say('pane.again.what', { counter: now })}</p>
      {counter?.place.row !== undefined && (
        <Button
          disabledFocusable={commit.busy}
          onClick={() => void commit.edit({ field: 'counter', value: () => next })}
        >
          {say('pane.again', { counter: next })}
        </Button>
      )}
    </div>
  );
}
