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
import { Notice } from '../parts/Notice';
import { PagedList, useLayout, WriteStatus } from '../book/parts';
import { useWrite } from '../book/use-write';
import { reviewsOnSheet } from './write-reviews';

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
  const { host, say, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const writing = useWrite();
  const choices = reviewChoices(state);
  const [review, setReview] = useState(choices[0] ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<number | 'gone'>();
  const open = reviewable(state).filter((row) => !isReviewed(row));
  const keys = open.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  const set = (rows: readonly StateReturn[], on: boolean) => {
    const next = new Set(chosen);
    for (const { key } of rows) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const write = async () => {
    setSaid(undefined);
    let count = 0;
    const written = await writing.write(async () => {
      const change = await reviewsOnSheet(host, (now) => {
        // Who decided on one of them meanwhile is not overruled.
        const standing = new Set(now.returns.filter(isReviewed).map(({ key }) => key));
        const left = keys.filter((key) => !standing.has(key));
        count = left.length;
        return new Map(left.map((key) => [key, { review }]));
      });
      if (change !== undefined) return [change];
      setSaid('gone');
      return undefined;
    });
    if (written === undefined) return;
    await onWritten();
    setChosen(new Set());
    setSaid(count);
  };
  const name = (row: StateReturn) => {
    const body = state.bodies.find(({ id }) => id === row.body)?.name ?? row.body;
    const task = state.tasks.find(({ id }) => id === row.task);
    return say('review.one', { body, number: task?.number ?? row.task, task: task?.short ?? '' });
  };
  return (
    <div className={layout.tight}>
      {open.length === 0 && <p className={layout.muted}>{say('review.all-reviewed')}</p>}
      {GROUPS.map((group) => {
        const mine = open.filter((row) => groupOfReturn(row) === group);
        if (mine.length === 0) return null;
        const on = mine.filter(({ key }) => chosen.has(key)).length;
        const light = state.questionnaire.lights.find(({ key }) => key === LIGHT_OF[group])?.label[language];
        const title = say('review.group', { light: light ?? group, count: mine.length });
        return (
          <fieldset key={group} className={styles.group}>
            <Checkbox
              checked={on === mine.length ? true : on === 0 ? false : 'mixed'}
              label={title}
              onChange={() => set(mine, on < mine.length)}
            />
            <details className={styles.rows}>
              <summary className={layout.muted}>
                {say('review.one-by-one', { light: light ?? group })}
              </summary>
              <PagedList items={mine} label={title} keyOf={({ key }) => key}>
                {(row) => (
                  <Checkbox
                    checked={chosen.has(row.key)}
                    label={name(row)}
                    onChange={(_, { checked }) => set([row], checked === true)}
                  />
                )}
              </PagedList>
            </details>
          </fieldset>
        );
      })}
      <Field label={say('review.several-decision')}>
        <Select value={review} onChange={(_, { value }) => setReview(value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {typeof said === 'number' && (
        <Notice intent="success">{say('review.several-written', { count: said })}</Notice>
      )}
      {said === 'gone' && (
        <Notice intent="error" title={say('coordinate.not-written')}>
          {say('review.gone')}
        </Notice>
      )}
      <div>
        <Button
          appearance="primary"
          disabled={keys.length === 0 || writing.busy}
          onClick={() => void write()}
        >
          {say('review.several-write', { count: keys.length })}
        </Button>
      </div>
    </div>
  );
}
