/** Which bodies a period asks: by group, with a search. */
import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BodyChoice } from '../../core/index';
import { usePane } from '../pane/pane';
import { Section } from '../parts/Section';
import { useLayout } from '../book/parts';

const GROUPS = ['named', 'competent', 'local'] as const;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '320px', overflowY: 'auto' },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: '8px 0 0' },
});

interface BodyChooserProps {
  readonly choices: readonly BodyChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function BodyChooser({ choices, chosen, onChoose }: BodyChooserProps) {
  const { say } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const shown = choices.filter(({ name }) => name.includes(search.trim()));
  const set = (body: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(body);
    else next.delete(body);
    onChoose(next);
  };
  return (
    <Section
      title={say('coordinate.bodies.title')}
      aside={say('coordinate.bodies.count', { chosen: chosen.size, count: choices.length })}
    >
      <p className={layout.muted}>{say('coordinate.bodies.what')}</p>
      <Field label={say('coordinate.search')}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {shown.length === 0 && <p className={layout.muted}>{say('coordinate.nothing-found')}</p>}
      <div className={styles.list} tabIndex={0} role="group" aria-label={say('coordinate.bodies.title')}>
        {GROUPS.map((group) => {
          const own = shown.filter((choice) => choice.group === group);
          return own.length === 0 ? null : (
            <fieldset key={group} className={styles.group}>
              <legend className={styles.legend}>
                <span className={layout.muted}>{say(`coordinate.bodies.${group}`)}</span>
              </legend>
              {own.map(({ body, name, tasks }) => (
                <div key={body}>
                  <Checkbox
                    checked={chosen.has(body)}
                    label={say('coordinate.bodies.one', { name, tasks })}
                    onChange={(_, { checked }) => set(body, checked === true)}
                  />
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
    </Section>
  );
}
