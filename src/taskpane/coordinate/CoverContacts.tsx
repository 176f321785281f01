/** Addresses that covers give and the sheet of bodies lacks: written there once the coordinator says so. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { contactChanges, withContacts, writeAddress, type ProposedContact } from '../../core/index';
import { PagedList, useLayout, WriteStatus } from '../book/parts';
import { useWrite } from '../book/use-write';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { stateNow } from '../work/desk/state-now';

interface CoverContactsProps {
  readonly proposed: readonly ProposedContact[];
  /** They stand in the workbook. */
  readonly onTaken: () => void;
}

export function CoverContacts({ proposed, onTaken }: CoverContactsProps) {
  const { host, say } = usePane();
  const layout = useLayout();
  const writing = useWrite();
  const [taken, setTaken] = useState(false);
  const take = async () => {
    const written = await writing.write(async () => {
      const { state } = await stateNow(host);
      return contactChanges(withContacts(state, proposed));
    });
    if (written === undefined) return;
    setTaken(true);
    onTaken();
  };
  return (
    <>
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {taken && <Notice intent="success">{say('coordinate.mail.taken')}</Notice>}
      {proposed.length > 0 && (
        <Section title={say('coordinate.mail.covers')} aside={String(proposed.length)}>
          <div>
            <Button disabled={writing.busy} onClick={() => void take()}>
              {say('coordinate.mail.take', { count: proposed.length })}
            </Button>
          </div>
          <PagedList items={proposed} label={say('coordinate.mail.covers')} keyOf={({ body }) => body}>
            {({ bodyName, addresses }) => (
              <>
                <span className={layout.strong}>{bodyName}</span>
                <p className={layout.text}>{addresses.map(writeAddress).join(say('list.separator'))}</p>
              </>
            )}
          </PagedList>
        </Section>
      )}
    </>
  );
}
