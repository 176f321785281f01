/** A control that fits the field's kind: it writes on leaving, Enter writes, Escape takes back. */
import { Input, Select, Textarea } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { FormField, ReadReturn, RoleKey } from '../../core/index';
import { usePane } from '../pane/pane';
import type { FieldDraft } from './use-draft';

interface FieldControlProps {
  readonly read: ReadReturn;
  readonly field: FormField;
  /** Some choices are not offered to a role. */
  readonly role?: RoleKey;
  /** Takes the keyboard when it appears. */
  readonly focused: boolean;
  readonly draft: FieldDraft;
}

/** The control and the `Field` around it meet by Fluent's context: label, help and messages are tied there. */
export function FieldControl(props: FieldControlProps) {
  const { field } = props;
  if (field.type === 'choice') return <ChoiceControl {...props} />;
  return field.type === 'long' ? <LongControl {...props} /> : <LineControl {...props} />;
}

/** Put the keyboard into a control that was asked for; gives the control's ref. */
function useFocus(focused: boolean): (element: HTMLElement | null) => void {
  const control = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (focused) control.current?.focus();
  }, [focused]);
  return useCallback((element) => {
    control.current = element;
  }, []);
}

function onKeys(draft: FieldDraft, isCommit: (event: KeyboardEvent) => boolean) {
  return (event: KeyboardEvent) => {
    // Enter also ends the composition of a Chinese word: that is no wish to write.
    if (event.nativeEvent.isComposing) return;
    if (isCommit(event)) {
      event.preventDefault();
      draft.commit();
    } else if (event.key === 'Escape') draft.revert();
  };
}

function LineControl({ field, read, focused, draft }: FieldControlProps) {
  const list = useId();
  const element = useFocus(focused);
  const suggestions = read.template.questionnaire.choices[field.suggest ?? ''] ?? [];
  return (
    <>
      <Input
        ref={element}
        {...(suggestions.length > 0 ? { list } : {})}
        value={draft.text}
        onChange={(_, { value }) => draft.type(value)}
        onBlur={() => draft.commit()}
        onKeyDown={onKeys(draft, ({ key }) => key === 'Enter')}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map(({ key, label }) => (
            <option key={key} value={label[read.template.language]} />
          ))}
        </datalist>
      )}
    </>
  );
}

function LongControl({ focused, draft }: FieldControlProps) {
  const element = useFocus(focused);
  return (
    <Textarea
      ref={element}
      resize="vertical"
      value={draft.text}
      onChange={(_, { value }) => draft.type(value)}
      onBlur={() => draft.commit()}
      onKeyDown={onKeys(draft, ({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey))}
    />
  );
}

function ChoiceControl({ field, read, role, focused, draft }: FieldControlProps) {
  const { language, say } = usePane();
  const element = useFocus(focused);
  const choices = (read.template.questionnaire.choices[field.choices ?? ''] ?? []).filter(
    ({ key, notFor }) => key === draft.text || role === undefined || notFor?.includes(role) !== true,
  );
  const foreign = draft.text !== '' && !choices.some(({ key }) => key === draft.text);
  return (
    <Select ref={element} value={draft.text} onChange={(_, { value }) => draft.commit(value)}>
      <option value="">{say('pane.field.choose')}</option>
      {foreign && <option value={draft.text}>{draft.text}</option>}
      {choices.map(({ key, label, meaning }) => (
        <option key={key} value={key}>
          {meaning === undefined
            ? label[language]
            : say('pane.field.choice', { label: label[language], meaning: meaning[language] })}
        </option>
      ))}
    </Select>
  );
}
