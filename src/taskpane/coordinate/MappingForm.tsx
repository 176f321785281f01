/** What each column of a form tool's file is: chosen by a person where the headers do not say it. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { FileDrop } from '../parts/FileDrop';
import type { Columns } from '../work/desk';
import { useAction } from '../hooks/use-action';
import { give } from '../office/give';
import { PageHead, useLayout } from '../book/parts';
import type { Asked, Chosen } from './use-survey';

interface MappingFormProps {
  readonly asked: Asked;
  readonly onBack: () => void;
  readonly onGo: (chosen: Chosen) => void;
}

export function MappingForm({ asked, onBack, onGo }: MappingFormProps) {
  const { say } = usePane();
  const layout = useLayout();
  const { file, columns, why } = asked;
  const [map, setMap] = useState(columns.map);
  // What was open at first stays where it is while it is being chosen.
  const open = columns.map.columns.map(({ target }) => target === '');
  const choose = (at: number, target: string) =>
    setMap({ ...map, columns: map.columns.map((one, index) => (index === at ? { ...one, target } : one)) });
  const group = (title: string, isOpen: boolean) => (
    <Section title={title}>
      {map.columns.map(({ header, target }, at) =>
        open[at] === isOpen ? (
          <Field key={at} label={header}>
            <Select value={target} onChange={(_, { value }) => choose(at, value)}>
              <option value="">{say('coordinate.survey.mapping.none')}</option>
              {columns.targets.map((one) => (
                <option key={one.target} value={one.target}>
                  {one.label}
                </option>
              ))}
            </Select>
          </Field>
        ) : null,
      )}
    </Section>
  );
  const count = open.filter(Boolean).length;
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.survey.mapping.title')} onBack={onBack}>
        {say('coordinate.survey.mapping.what', { file: file.name, count })}
      </PageHead>
      {why !== '' && <Notice intent="warning">{why}</Notice>}
      {count > 0 && group(say('coordinate.survey.mapping.unknown'), true)}
      {(['body', 'task'] as const).map((name) => (
        <Field
          key={name}
          label={say(`coordinate.survey.mapping.${name}`)}
          hint={say('coordinate.survey.mapping.hint')}
        >
          <Input value={map[name] ?? ''} onChange={(_, { value }) => setMap({ ...map, [name]: value })} />
        </Field>
      ))}
      {count < open.length && group(say('coordinate.survey.mapping.known'), false)}
      <MappingInFile map={map} of={file.name} onGo={onGo} />
      <div className={layout.bar}>
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => onGo(map)}>
            {say('coordinate.survey.mapping.go')}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface MappingInFileProps {
  readonly map: Columns['map'];
  /** The response file. */
  readonly of: string;
  readonly onGo: MappingFormProps['onGo'];
}

/** The same file as the command line's: to keep for the next time, to correct elsewhere, to hand on. */
function MappingInFile({ map, of, onGo }: MappingInFileProps) {
  const { say, host, platform } = usePane();
  const layout = useLayout();
  const name = say('coordinate.survey.mapping.file-name', { file: of.replace(/\.[^.]*$/, '') });
  const { busy, fault, run } = useAction();
  const [done, setDone] = useState('');
  const save = () =>
    void run(async () => {
      const bytes = new TextEncoder().encode(`${JSON.stringify(map, null, 2)}\n`);
      const given = await give(host, platform, { bytes, name, type: 'application/json' });
      setDone(say(`pane.given.${given}`, { file: name }));
    });
  return (
    <Section title={say('coordinate.survey.mapping.file')}>
      <p className={layout.text}>{say('coordinate.survey.mapping.file-what')}</p>
      {fault !== '' && <Notice intent="error">{fault}</Notice>}
      {done !== '' && <Notice intent="success">{done}</Notice>}
      <div className={layout.row}>
        <Button disabled={busy} onClick={save}>
          {say('coordinate.survey.mapping.download')}
        </Button>
      </div>
      <FileDrop
        what={say('coordinate.survey.mapping.drop')}
        choose={say('coordinate.survey.mapping.choose')}
        testId="mapping-file"
        onFiles={([one]) => one !== undefined && onGo(one)}
      />
    </Section>
  );
}
