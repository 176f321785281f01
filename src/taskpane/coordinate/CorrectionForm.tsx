/** A row of the crosswalk as the coordinator knows better: what it is, and which tasks it joins. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  correctionFits,
  labelOf,
  RELATIONS,
  taskNumber,
  writtenTasks,
  type Correction,
  type CrosswalkRow,
  type Framework,
  type TaskRelation,
} from '../../core/index';
import { useLayout } from '../book/parts';
import { usePane } from '../pane/pane';

interface CorrectionFormProps {
  readonly row: CrosswalkRow;
  readonly from: Framework;
  readonly to: Framework;
  readonly busy: boolean;
  readonly onCorrect: (correction: Correction) => void;
  readonly onCancel: () => void;
}

export function CorrectionForm({ row, from, to, busy, onCorrect, onCancel }: CorrectionFormProps) {
  const { say } = usePane();
  const layout = useLayout();
  const [relation, setRelation] = useState<TaskRelation>(row.relation ?? 'reworded');
  const [before, setBefore] = useState(numbers(row.from));
  const [after, setAfter] = useState(numbers(row.to));
  const [left, right] = [writtenTasks(before, from), writtenTasks(after, to)];
  const correction = { relation, from: left.ids, to: right.ids };
  const known = left.unknown.length + right.unknown.length === 0;
  const fits = correctionFits(correction);
  const message = (unknown: readonly string[]) =>
    unknown.length === 0
      ? null
      : say('coordinate.edition.no-task', { tasks: unknown.join(say('list.separator')) });
  return (
    <form
      className={layout.stack}
      aria-label={say('coordinate.edition.correct-row', { row: row.row })}
      onSubmit={(event) => {
        event.preventDefault();
        if (known && fits) onCorrect(correction);
      }}
    >
      <Field
        label={say('coordinate.edition.relation')}
        validationState={known && !fits ? 'error' : 'none'}
        validationMessage={known && !fits ? say('coordinate.edition.counts-differ') : null}
      >
        <RelationChoice relation={relation} onChoose={setRelation} />
      </Field>
      <Tasks
        label={say('coordinate.edition.tasks-of', { edition: from.edition })}
        value={before}
        message={message(left.unknown)}
        onChange={setBefore}
      />
      <Tasks
        label={say('coordinate.edition.tasks-of', { edition: to.edition })}
        value={after}
        message={message(right.unknown)}
        onChange={setAfter}
      />
      <p className={layout.muted}>{say('coordinate.edition.correct-note')}</p>
      <div className={layout.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || !known || !fits}>
          {say('coordinate.edition.correct-save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say('coordinate.edition.correct-cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RelationChoiceProps {
  readonly relation: TaskRelation;
  readonly onChoose: (relation: TaskRelation) => void;
}

/** The field around it gives it its label. */
function RelationChoice({ relation, onChoose, ...field }: RelationChoiceProps) {
  const { language } = usePane();
  return (
    <Select
      {...field}
      value={relation}
      onChange={(_, { value }) => onChoose(RELATIONS.find((one) => one === value) ?? relation)}
    >
      {RELATIONS.map((one) => (
        <option key={one} value={one}>
          {labelOf('relation', one, language)}
        </option>
      ))}
    </Select>
  );
}

interface TasksProps {
  readonly label: string;
  readonly value: string;
  readonly message: string | null;
  readonly onChange: (value: string) => void;
}

function Tasks({ label, value, message, onChange }: TasksProps) {
  const { say } = usePane();
  return (
    <Field
      label={label}
      hint={say('coordinate.edition.tasks-hint')}
      validationState={message === null ? 'none' : 'error'}
      validationMessage={message}
    >
      <Input value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

function numbers(ids: readonly string[]): string {
  return ids.map(taskNumber).join('、');
}
