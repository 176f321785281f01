/** Returned files: progress while they are read, the preview, writing, and what came of it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePane } from '../pane/pane';
import { wordFileError } from '../../core/index';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { WorkProgress } from '../parts/WorkProgress';
import { FileLines } from './FileLines';
import { HostFindings, PagedList, PageHead, useLayout } from '../book/parts';
import { PreviewBodies, PreviewSummary } from './PreviewDetails';
import type { PassedFile, Phase, Receiving } from './use-receiving';

interface ReceivePageProps {
  readonly receiving: Receiving;
  readonly title?: string;
  /** What is said of an offer before its preview. */
  readonly note?: ReactNode;
  readonly onBack: () => void;
  readonly onMatters: () => void;
}

export function ReceivePage({ receiving, title, note, onBack, onMatters }: ReceivePageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { phase, cancel } = receiving;
  const leave = () => {
    cancel();
    onBack();
  };
  if (phase.at === 'writing')
    return (
      <div className={layout.stack}>
        <WorkProgress label={say('coordinate.writing')} done={phase.done} total={phase.total} />
      </div>
    );
  return (
    <div className={layout.stack}>
      <PageHead title={title ?? say('coordinate.receive.title')} onBack={leave} />
      {phase.at === 'idle' && phase.fault !== '' && (
        <Notice intent="error" title={say('coordinate.not-read')}>
          {phase.fault}
        </Notice>
      )}
      {phase.at === 'reading' && (
        <WorkProgress
          label={say('coordinate.reading')}
          done={phase.done}
          total={phase.total}
          onCancel={leave}
        />
      )}
      {phase.at === 'weighing' && <WorkProgress label={say('coordinate.weighing')} onCancel={leave} />}
      {phase.at === 'offered' && note}
      {phase.at === 'offered' && <Offered phase={phase} onAccept={receiving.accept} onLeave={leave} />}
      {phase.at === 'written' && <Written phase={phase} onBack={leave} onMatters={onMatters} />}
    </div>
  );
}

type Offered = Extract<Phase, { at: 'offered' }>;
type WrittenPhase = Extract<Phase, { at: 'written' }>;

function Offered(props: {
  readonly phase: Offered;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}) {
  const { say } = usePane();
  const layout = useLayout();
  const { offer, moved, fault } = props.phase;
  const { lines, preview } = offer.consolidated;
  return (
    <>
      <Notice intent="info" title={say('coordinate.preview.unwritten')}>
        {say(moved ? 'coordinate.preview.moved' : 'coordinate.preview.what')}
      </Notice>
      {fault !== '' && (
        <Notice intent="error" title={say('coordinate.not-written')}>
          {fault}
        </Notice>
      )}
      {offer.skipped > 0 && (
        <p className={layout.muted}>{say('coordinate.skipped', { count: offer.skipped })}</p>
      )}
      <PreviewSummary preview={preview} />
      <FileLines lines={lines} />
      <PreviewBodies preview={preview} />
      {offer.passed.length > 0 && <Passed files={offer.passed} />}
      <div className={layout.bar}>
        <span className={layout.muted}>{say('pane.no-undo')}</span>
        <div className={layout.row}>
          <Button appearance="primary" onClick={props.onAccept}>
            {say('coordinate.accept')}
          </Button>
          <Button onClick={props.onLeave}>{say('coordinate.discard')}</Button>
        </div>
      </div>
    </>
  );
}

/** Each by its name and what it seems to be: somebody may miss a return among them. */
function Passed({ files }: { readonly files: readonly PassedFile[] }) {
  const { say, language } = usePane();
  const layout = useLayout();
  const title = say('coordinate.passed');
  return (
    <Section title={title} aside={say('coordinate.files-count', { count: files.length })}>
      <PagedList items={files} label={title} keyOf={(one) => String(files.indexOf(one))}>
        {({ name, reason: { code, parameters } }) => (
          <p className={layout.text}>
            {name}
            {say('coordinate.separator')}
            {wordFileError(code, parameters, language)}
          </p>
        )}
      </PagedList>
    </Section>
  );
}

function Written(props: {
  readonly phase: WrittenPhase;
  readonly onBack: () => void;
  readonly onMatters: () => void;
}) {
  const { say } = usePane();
  const { offer, findings } = props.phase;
  const { totals, lines } = offer.consolidated;
  const next =
    totals.openMatters > 0 ? (
      <Button onClick={props.onMatters}>{say('coordinate.to-matters', { count: totals.openMatters })}</Button>
    ) : (
      <Button onClick={props.onBack}>{say('coordinate.to-home')}</Button>
    );
  return (
    <>
      <Notice intent="success" title={say('coordinate.written')} actions={next}>
        {say('consolidate.totals', { ...totals })}
      </Notice>
      <HostFindings findings={findings} />
      <FileLines lines={lines} />
    </>
  );
}
