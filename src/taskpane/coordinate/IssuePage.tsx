/** Issuing templates: all at once as a zip, or one body's opened here. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  currentPeriod,
  issueTemplates,
  periodName,
  rocDate,
  type State,
  type TemplateForm,
  dueOf,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { EmptyState } from '../parts/EmptyState';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { WorkProgress } from '../parts/WorkProgress';
import { PagedList, PageHead, useLayout } from '../book/parts';
import { useIssuing } from './use-issuing';

interface IssuePageProps {
  readonly state: State;
  readonly onBack: () => void;
}

export function IssuePage({ state, onBack }: IssuePageProps) {
  const { say, language, platform } = usePane();
  const layout = useLayout();
  const issuing = useIssuing(state);
  const issued = useMemo(
    () =>
      issueTemplates(state).map(({ template }): Issued => ({
        id: template.body.id,
        name: template.body.name,
        tasks: template.tasks.length,
      })),
    [state],
  );
  const period = currentPeriod(state);
  const { busy, progress, fault, done } = issuing;
  const zipAll = (form: TemplateForm) =>
    void issuing.zip(
      issued.map(({ id }) => id),
      form,
    );
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.issue.title')} onBack={onBack}>
        {say(platform.downloads ? 'coordinate.issue.what-zip' : 'coordinate.issue.what', {
          period: periodName(period.id, language),
          due: rocDate(dueOf(state, '')),
        })}
      </PageHead>
      {fault !== '' && (
        <Notice intent="error" onDismiss={issuing.dismiss}>
          {fault}
        </Notice>
      )}
      {done !== '' && <Notice intent="success">{done}</Notice>}
      {!platform.downloads && <Notice intent="info">{say('pane.no-download.issue')}</Notice>}
      {progress === undefined ? (
        platform.downloads && <AllOfThem count={issued.length} busy={busy} onZip={zipAll} />
      ) : (
        <WorkProgress label={say('issue.progress')} {...progress} onCancel={issuing.cancel} />
      )}
      <OpenOne issued={issued} busy={busy} onOpen={issuing.openOne} />
    </div>
  );
}

interface AllOfThemProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onZip: (form: TemplateForm) => void;
}

/** Every template in one zip, in the form of one's choice. */
function AllOfThem({ count, busy, onZip }: AllOfThemProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [form, setForm] = useState<TemplateForm>('xlsx');
  return (
    <div className={layout.tight}>
      <FormChoice form={form} onForm={setForm} />
      <Button appearance="primary" disabled={busy || count === 0} onClick={() => onZip(form)}>
        {say('coordinate.issue.all', { count })}
      </Button>
    </div>
  );
}

interface FormChoiceProps {
  readonly form: TemplateForm;
  readonly onForm: (form: TemplateForm) => void;
}

function FormChoice({ form, onForm }: FormChoiceProps) {
  const { say } = usePane();
  return (
    <Field label={say('coordinate.issue.form')}>
      <Select value={form} onChange={(_, { value }) => onForm(value as TemplateForm)}>
        {(['xlsx', 'ods', 'both'] as const).map((one) => (
          <option key={one} value={one}>
            {say(`coordinate.issue.form.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface Issued {
  readonly id: string;
  readonly name: string;
  readonly tasks: number;
}

interface OpenOneProps {
  readonly issued: readonly Issued[];
  readonly busy: boolean;
  readonly onOpen: (body: string) => void;
}

function OpenOne({ issued, busy, onOpen }: OpenOneProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [search, setSearch] = useState('');
  const shown = issued.filter(({ name }) => name.includes(search.trim()));
  return (
    <Section title={say('coordinate.issue.one')}>
      <Field label={say('coordinate.search')}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {shown.length === 0 && <EmptyState within title={say('coordinate.nothing-found')} />}
      <PagedList items={shown} label={say('coordinate.issue.one')} keyOf={({ id }) => id}>
        {({ id, name, tasks }) => (
          <div className={layout.spread}>
            <span>
              {name} <span className={layout.muted}>{say('coordinate.tasks-count', { count: tasks })}</span>
            </span>
            <Button
              size="small"
              disabled={busy}
              aria-label={say('coordinate.issue.open-label', { body: name })}
              onClick={() => onOpen(id)}
            >
              {say('coordinate.issue.open')}
            </Button>
          </div>
        )}
      </PagedList>
    </Section>
  );
}
