/** A period to start: which one, until when, and whom it asks. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import {
  bodyChoices,
  periodName,
  periodOf,
  rocDate,
  word,
  type Period,
  type State,
  readValue,
} from '../../core';
import { usePane } from '../pane/pane';
import { BodyChooser } from './BodyChooser';
import { useLayout } from '../book/parts';

export interface PeriodWish {
  readonly period: Period;
  readonly bodies: ReadonlySet<string>;
}

interface PeriodFormProps {
  readonly periods: readonly string[];
  readonly suggested: string;
  /** The due date that is proposed; the standard one of the period where nothing says otherwise. */
  readonly usualDue?: (period: Period) => Period;
  /** The state that a period would begin with; undefined if it cannot follow. */
  readonly stateWith: (period: Period) => State | undefined;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: (wish: PeriodWish) => void;
  /** Further fields before the bodies. */
  readonly children?: ReactNode;
}

export function PeriodForm(props: PeriodFormProps) {
  const { periods, suggested, usualDue = (one) => one, stateWith, submit, busy, onSubmit, children } = props;
  const { say, language } = usePane();
  const layout = useLayout();
  const [id, setId] = useState(suggested);
  const [due, setDue] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const known = periodOf(id);
  const standard = known && usualDue(known);
  const dueText = due ?? (standard === undefined ? '' : rocDate(standard.due));
  const dueDate = readDate(dueText);
  const choices = useMemo(() => {
    const state = standard === undefined ? undefined : stateWith(standard);
    return state === undefined ? [] : bodyChoices(state);
  }, [id, stateWith]);
  const bodies = chosen ?? new Set(choices.filter((one) => one.chosen).map(({ body }) => body));
  const period = dueDate === undefined ? undefined : periodOf(id, dueDate);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (period !== undefined && bodies.size > 0) onSubmit({ period, bodies });
      }}
    >
      <Field label={say('coordinate.period.which')} required>
        <Select
          value={id}
          onChange={(_, { value }) => {
            setId(value);
            setDue(undefined);
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {periodName(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <DueField text={dueText} end={standard?.end} onText={setDue} />
      {children}
      <BodyChooser choices={choices} chosen={bodies} onChoose={setChosen} />
      <div className={layout.bar}>
        <span className={layout.muted}>{say('pane.no-undo')}</span>
        <div>
          <Button
            type="submit"
            appearance="primary"
            disabled={busy || period === undefined || bodies.size === 0}
          >
            {submit}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface DueFieldProps {
  readonly text: string;
  /** The period's end, ISO. */
  readonly end: string | undefined;
  readonly onText: (text: string) => void;
}

/** Says at once what day a text is read as. */
function DueField({ text, end, onText }: DueFieldProps) {
  const { say, language } = usePane();
  const due = readDate(text);
  const said =
    due === undefined
      ? ({ state: 'error', words: say('coordinate.period.bad-date') } as const)
      : end !== undefined && due <= end
        ? ({ state: 'warning', words: say('coordinate.period.early') } as const)
        : ({ state: 'success', words: dayWords(due, language) } as const);
  return (
    <Field
      label={say('coordinate.period.due')}
      hint={say('coordinate.period.due-hint')}
      required
      validationState={said.state}
      validationMessage={said.words}
    >
      <Input value={text} onChange={(_, { value }) => onText(value)} />
    </Field>
  );
}

/** 115.07.31（五） */
function dayWords(iso: string, language: 'zh-TW' | 'en'): string {
  const weekday = word(language, 'weekdays').split(',')[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  return word(language, 'cover.day', { date: rocDate(iso), weekday });
}

/** The ISO date that a text means, ROC or not; undefined if it is none. */
export function readDate(text: string): string | undefined {
  const { value } = readValue({ value: text }, { kind: 'date' });
  return value.state === 'value' ? String(value.value) : undefined;
}
