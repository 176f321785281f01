/** The cover as a form: who can be asked, what others are to coordinate, and that it may be sent. */
import { makeStyles } from '@fluentui/react-components';
import { approvalOfKey, coverFormOf } from '../../core/index';
import { usePane } from '../pane/pane';
import { Section } from '../parts/Section';
import { FieldEditor } from './FieldEditor';
import { FormFrame } from './FormFrame';
import { coverFindings, type OpenReturn } from './open-return';
import type { Commit } from './use-commit';

interface CoverFormProps {
  readonly opened: OpenReturn;
  readonly commit: Commit;
  readonly stale: boolean;
  /** Key of the field that takes the keyboard, or `heading`. */
  readonly focus: string | undefined;
  readonly back: string;
  readonly onBack: () => void;
}

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: '16px' } });

export function CoverForm({ opened, commit, stale, focus, back, onBack }: CoverFormProps) {
  const { say } = usePane();
  const styles = useStyles();
  const { read } = opened;
  const findings = coverFindings(opened);
  const fields = coverFormOf(read.template).fields;
  const groups = [
    { title: say('cover.contact'), own: fields.filter(({ contact }) => contact) },
    {
      title: say('cover.send'),
      own: fields.filter(({ contact, key }) => !contact && approvalOfKey(key) === undefined),
    },
  ];
  return (
    <FormFrame
      title={say('sheet.cover')}
      back={back}
      onBack={onBack}
      focused={focus === 'heading'}
      commit={commit}
      stale={stale}
    >
      {groups.map(({ title, own }) => (
        <Section key={title} title={title}>
          <div className={styles.fields}>
            {own.map((field) => {
              const cell = read.cover[field.key];
              if (cell === undefined) return null;
              return (
                <FieldEditor
                  key={field.key}
                  read={read}
                  field={field}
                  cell={cell}
                  required={false}
                  findings={findings.filter(({ place }) => place.field === field.key)}
                  focused={focus === field.key}
                  onCommit={(value) => commit.edit({ field: field.key, value })}
                />
              );
            })}
          </div>
        </Section>
      ))}
    </FormFrame>
  );
}
