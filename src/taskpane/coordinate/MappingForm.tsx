/** What each column of a form tool's file is: chosen by a person where the headers do not say it. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../app/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import type { Columns } from './desk';
import { PageHead, useLayout } from './parts';
import type { Asked } from './use-survey';

interface MappingFormProps {
  readonly asked: Asked;
  readonly onBack: () => void;
  readonly onGo: (map: Columns['map']) => void;
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
