/** One decision on several returns that nobody has decided on: 備查 for what is as it should be. */
import { Button, Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  groupOfReturn,
  isReviewed,
  LIGHT_OF,
  reviewable,
  reviewChoices,
  type ReturnGroup,
  type State,
  type StateReturn,
} from '../../core/index';
import { usePane } from '../pane/pane';
import { PagedList, useLayout } from '../book/parts';
import { namesOf } from './names';
import { Outcome } from './Outcome';
import { SignedBy, signer } from './SignedBy';
import { useReviewing } from './use-reviewing';

/** What nobody has to look at long comes first. */
const GROUPS: readonly ReturnGroup[] = [
  'done',
  'normal',
  'ongoing',
  'notApplicable',
  'noRequest',
  'attention',
  'behind',
];

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  rows: { paddingLeft: '28px' },
});

interface SeveralRowsProps {
  readonly state: State;
  /** They stand on the sheet now; resolves when the sheet was read again. */
  readonly onWritten: () => Promise<unknown>;
}

export default function SeveralRows({ state, onWritten }: SeveralRowsProps) {
  const { say } = usePane();
  const layout = useLayout();
  const choices = reviewChoices(state);
  const [review, setReview] = useState(choices[0] ?? '');
  const [by, setBy] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = reviewable(state).filter((row) => !isReviewed(row));
  const keys = open.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  const { writing, said, write } = useReviewing(async () => {
    await onWritten();
    setChosen(new Set());
  });
  const undecided = (now: State) => {
    // Who decided on one of them meanwhile is not overruled.
    const standing = new Set(now.returns.filter(isReviewed).map((row) => row.key));
    return new Map(keys.filter((key) => !standing.has(key)).map((key) => [key, { review }]));
  };
  return (
    <div className={layout.tight}>
      {open.length === 0 && <p className={layout.muted}>{say('review.all-reviewed')}</p>}
      {GROUPS.map((group) => (
        <Group
          key={group}
          state={state}
          group={group}
          rows={open.filter((row) => groupOfReturn(row) === group)}
          chosen={chosen}
          onChoose={setChosen}
        />
      ))}
      <Field label={say('review.several-decision')}>
        <Select value={review} onChange={(_, { value }) => setReview(value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
      <SignedBy state={state} by={by} onBy={setBy} />
      <Outcome writing={writing} said={said} written={(count) => say('review.several-written', { count })} />
      <div>
        <Button
          appearance="primary"
          disabled={keys.length === 0 || writing.busy}
          onClick={() => void write(undecided, signer(state, by))}
        >
          {say('review.several-write', { count: keys.length })}
        </Button>
      </div>
    </div>
  );
}

interface GroupProps {
  readonly state: State;
  readonly group: ReturnGroup;
  readonly rows: readonly StateReturn[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The returns of one light: all at once, or one by one. */
function Group({ state, group, rows, chosen, onChoose }: GroupProps) {
  const { say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  if (rows.length === 0) return null;
  const on = rows.filter(({ key }) => chosen.has(key)).length;
  const known = state.questionnaire.lights.find(({ key }) => key === LIGHT_OF[group]);
  const light = known?.label[language] ?? group;
  const title = say('review.group', { light, count: rows.length });
  const set = (some: readonly StateReturn[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const { key } of some) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onChoose(next);
  };
  return (
    <fieldset className={styles.group}>
      <Checkbox
        checked={on === rows.length ? true : on === 0 ? false : 'mixed'}
        label={title}
        onChange={() => set(rows, on < rows.length)}
      />
      <details className={styles.rows}>
        <summary className={layout.muted}>{say('review.one-by-one', { light })}</summary>
        <PagedList items={rows} label={title} keyOf={({ key }) => key}>
          {(row) => (
            <Checkbox
              checked={chosen.has(row.key)}
              label={say('review.one', namesOf(state, row, language))}
              onChange={(_, { checked }) => set([row], checked === true)}
            />
          )}
        </PagedList>
      </details>
    </fieldset>
  );
}
