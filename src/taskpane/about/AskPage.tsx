/** About → Check this Excel: what a real Excel answers to the stand-in's claims, in words and as a report to send. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { CLAIMS, EXPECTED, type Asked } from '../../excel/ask';
import { reportOf } from '../../excel/ask/report';
import { usePane } from '../pane/pane';
import { CopyButton } from '../book/CopyButton';
import { PageHead, PagedList, useLayout } from '../book/parts';
import { useAction } from '../hooks/use-action';
import { useGiving } from '../hooks/use-giving';
import { Given } from '../parts/Given';
import { Notice } from '../parts/Notice';
import { WorkProgress } from '../parts/WorkProgress';

export default function AskPage({ onBack }: { readonly onBack: () => void }) {
  const { say, host, about } = usePane();
  const layout = useLayout();
  const { busy, fault, run, dismiss } = useAction();
  const [done, setDone] = useState(0);
  const [asked, setAsked] = useState<readonly Asked[]>();
  const start = () =>
    void run(async () => {
      setAsked(undefined);
      setDone(0);
      setAsked(await host.ask(setDone));
    });
  const { program, version, platform } = about;
  return (
    <div className={layout.stack}>
      <PageHead title={say('ask.title')} onBack={onBack}>
        {say('ask.version', { version: program, platform: `${platform} ${version}` })}
      </PageHead>
      <p className={layout.text}>{say('ask.what', { count: CLAIMS.length })}</p>
      {fault !== '' && (
        <Notice intent="error" onDismiss={dismiss}>
          {fault}
        </Notice>
      )}
      {busy ? (
        <>
          <WorkProgress label={say('ask.running')} done={done} total={CLAIMS.length} />
          <p className={layout.muted}>{say('ask.stay')}</p>
        </>
      ) : (
        <div>
          <Button appearance={asked === undefined ? 'primary' : 'secondary'} onClick={start}>
            {say(asked === undefined ? 'ask.start' : 'ask.again')}
          </Button>
        </div>
      )}
      {asked !== undefined && <Answers asked={asked} />}
    </div>
  );
}

function Answers({ asked }: { readonly asked: readonly Asked[] }) {
  const { say } = usePane();
  const layout = useLayout();
  const others = asked.filter(({ result }) => result !== 'same');
  const count = (wanted: Asked['result']) => asked.filter(({ result }) => result === wanted).length;
  const counts = { same: count('same'), differs: count('differs'), refused: count('refused') };
  return (
    <>
      <Notice intent={others.length === 0 ? 'success' : 'warning'}>
        {say(others.length === 0 ? 'ask.done.all-same' : 'ask.done', counts)}
      </Notice>
      <Report asked={asked} />
      {others.length > 0 && (
        <PagedList items={others} label={say('ask.title')} keyOf={({ claim }) => claim}>
          {({ claim, result, answer }) => (
            <>
              <strong>
                {say(result === 'refused' ? 'ask.refused' : 'ask.differs')}：{say(`ask.claim.${claim}`)}
              </strong>
              <span className={layout.muted}>{say('ask.got', { answer: JSON.stringify(answer) })}</span>
              <span className={layout.muted}>
                {say('ask.expected', { answer: JSON.stringify(EXPECTED[claim]) })}
              </span>
            </>
          )}
        </PagedList>
      )}
    </>
  );
}

function Report({ asked }: { readonly asked: readonly Asked[] }) {
  const { say, platform, about } = usePane();
  const layout = useLayout();
  const giving = useGiving();
  const report = () => reportOf(about, asked);
  const save = () =>
    void giving.hand(() =>
      Promise.resolve({
        bytes: new TextEncoder().encode(report()),
        name: `policy-returns-excel-${about.platform || 'unknown'}.json`,
        type: 'application/json',
      }),
    );
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{say('ask.done.next')}</p>
      <div className={layout.row}>
        <CopyButton label={say('ask.copy')} text={report()} about={say('ask.title')} />
        {platform.downloads ? (
          <Button onClick={save}>{say('ask.save')}</Button>
        ) : (
          <span className={layout.muted}>{say('ask.no-save')}</span>
        )}
      </div>
      <Given giving={giving} />
    </div>
  );
}
