/** The finish of a return: the steps in their order, the seal with its receipt, and what to do when it was sent and must be corrected. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { finishOf, sealChange, sealCode, type Finish } from '../../core/index';
import { usePane } from '../pane/pane';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { ApprovalForm } from './ApprovalForm';
import { openRows, type OpenReturn } from './open-return';
import type { Commit } from './use-commit';

export interface SendCardProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
  readonly onTask: (task: string) => void;
  /** Opens the cover's form at a field. */
  readonly onCover: (field: string) => void;
}

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
  step: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: '8px' },
  mark: { color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  rows: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start', minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export function SendCard(props: SendCardProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { read, checked } = props.opened;
  const finish = useMemo(() => finishOf(read, checked), [read, checked]);
  return (
    <>
      <Section title={say('pane.send.title')}>
        <ol className={styles.steps}>
          <Contact {...props} finish={finish} />
          <Rows {...props} finish={finish} />
          {finish.approval.steps.map((_, index) => (
            <ApprovalStep key={index} {...props} finish={finish} index={index} />
          ))}
          <Confirmation {...props} finish={finish} />
          <SealStep {...props} finish={finish} />
          <SendStep {...props} finish={finish} />
        </ol>
      </Section>
      <Section title={say('pane.again.title')}>
        <Again {...props} />
      </Section>
    </>
  );
}

interface StepProps extends SendCardProps {
  readonly finish: Finish;
}

function Step({
  done,
  title,
  children,
}: {
  readonly done: boolean;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span
        role="img"
        aria-label={say(done ? 'pane.finish.done' : 'pane.finish.open')}
        className={done ? styles.done : styles.mark}
      >
        {done ? '✔' : '□'}
      </span>
      <div className={styles.rows}>
        <p className={styles.text}>{title}</p>
        {children}
      </div>
    </li>
  );
}

function Contact({ finish, onCover }: StepProps) {
  const { say } = usePane();
  const field = finish.waitsFor.contact;
  return (
    <Step done={field === undefined} title={say('pane.finish.contact')}>
      {field !== undefined && (
        <Button size="small" onClick={() => onCover(field)}>
          {say('pane.finish.to-contact')}
        </Button>
      )}
    </Step>
  );
}

function Rows({ opened, finish, onTask }: StepProps) {
  const { say } = usePane();
  const [next] = openRows(opened);
  return (
    <Step done={!finish.open.includes('rows')} title={say('pane.finish.rows', { ...finish.progress })}>
      {next !== undefined && (
        <Button size="small" onClick={() => onTask(next.row.task.id)}>
          {say('pane.fill.next', { number: next.row.task.number, check: next.checked.text })}
        </Button>
      )}
    </Step>
  );
}

/** Who approves writes the own name; the day and what was approved are recorded with it. */
function ApprovalStep({ opened, commit, finish, index }: StepProps & { readonly index: number }) {
  const { say } = usePane();
  const { approval, open } = finish;
  const step = approval.steps[index];
  if (step === undefined) return null;
  const earlier = open.includes('contact') || open.includes('rows');
  const done = index < approval.done;
  return (
    <Step done={done} title={say('pane.finish.approval', { no: index + 1, step: step.label })}>
      {step.state === 'changed' && <Notice intent="warning">{say('pane.approval.changed')}</Notice>}
      <ApprovalForm
        opened={opened}
        commit={commit}
        step={index + 1}
        done={done}
        ready={!earlier && index <= approval.done}
      />
    </Step>
  );
}

/** Saying 是 is one press; any other fault of the cover is mended where it stands. */
function Confirmation({ finish, commit, onCover, opened: { read } }: StepProps) {
  const { say } = usePane();
  const field = finish.waitsFor.confirm;
  const { language, questionnaire } = read.template;
  const yes = questionnaire.choices['confirmed']?.find(({ key }) => key === 'yes')?.label[language] ?? '';
  const earlier = finish.open.some((step) => step !== 'confirm');
  return (
    <Step done={field === undefined} title={say('pane.finish.confirm')}>
      {field === 'confirmed' && read.cover['confirmed']?.place.row !== undefined && (
        <Button
          size="small"
          disabledFocusable={earlier || commit.busy}
          onClick={() => void commit.edit({ field, value: () => yes })}
        >
          {say('pane.finish.yes', { yes })}
        </Button>
      )}
      {field !== undefined && field !== 'confirmed' && (
        <Button size="small" onClick={() => onCover(field)}>
          {say('sheet.cover')}
        </Button>
      )}
    </Step>
  );
}

/** Sealing is an extra: an unsealed return is sent just as well. */
function SealStep({ opened, commit, finish }: StepProps) {
  const { say, today } = usePane();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { seal } = opened.read;
  const open = finish.open.length > 0;
  const write = () =>
    commit.change((now) => {
      if (finishOf(now.read, now.checked).open.length > 0) return [];
      const sealed = sealChange(now.read, now.manifest, today);
      return sealed === undefined ? [] : [sealed.change];
    });
  if (finish.seal === 'intact' && seal !== undefined)
    return (
      <Step done title={say('pane.finish.seal')}>
        <Notice intent="success" title={say('pane.seal.done', { counter: seal.counter })}>
          {say('pane.seal.receipt', { day: seal.day, rows: opened.read.rows.length, code: sealCode(seal) })}
        </Notice>
      </Step>
    );
  return (
    <Step done={false} title={say('pane.finish.seal')}>
      {finish.seal === 'broken' && <Notice intent="warning">{say('pane.seal.broken')}</Notice>}
      <p className={styles.text}>{say(open ? 'pane.seal.later' : 'pane.seal.what')}</p>
      <Button
        size="small"
        appearance={open ? 'secondary' : 'primary'}
        disabledFocusable={open || commit.busy}
        onClick={() => setAsking(true)}
      >
        {say(finish.seal === 'broken' ? 'pane.seal.again' : 'pane.seal')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={say('pane.seal.title')}
        confirm={say('pane.seal')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void write();
        }}
      >
        <SealFacts opened={opened} />
      </ConfirmDialog>
    </Step>
  );
}

function SealFacts({ opened: { read, checked } }: { readonly opened: OpenReturn }) {
  const { say } = usePane();
  const facts = { body: read.template.body.name, count: checked.rows.length };
  return (
    <>
      <p>{say('pane.seal.facts', facts)}</p>
      <p>{say('pane.seal.consequence')}</p>
      <p>{say('pane.no-undo')}</p>
    </>
  );
}

function SendStep({ opened: { read } }: StepProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { replyTo, help } = read.template.office;
  const where = replyTo === '' ? say('cover.return-default') : say('cover.return-to', { address: replyTo });
  return (
    <Step done={false} title={say('pane.finish.send')}>
      <p className={styles.text}>
        {where}
        {help === '' ? '' : say('cover.ask', { help })}
      </p>
      <p className={styles.text}>{say('pane.send.as-is')}</p>
    </Step>
  );
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
