/** What came of writing decisions: the words of success are the caller's. */
import { WriteStatus } from '../book/parts';
import type { Writing } from '../book/use-write';
import { usePane } from '../pane/pane';
import { Notice } from '../parts/Notice';
import type { Reviewed } from './use-reviewing';

interface OutcomeProps {
  readonly writing: Writing;
  readonly said: Reviewed;
  readonly written: (count: number) => string;
}

export function Outcome({ writing, said, written }: OutcomeProps) {
  const { say } = usePane();
  return (
    <>
      <WriteStatus writing={writing} label={say('coordinate.writing')} />
      {typeof said === 'number' && <Notice intent="success">{written(said)}</Notice>}
      {said === 'gone' && (
        <Notice intent="error" title={say('coordinate.not-written')}>
          {say('review.gone')}
        </Notice>
      )}
    </>
  );
}
