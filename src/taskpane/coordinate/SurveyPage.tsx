/** Survey systems: the questionnaire out, responses in through the same preview as returned files. */
import '../words/survey';
import { Button, Radio, RadioGroup, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { currentPeriod, word, type State } from '../../core/index';
import { usePane } from '../pane/pane';
import { useGiving } from '../hooks/use-giving';
import { FileDrop } from '../parts/FileDrop';
import { Given } from '../parts/Given';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import type { SurveySheet } from '../work/desk';
import { WORKBOOK_TYPE } from '../office/give';
import { MappingForm } from './MappingForm';
import { PageHead, useLayout } from '../book/parts';
import { ReceivePage } from './ReceivePage';
import { useDesk } from '../work/room-desk';
import { SurveySteps } from './SurveySteps';
import { useReceiving } from './use-receiving';
import { useSurvey, type Chosen, type SurveyFile, type UnreadColumns } from './use-survey';

interface SurveyPageProps {
  readonly state: State;
  readonly onBack: () => void;
  readonly onMatters: () => void;
}

const SOURCES: readonly SurveyFile[] = ['form', 'odk', 'kobo'];

export default function SurveyPage({ state, onBack, onMatters }: SurveyPageProps) {
  const { say } = usePane();
  const layout = useLayout();
  const receiving = useReceiving(currentPeriod(state).id);
  const { asked, ask, unread, start } = useSurvey(receiving);
  const [source, setSource] = useState<SurveyFile>('form');
  const { phase, cancel } = receiving;
  if (phase.at !== 'idle')
    return (
      <ReceivePage
        receiving={receiving}
        title={say('coordinate.survey.receive')}
        note={<Unread unread={unread} onName={(one) => (cancel(), ask(one))} />}
        onBack={phase.at === 'written' ? onBack : cancel}
        onMatters={onMatters}
      />
    );
  if (asked !== undefined) {
    const { batch, file } = asked;
    const go = (chosen: Chosen) => start({ ...batch, maps: new Map([...batch.maps, [file, chosen]]) });
    return <MappingForm key={file.name} asked={asked} onBack={() => ask(undefined)} onGo={go} />;
  }
  return (
    <div className={layout.stack}>
      <PageHead title={say('coordinate.survey.title')} onBack={onBack}>
        {say('coordinate.survey.what')}
      </PageHead>
      {phase.fault !== '' && (
        <Notice intent="error" title={say('coordinate.not-read')}>
          {phase.fault}
        </Notice>
      )}
      <Field label={say('coordinate.survey.source')}>
        <RadioGroup value={source} onChange={(_, { value }) => setSource(value as SurveyFile)}>
          {SOURCES.map((one) => (
            <Radio key={one} value={one} label={say(`coordinate.survey.from.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <SurveySteps source={source} />
      <Export state={state} />
      <Section title={say('coordinate.survey.import')}>
        <FileDrop
          what={say('coordinate.survey.drop')}
          choose={say('coordinate.choose-files')}
          note={say('coordinate.drop-note')}
          testId="response-files"
          onFiles={(files) => files.length > 0 && start({ files, source, maps: new Map() })}
        />
      </Section>
    </div>
  );
}

interface UnreadProps {
  readonly unread: readonly UnreadColumns[];
  readonly onName: (one: UnreadColumns) => void;
}

function Unread({ unread, onName }: UnreadProps) {
  const { say } = usePane();
  return unread.map((one, index) => (
    <Notice
      key={index}
      intent="warning"
      actions={<Button onClick={() => onName(one)}>{say('coordinate.survey.to-mapping')}</Button>}
    >
      {say('coordinate.survey.unread', {
        file: one.file.name,
        count: one.headers.length,
        headers: one.headers.join(say('list.separator')),
      })}
    </Notice>
  ));
}

const TYPES: Readonly<Record<SurveySheet, string>> = {
  form: WORKBOOK_TYPE,
  list: 'text/plain',
  blank: 'text/html',
};

function Export({ state }: { readonly state: State }) {
  const { say, language } = usePane();
  const layout = useLayout();
  const desk = useDesk();
  const giving = useGiving();
  const names: Readonly<Record<SurveySheet, string>> = {
    form: word(state.language, 'survey.form.file', { period: currentPeriod(state).id }),
    list: word(state.language, 'survey.blank.list-file'),
    blank: word(state.language, 'survey.blank.form-file'),
  };
  const hand = (sheet: SurveySheet) =>
    void giving.hand(
      async () => ({
        bytes: await desk().exportSurvey(sheet, state, language),
        name: names[sheet],
        type: TYPES[sheet],
      }),
      { words: { saved: 'coordinate.survey.exported' } },
    );
  return (
    <Section title={say('coordinate.survey.export')}>
      <Given giving={giving} />
      <div className={layout.row}>
        {(['form', 'list', 'blank'] as const).map((sheet) => (
          <Button key={sheet} disabled={giving.busy} onClick={() => hand(sheet)}>
            {say(`coordinate.survey.${sheet}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
